import net from 'node:net'

/** A POST that is to take part in a race. */
export type Runner = {
  readonly baseUrl: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** How it ended: the answer, and its body read as JSON. */
export type Finish = { readonly status: number; readonly text: string; readonly json: Record<string, unknown> }

const settleMs = 10
const longestMs = 10_000

/** A connection on which all of the request but its last byte has been sent. */
async function atTheLine({ baseUrl, path, headers, body }: Runner): Promise<{ socket: net.Socket; last: string }> {
  const { hostname, port } = new URL(baseUrl)
  const text = JSON.stringify(body)
  const head = { host: `${hostname}:${port}`, 'content-type': 'application/json', connection: 'close', ...headers }
  const socket = await new Promise<net.Socket>((resolve, reject) => {
    const opened = net.connect(Number(port), hostname, () => resolve(opened)).once('error', reject)
  })
  socket.setNoDelay(true)
  const lines = Object.entries({ ...head, 'content-length': Buffer.byteLength(text) }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${text.slice(0, -1)}`)
  return { socket, last: text.slice(-1) }
}

function finish(socket: net.Socket): Promise<Finish> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const timer = setTimeout(() => reject(new Error(`no answer within ${longestMs} ms`)), longestMs)
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => {
      clearTimeout(timer)
      const [head = '', ...rest] = Buffer.concat(parts).toString().split('\r\n\r\n')
      const text = rest.join('\r\n\r\n')
      const isJson = /content-type: [^\r\n]*json/i.test(head)
      resolve({ status: Number(head.slice(9, 12)), text, json: isJson ? (JSON.parse(text) as Finish['json']) : {} })
    })
  })
}

/**
 * Sends all requests but their last bytes, and then these together: what each has cost in waiting is behind it, and they are
 * judged within microseconds of each other.
 */
export async function race(
  runners: readonly Runner[],
  also: () => Promise<unknown> = async () => {},
): Promise<Finish[]> {
  const ready = await Promise.all(runners.map(atTheLine))
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  const finishes = ready.map(({ socket }) => finish(socket))
  const beside = also()
  for (const { socket, last } of ready) socket.write(last)
  await beside
  return Promise.all(finishes)
}

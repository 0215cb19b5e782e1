import net from 'node:net'

/** One measured stretch: how many were answered, and how long each took. */
export type Segment = {
  readonly answered: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly refused: number
}

export type Request = { readonly path: string; readonly token: string; readonly key: string; readonly body: string }

const quantile = (sorted: Float64Array, q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

const wireOf = ({ path, token, key, body }: Request): string =>
  `POST ${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\nidempotency-key: ${key}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

/** A connection that asks, reads the whole answer, and asks again. As little of a client as will do: it shares the machine. */
function asking(port: number, next: () => Request, answered: (ms: number, ok: boolean) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    let [began, text] = [0, '']
    const ask = () => {
      began = performance.now()
      socket.write(wireOf(next()))
    }
    socket.setNoDelay(true).once('connect', ask).once('error', reject).once('close', resolve)
    socket.on('data', (part) => {
      text += part.toString('latin1')
      const head = text.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0)
      if (text.length < head + 4 + length) return
      const ok = text.startsWith('HTTP/1.1 2')
      text = ''
      if (answered(performance.now() - began, ok)) ask()
      else socket.end()
    })
  })
}

/** When a stretch is over: after so long, or when so many were answered. */
export type Stretch = { readonly milliseconds: number } | { readonly requests: number }

/** Keeps `connections` busy for a stretch, spread over the ports. */
export async function load(
  ports: readonly number[],
  connections: number,
  stretch: Stretch,
  next: () => Request,
): Promise<Segment> {
  const [times, began] = [[] as number[], performance.now()]
  let refused = 0
  const answered = (ms: number, ok: boolean) => {
    times.push(ms)
    if (!ok) refused++
    return 'requests' in stretch
      ? times.length + connections <= stretch.requests // what is under way is answered too
      : performance.now() - began < stretch.milliseconds
  }
  await Promise.all(
    Array.from({ length: connections }, (_, n) => asking(ports[n % ports.length] as number, next, answered)),
  )
  const took = (performance.now() - began) / 1_000
  const sorted = Float64Array.from(times).sort()
  return {
    answered: times.length,
    perSecond: times.length / took,
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
    refused,
  }
}

export const median = (values: readonly number[]): number => quantile(Float64Array.from(values).sort(), 0.5)

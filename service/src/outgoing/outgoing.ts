import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Resolve } from './addresses.ts'
import { AddressRefused, addressFor, systemResolve } from './addresses.ts'

/** Requests to addresses that others chose. Handed in, as the clock is. */
export type Outgoing = {
  /** What is wrong with a URL as a target, in words for its owner; undefined: nothing. */
  fault(url: string): Promise<string | undefined>
  /** Sends and reads at most `mostAnswerBytes` of the answer; never follows a redirect. @throws where no answer came */
  post(
    url: string,
    request: { headers: Readonly<Record<string, string>>; body: string; signal?: AbortSignal },
  ): Promise<OutgoingAnswer>
  close(): void
}

export type OutgoingAnswer = { readonly status: number; readonly text: string; readonly retryAfterSeconds: number }

export type OutgoingOptions = {
  /** For development: plain HTTP and private addresses too. */
  readonly allowPrivate: boolean
  /** From the name's look-up to the last byte of the answer. */
  readonly timeoutMilliseconds?: number
  readonly resolve?: Resolve
}

const mostAnswerBytes = 65_536

/**
 * Every connection goes to an address that was judged when it was made (a name that later points elsewhere, or points to two
 * places, gains nothing), and TLS still checks the name.
 */
export function openOutgoing(options: OutgoingOptions): Outgoing {
  const { allowPrivate, timeoutMilliseconds = 15_000, resolve = systemResolve } = options
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, maxSockets: 64, timeout: timeoutMilliseconds }),
    'https:': new HttpsAgent({ keepAlive: true, maxSockets: 64, timeout: timeoutMilliseconds }),
  }

  async function target(text: string): Promise<{ url: URL; address: string; family: number }> {
    const url = URL.parse(text)
    if (!url || !(url.protocol === 'https:' || (allowPrivate && url.protocol === 'http:')))
      throw new AddressRefused(`the URL must begin with https://${allowPrivate ? ' or http://' : ''}`)
    if (url.username !== '' || url.password !== '') throw new AddressRefused('the URL must hold no password')
    if (url.hash !== '') throw new AddressRefused('the URL must have no #fragment')
    return { url, ...(await addressFor(url.hostname, { resolve, allowPrivate })) }
  }

  return {
    async fault(text) {
      try {
        await target(text)
        return undefined
      } catch (error) {
        if (error instanceof AddressRefused) return error.message
        // whoever asks for a name that DNS does not know mistyped it; other failures of DNS are not the owner's
        return (error as { code?: string }).code === 'ENOTFOUND' ? 'DNS does not know the name' : undefined
      }
    },
    async post(text, { headers, body, signal }) {
      const limit = AbortSignal.timeout(timeoutMilliseconds)
      const ended = signal ? AbortSignal.any([signal, limit]) : limit
      const { url, address, family } = await withinTime(target(text), ended)
      return exchange(url, body, {
        method: 'POST',
        agent: agents[url.protocol as 'http:' | 'https:'],
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: ended,
        // node asks for all addresses, or for one
        lookup: (_name, asked, found) =>
          asked.all ? found(null, [{ address, family }]) : found(null, address, family),
      })
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

/** DNS cannot be told to stop, but need not be waited for. */
function withinTime<T>(work: Promise<T>, ended: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(ended.reason as Error)
    if (ended.aborted) return give()
    ended.addEventListener('abort', give, { once: true })
    work.then(resolve, reject).finally(() => ended.removeEventListener('abort', give))
  })
}

const exchange = (url: URL, body: string, options: RequestOptions): Promise<OutgoingAnswer> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const request = send(url, options, (response) => void readAnswer(response).then(resolve, reject))
    request.on('error', reject)
    request.end(body)
  })

/** What goes beyond the limit is not waited for: the connection is dropped. */
async function readAnswer(response: IncomingMessage): Promise<OutgoingAnswer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part)
    size += part.length
    if (size > mostAnswerBytes) break // leaving the loop destroys the response and its socket
  }
  const asked = Number(response.headers['retry-after'])
  return {
    status: response.statusCode ?? 0,
    text: Buffer.concat(parts).subarray(0, mostAnswerBytes).toString('utf8'),
    retryAfterSeconds: Number.isFinite(asked) && asked > 0 ? asked : 0,
  }
}

// The client: typed by the OpenAPI document, small enough to be read in one sitting.
import type { components, operations } from './generated.ts'
import { QuanheProblem, QuanheUnreachable } from './problem.ts'
import type { ProblemDocument } from './problem.ts'
import { routes } from './routes.ts'
import type { OperationId } from './routes.ts'

export { QuanheProblem, QuanheUnreachable }
export { challengeOf } from './challenge.ts'
export type { OperationId, ProblemDocument }
export type Schemas = components['schemas']

type Parameters<Id extends OperationId> = operations[Id]['parameters']
type Defined<T> = Exclude<T, undefined>
type Optional<T> = { [Key in keyof T]?: T[Key] }
/** A part that may be empty may be left out. */
type Part<Name extends string, T> = [T] extends [never]
  ? unknown
  : T extends Record<string, never>
    ? { [Key in Name]?: T }
    : Optional<T> extends T
      ? { [Key in Name]?: T }
      : { [Key in Name]: T }
type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Body } }
}
  ? Body
  : operations[Id] extends { requestBody: { content: { 'text/csv': unknown } } }
    ? string | Blob
    : never
type PathOf<Id extends OperationId> = Parameters<Id> extends { path: infer Path } ? Path : never
type QueryOf<Id extends OperationId> = Parameters<Id> extends { query?: infer Query } ? Defined<Query> : never

/**
 * What a call takes: path parameters, query, body, for a POST an Idempotency-Key of its own if one is wanted, and for an edit
 * the ETag of what it edits (`etagOf` a reply).
 */
export type Input<Id extends OperationId> = Part<'path', PathOf<Id>> &
  Part<'query', QueryOf<Id>> &
  Part<'body', BodyOf<Id>> & { key?: string; ifMatch?: string; signal?: AbortSignal }

type ReplyIn<Responses> = {
  [Status in keyof Responses]: Status extends 200 | 201
    ? Responses[Status] extends { content: infer Content }
      ? keyof Content extends 'application/json'
        ? Content['application/json' & keyof Content]
        : Blob
      : never
    : never
}[keyof Responses]
/** What a call answers; of a call that answers with a file, the file. */
export type Reply<Id extends OperationId> = ReplyIn<operations[Id]['responses']>

type Call<Id extends OperationId> =
  Record<never, never> extends Input<Id>
    ? (input?: Input<Id>) => Promise<Reply<Id>>
    : (input: Input<Id>) => Promise<Reply<Id>>
export type Client = { readonly [Id in OperationId]: Call<Id> } & {
  /** Who calls from now on: a buyer's token, a secret key, or nobody. */
  setToken(token: string | undefined): void
}

export type ClientOptions = {
  /** For example `https://coupons.example`; empty: where the page came from. */
  readonly baseUrl?: string
  readonly token?: string
  readonly fetch?: typeof globalThis.fetch
  /** How often a call without an answer, or with a retryable one, is made again. Default 2; the key stays the same. */
  readonly retries?: number
  /** How long one attempt may take before it counts as unanswered. Default 15,000; a lost answer is asked for again. */
  readonly timeoutMilliseconds?: number
}

type AnyInput = {
  path?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  key?: string
  ifMatch?: string
  signal?: AbortSignal
}

/** How long the upload of a file may take. */
const FILE_MILLISECONDS = 600_000

/** A client of one installation. Every POST carries an Idempotency-Key, so that a retry can never do a thing twice. */
export function createClient(options: ClientOptions = {}): Client {
  const { baseUrl = '', retries = 2, timeoutMilliseconds = 15_000 } = options
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis)
  let token = options.token

  async function once(method: string, url: string, input: AnyInput, key: string | undefined): Promise<unknown> {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`
    if (key !== undefined) headers['idempotency-key'] = key
    if (input.ifMatch !== undefined) headers['if-match'] = input.ifMatch
    const file = typeof input.body === 'string' || input.body instanceof Blob ? input.body : undefined
    if (method === 'POST') headers['content-type'] = file === undefined ? 'application/json' : 'text/csv'
    const request: RequestInit = { method, headers }
    if (method === 'POST') request.body = file ?? JSON.stringify(input.body ?? {})
    const limit = AbortSignal.timeout(file === undefined ? timeoutMilliseconds : FILE_MILLISECONDS)
    request.signal = input.signal ? AbortSignal.any([input.signal, limit]) : limit
    let response: Response
    let text: string
    try {
      response = await fetch(url, request)
      if (response.ok && response.headers.get('content-disposition')?.startsWith('attachment'))
        return await response.blob()
      text = await response.text()
    } catch (error) {
      if (input.signal?.aborted) throw input.signal.reason
      throw new QuanheUnreachable(key, error)
    }
    const answer = parsed(text, key)
    if (response.ok) {
      const tag = response.headers.get('etag')
      if (tag !== null && typeof answer === 'object' && answer !== null) tags.set(answer, tag)
      return answer
    }
    throw new QuanheProblem(answer as ProblemDocument, Number(response.headers.get('retry-after') ?? 0))
  }

  async function call(id: OperationId, input: AnyInput = {}): Promise<unknown> {
    const [method, path] = routes[id]
    const url =
      baseUrl +
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input.path?.[name] ?? '')) +
      search(input.query)
    const key = method === 'POST' ? (input.key ?? newKey()) : undefined
    for (let attempt = 0; ; attempt++) {
      try {
        return await once(method, url, input, key)
      } catch (error) {
        const again = error instanceof QuanheUnreachable || (error instanceof QuanheProblem && error.retryable)
        if (!again || attempt >= retries || input.signal?.aborted) throw error
        await pause(pauseBefore(attempt, error), input.signal)
      }
    }
  }

  const calls = Object.fromEntries(
    (Object.keys(routes) as OperationId[]).map((id) => [id, (input?: AnyInput) => call(id, input)]),
  )
  return { ...calls, setToken: (next: string | undefined) => void (token = next) } as unknown as Client
}

const tags = new WeakMap<object, string>()
/** The ETag that came with a reply: what an edit of it sends as `ifMatch`. */
export const etagOf = (reply: object): string | undefined => tags.get(reply)

/** Longer each time, by chance, so that many who failed together do not return together; never shorter than was asked for. */
const pauseBefore = (attempt: number, error: unknown): number => {
  const asked = error instanceof QuanheProblem ? error.retryAfterSeconds * 1000 : 0
  return asked + Math.min(200 * 2 ** attempt, 8_000) * (0.5 + Math.random() / 2)
}

/** @throws the signal's reason when it is given up meanwhile */
const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resume, reject) => {
    const done = () => {
      signal?.removeEventListener('abort', give)
      resume()
    }
    const timer = setTimeout(done, milliseconds)
    const give = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', give, { once: true })
  })

/** A fresh Idempotency-Key. */
export const newKey = (): string =>
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

function parsed(text: string, key: string | undefined): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new QuanheUnreachable(key, error) // something between us and the service answered in its place
  }
}

function search(query: Record<string, unknown> = {}): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) pairs.append(name, String(one))
  }
  const text = pairs.toString()
  return text === '' ? '' : `?${text}`
}

type Page = { data: readonly unknown[]; next: string | null }
type Listing = { query?: { cursor?: string } }

/** Every entry of a list, page after page: `everyEntry(client.listCoupons, { query: { state: 'available' } })`. */
export async function* everyEntry<Given, Found extends Page>(
  list: (input: Given) => Promise<Found>,
  input: NoInfer<Given>,
): AsyncGenerator<Found['data'][number]> {
  const given = (input ?? {}) as Listing
  let cursor: string | null = given.query?.cursor ?? null
  do {
    const page = await list({ ...given, query: { ...given.query, ...(cursor !== null && { cursor }) } } as Given)
    yield* page.data as Found['data'][number][]
    cursor = page.next
  } while (cursor !== null)
}

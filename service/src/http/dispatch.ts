import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Caller } from '../domain/abilities.ts'
import { nameOf, requireAbility } from '../domain/abilities.ts'
import { bucketOf } from '../domain/buckets.ts'
import { Problem, problemDocument, problems } from '../domain/problems.ts'
import type { Call, House, Operation, Upload } from '../operations/operation.ts'
import { Replayed, Streamed } from '../operations/operation.ts'
import type { RequestKey, StoredReply } from '../storage/idempotency.ts'
import { storeReply, storedReply, takeKey } from '../storage/idempotency.ts'
import { callerOf } from './auth.ts'
import type { Part } from './faults.ts'
import { faultsOf } from './faults.ts'

export type Incoming = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly upload?: Upload | undefined
  readonly path: string
  readonly authorization: string | undefined
  readonly idempotencyKey: string | undefined
  readonly requestId: string
}

export type Outgoing = {
  readonly status: number
  readonly mediaType: string
  readonly body: string | Readable
  readonly replayed: boolean
  /** Where the body is a file. */
  readonly fileName?: string
}

export type DispatchOptions = {
  /** Holds every reply against its schema: on in tests, where a reply that differs from the document is a failure. */
  readonly checkReplies: boolean
}

const json = 'application/json; charset=utf-8'
export const problemType = 'application/problem+json; charset=utf-8'

/** Carries out one operation: who calls, may they, is the request as it should be, was it made before. @throws Problem */
export async function dispatch(
  one: Operation,
  incoming: Incoming,
  house: House,
  options: DispatchOptions,
): Promise<Outgoing> {
  const caller = await callerOf(incoming.authorization, house)
  requireAbility(caller, one.ability)
  const key = keyOf(one, incoming.idempotencyKey)
  if ((one.upload === undefined) !== (incoming.upload === undefined) || wrongFile(one, incoming.upload))
    throw new Problem('unsupported_media_type', { expected: one.upload?.mediaTypes ?? ['application/json'] })
  const call = {
    params: parsed('params', one.params, incoming.params),
    query: parsed('query', one.query, incoming.query),
    body: one.method === 'POST' ? parsed('body', one.body, incoming.body) : {},
    upload: incoming.upload,
    caller,
    key,
  }
  const rendered = (reply: unknown, status: number = one.status) =>
    render(one, reply, status, incoming.requestId, options)
  if (one.idempotency === 'stored') return once(one, { ...call, incoming }, house, rendered)
  const reply = await one.handle({ ...call, sql: house.store.sql }, house)
  if (reply instanceof Streamed) return streamed(reply, one.status)
  return reply instanceof Replayed ? { ...rendered(reply.reply), replayed: true } : rendered(reply)
}

const wrongFile = (one: Operation, upload: Upload | undefined): boolean =>
  upload !== undefined && !one.upload?.mediaTypes.includes(upload.mediaType)

const streamed = ({ mediaType, fileName, chunks }: Streamed, status: number): Outgoing => ({
  status,
  mediaType: `${mediaType}; charset=utf-8`,
  body: Readable.from(chunks),
  replayed: false,
  fileName,
})

function keyOf(one: Operation, given: string | undefined): string {
  if (one.idempotency === 'none') return ''
  if (given === undefined || !/^[\x21-\x7e]{8,200}$/.test(given)) {
    const found = given === undefined ? 'nothing' : given.slice(0, 40)
    throw new Problem('idempotency_key_missing', {
      errors: [{ pointer: 'Idempotency-Key', found, expected: '8 to 200 visible characters' }],
    })
  }
  return given
}

function parsed(part: Part, schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input)
  if (!result.success) throw new Problem('invalid_request', { errors: faultsOf(part, result.error.issues, input) })
  return result.data
}

function render(
  one: Operation,
  reply: unknown,
  status: number,
  requestId: string,
  options: DispatchOptions,
): Outgoing & { body: string } {
  if (reply instanceof Problem) return problemReply(reply, requestId)
  if (options.checkReplies) one.reply.parse(reply)
  return { status, mediaType: json, body: JSON.stringify(reply), replayed: false }
}

export const problemReply = (problem: Problem, requestId: string): Outgoing & { body: string } => ({
  status: problems[problem.code].status,
  mediaType: problemType,
  body: JSON.stringify(problemDocument(problem, requestId)),
  replayed: false,
})

class KeyTaken extends Error {}

type StoredCall = Omit<Call<unknown, unknown, unknown>, 'sql'> & { readonly incoming: Incoming }

/** The effect and the reply to be replayed commit together; a refusal, which has no effect, is kept after it. */
async function once(
  one: Operation,
  { incoming, ...call }: StoredCall,
  house: House,
  rendered: (reply: unknown) => Outgoing & { body: string },
): Promise<Outgoing> {
  const { store } = house
  const at = requestKey(one, call.caller, call.key)
  const fingerprint = createHash('sha256')
    .update(`${incoming.path}\n${JSON.stringify(incoming.body)}`)
    .digest('base64')
  const before = await storedReply(store.sql, at)
  if (before) return replay(before, fingerprint)
  try {
    return await store.transaction(one.id, async (sql) => {
      if (!(await takeKey(sql, at, fingerprint))) throw new KeyTaken()
      const reply = rendered(await one.handle({ ...call, sql }, house))
      await storeReply(sql, at, reply)
      return reply
    })
  } catch (error) {
    if (error instanceof KeyTaken) return replay(await storedReply(store.sql, at), fingerprint)
    if (!(error instanceof Problem) || problems[error.code].retryable) throw error
    const refusal = problemReply(error, incoming.requestId)
    const kept = await store.transaction(`${one.id}.refusal`, async (sql) => {
      if (!(await takeKey(sql, at, fingerprint))) return false
      await storeReply(sql, at, refusal)
      return true
    })
    return kept ? refusal : replay(await storedReply(store.sql, at), fingerprint)
  }
}

function requestKey(one: Operation, caller: Caller, key: string): RequestKey {
  const principal = nameOf(caller)
  const bucket = caller.role === 'buyer' ? caller.bucket : bucketOf(principal)
  return { bucket, principal, route: one.id, key }
}

function replay(stored: StoredReply | undefined, fingerprint: string): Outgoing {
  if (!stored || stored.body === null) throw new Problem('overloaded', { retryAfterSeconds: 1 }) // forgotten this very moment
  if (stored.fingerprint !== fingerprint) throw new Problem('idempotency_key_reused')
  return { status: stored.status as number, mediaType: stored.mediaType as string, body: stored.body, replayed: true }
}

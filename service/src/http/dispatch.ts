import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Caller } from '../domain/abilities.ts'
import { nameOf, requireAbility } from '../domain/abilities.ts'
import { bucketOf } from '../domain/buckets.ts'
import type { ProblemCode } from '../domain/problems.ts'
import { Problem, problemDocument, problems } from '../domain/problems.ts'
import type { Call, Cookie, House, Operation, Origin, Upload } from '../operations/operation.ts'
import { Carrying, Kept, Replayed, Streamed, Written } from '../operations/operation.ts'
import type { RequestKey, StoredReply } from '../storage/idempotency.ts'
import { lockObject, storeReply, storedReply, takeKey } from '../storage/idempotency.ts'
import type { Sql } from '../storage/sql.ts'
import type { Trail } from './audit-trail.ts'
import { openTrail } from './audit-trail.ts'
import type { Part } from '../operations/faults.ts'
import type { Seen } from './views.ts'
import { etagOf, isTagged, look, lookAfter, viewOf } from './views.ts'
import { faultsOf, unkeptText } from '../operations/faults.ts'
import { requireFitting, streamed } from './files.ts'

export type Incoming = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly upload?: Upload | undefined
  readonly path: string
  readonly caller: Caller
  readonly idempotencyKey: string | undefined
  readonly ifMatch: string | undefined
  readonly from: Origin
}

export type Outgoing = {
  readonly status: number
  readonly mediaType: string
  readonly body: string | Buffer | Readable
  readonly replayed: boolean
  /** Where the body is a file. */
  readonly fileName?: string
  readonly etag?: string
  readonly cookies?: readonly Cookie[]
  readonly location?: string | undefined
}

/** An answer that is whole, as all but files are. */
export type Whole = Outgoing & { readonly body: string }

export type DispatchOptions = {
  /** Holds every reply against its schema: on in tests, where a reply that differs from the document is a failure. */
  readonly checkReplies: boolean
}

const json = 'application/json; charset=utf-8'
export const problemType = 'application/problem+json; charset=utf-8'

/** Carries out one operation: may they, is the request as it should be, was it made before. @throws Problem */
export async function dispatch(
  one: Operation,
  incoming: Incoming,
  house: House,
  options: DispatchOptions,
): Promise<Outgoing> {
  const { caller } = incoming
  requireAbility(caller, one.ability)
  if (one.stepUp) requireSteppedUp(caller, house)
  const key = keyOf(one, incoming.idempotencyKey)
  requireFitting(one, incoming.upload)
  const asked = {
    params: parsed('params', one.params, incoming.params),
    query: parsed('query', one.query, incoming.query),
    body: one.method === 'POST' ? parsed('body', one.body, incoming.body) : {},
  }
  const trail = openTrail(one, house, requestKey(one, { caller, key, ...asked }).bucket)
  const call = {
    ...asked,
    upload: incoming.upload,
    caller,
    key,
    note: trail.note,
    from: incoming.from,
  }
  const rendered = (reply: unknown) => render(one, reply, incoming, options)
  if (one.idempotency === 'stored') return once(one, { ...call, incoming }, house, rendered, trail)
  if (one.idempotency === 'desk') return atDesk(one, { ...call, incoming }, house, rendered, trail)
  if (one.method === 'POST' && (one.idempotency === 'none' || caller.role !== 'buyer'))
    return house.store.transaction(one.id, (sql) =>
      told(one, { ...call, sql, keep: keepsNothing }, house, trail, incoming.ifMatch, rendered),
    )
  const reply = await one.handle({ ...call, sql: house.store.sql, keep: keepsNothing }, house)
  if (reply instanceof Streamed) return streamed(reply, one.status)
  if (reply instanceof Written) return asWritten(one, reply, options)
  return rendered(reply)
}

function asWritten(one: Operation, { bytes, replayed }: Written, { checkReplies }: DispatchOptions): Outgoing {
  if (checkReplies) one.reply.parse(JSON.parse(bytes.toString()))
  return { status: one.status, mediaType: json, body: bytes, replayed }
}

/** A person who did not show the password or second factor a moment ago is asked for it again; a key has nothing to show. */
function requireSteppedUp(caller: Caller, house: House): void {
  if (!('staff' in caller)) return
  const until = caller.steppedUpUntil
  if (until === null || until <= house.clock.now()) throw new Problem('step_up_needed', { do: 'POST /v1/me/step-up' })
}

/** Carries out what changes something, and writes down who did it, in one transaction. */
async function told(
  one: Operation,
  call: Call<unknown, unknown, unknown>,
  house: House,
  trail: Trail,
  ifMatch: string | undefined,
  rendered: (reply: unknown) => Whole,
): Promise<Outgoing> {
  const byIssuer = call.caller.role !== 'buyer' && call.caller.role !== 'visitor'
  const view = byIssuer && one.audit !== 'reply' ? viewOf(one) : undefined
  if (ifMatch !== undefined && view) await lockObject(call.sql, `${view.path} ${JSON.stringify(call.params)}`)
  const before = await look(view, call, house)
  requireUnchanged(one, before, ifMatch)
  const reply = await one.handle(call, house)
  const after = await lookAfter(view, call, house, { one, reply })
  const outgoing = reply instanceof Streamed ? streamed(reply, one.status) : rendered(reply)
  if (reply instanceof Replayed) return outgoing // nothing was done: the deed stands in the log already
  const outcome = reply instanceof Problem ? reply.code : 'done'
  const said = typeof outgoing.body === 'string' ? outgoing.body : '{}' // of a file, only that it was sent
  await trail.record(call.sql, call, { outcome, before: before.digest, after: after.digest, reply: said })
  return outgoing
}

/** @throws Problem `precondition_required`, `changed_meanwhile` */
function requireUnchanged(one: Operation, { etag }: Seen, ifMatch: string | undefined): void {
  if (ifMatch === undefined) {
    if (one.ifMatch === 'required' && etag !== undefined) throw new Problem('precondition_required', { etag })
    return
  }
  if (etag === undefined || ifMatch.trim() === '*') return // what is not there, the operation itself says
  const tags = ifMatch.split(',').map((tag) => tag.trim())
  if (!tags.includes(etag)) throw new Problem('changed_meanwhile', { etag })
}

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
  const unkept = unkeptText(part, input)
  if (unkept.length > 0) throw new Problem('invalid_request', { errors: unkept })
  const result = schema.safeParse(input)
  if (!result.success) throw new Problem('invalid_request', { errors: faultsOf(part, result.error.issues, input) })
  return result.data
}

function render(one: Operation, given: unknown, incoming: Incoming, options: DispatchOptions): Whole {
  if (given instanceof Problem) return problemReply(given, incoming.from.requestId)
  const carried = given instanceof Carrying ? { cookies: given.cookies, location: given.location } : {}
  const reply: unknown = given instanceof Replayed || given instanceof Carrying ? given.reply : given
  if (options.checkReplies) one.reply.parse(reply)
  return {
    status: one.status,
    mediaType: json,
    body: JSON.stringify(reply),
    replayed: given instanceof Replayed,
    ...(isTagged(one, incoming.caller) && { etag: etagOf(viewOf(one) as Operation, reply) }),
    ...carried,
  }
}

export const problemReply = (problem: Problem, requestId: string): Whole => ({
  status: problems[problem.code].status,
  mediaType: problemType,
  body: JSON.stringify(problemDocument(problem, requestId)),
  replayed: false,
})

class KeyTaken extends Error {}

type StoredCall = Omit<Call<unknown, unknown, unknown>, 'sql' | 'keep'> & { readonly incoming: Incoming }

const keepsNothing = (): never => {
  throw new Error('only an operation of a desk has its reply kept with its effect')
}
const fingerprintOf = ({ path, body }: Incoming): string =>
  createHash('sha256')
    .update(`${path}\n${JSON.stringify(body)}`)
    .digest('base64')

/** What says nothing about the request itself is not kept: with the right header, the same key may still succeed. */
const notKept: ReadonlySet<ProblemCode> = new Set(['changed_meanwhile', 'precondition_required'])

/** The effect, its entry in the audit log and the reply to be replayed commit together; a refusal, which has no effect, is kept after it. */
async function once(
  one: Operation,
  { incoming, ...call }: StoredCall,
  house: House,
  rendered: (reply: unknown) => Whole,
  trail: Trail,
): Promise<Outgoing> {
  const { store } = house
  const at = requestKey(one, call)
  const fingerprint = fingerprintOf(incoming)
  const again = (stored: StoredReply | undefined) => replay(one, house, stored, fingerprint)
  const before = await storedReply(store.sql, at)
  if (before) return again(before)
  try {
    return await store.transaction(one.id, async (sql) => {
      if (!(await takeKey(sql, at, fingerprint))) throw new KeyTaken()
      const reply = (await told(
        one,
        { ...call, sql, keep: keepsNothing },
        house,
        trail,
        incoming.ifMatch,
        rendered,
      )) as Whole
      await storeReply(sql, at, keepable(one, house, reply))
      return reply
    })
  } catch (error) {
    if (error instanceof KeyTaken) return again(await storedReply(store.sql, at))
    if (!(error instanceof Problem) || problems[error.code].retryable || notKept.has(error.code)) throw error
    const refusal = { code: error.code, reply: problemReply(error, incoming.from.requestId) }
    const mine = await keepAfterwards(house, one, call, { at, fingerprint, ...refusal }, trail)
    return mine ? refusal.reply : again(await storedReply(store.sql, at))
  }
}

type Afterwards = { at: RequestKey; fingerprint: string; code: string; reply: Whole }

/** Keeps the reply of a request that had no effect. False: another with the same key was first. */
const keepAfterwards = (
  house: House,
  one: Operation,
  call: Omit<StoredCall, 'incoming'>,
  { at, fingerprint, code, reply }: Afterwards,
  trail: Trail,
): Promise<boolean> =>
  house.store.transaction(`${one.id}.refusal`, async (sql) => {
    if (!(await takeKey(sql, at, fingerprint))) return false
    await trail.record(sql, call, { outcome: code, before: null, after: null, reply: reply.body })
    await storeReply(sql, at, keepable(one, house, reply))
    return true
  })

/** The desk has written effect and reply together; what had no effect (a refusal, a state that was reached before) is kept after it. */
async function atDesk(
  one: Operation,
  { incoming, ...call }: StoredCall,
  house: House,
  rendered: (reply: unknown) => Whole,
  trail: Trail,
): Promise<Outgoing> {
  const { sql } = house.store
  const at = requestKey(one, call)
  const fingerprint = fingerprintOf(incoming)
  const again = (stored: StoredReply | undefined) => replay(one, house, stored, fingerprint)
  const before = await storedReply(sql, at)
  if (before) return again(before)
  const entry = (code: string, body: string) => ({ outcome: code, before: null, after: null, reply: body })
  const keep = (reply: unknown) => {
    const { status, mediaType, body } = rendered(reply)
    const told = call.caller.role === 'buyer' ? null : (within: Sql) => trail.record(within, call, entry('done', body))
    return { reply: { ...at, fingerprint, status, mediaType, body }, told }
  }
  let reply: unknown
  try {
    reply = await one.handle({ ...call, sql, keep }, house)
  } catch (error) {
    if (!(error instanceof Problem) || problems[error.code].retryable || notKept.has(error.code)) throw error
    reply = error
  }
  if (!(reply instanceof Kept)) {
    const whole = rendered(reply)
    const code = reply instanceof Problem ? reply.code : 'done'
    const mine = await keepAfterwards(house, one, call, { at, fingerprint, code, reply: whole }, trail)
    return mine ? whole : again(await storedReply(sql, at))
  }
  if (reply.taken) return again(await storedReply(sql, at))
  const { status, mediaType, body } = reply.reply
  return { status, mediaType, body, replayed: false }
}

/** What is kept for a replay: of a reply that holds a secret, sealed. */
const keepable = (one: Operation, house: House, reply: Whole): Whole =>
  one.secretReply ? { ...reply, body: sealed(house, reply.body) } : reply

const sealPurpose = 'stored reply'
const sealed = (house: House, body: string): string =>
  house.secrets.seal(sealPurpose, Buffer.from(body)).toString('base64')
const opened = (house: House, body: string): string =>
  house.secrets.open(sealPurpose, Buffer.from(body, 'base64')).toString()

function requestKey(
  one: Operation,
  { caller, key, params, body }: Pick<StoredCall, 'caller' | 'key' | 'params' | 'body'>,
): RequestKey {
  const principal = nameOf(caller)
  const bucket = caller.role === 'buyer' ? caller.bucket : (one.bucket?.({ params, body }) ?? bucketOf(principal))
  return { bucket, principal, route: one.id, key }
}

function replay(one: Operation, house: House, stored: StoredReply | undefined, fingerprint: string): Outgoing {
  if (!stored || stored.body === null) throw new Problem('overloaded', { retryAfterSeconds: 1 }) // forgotten this very moment
  if (stored.fingerprint !== fingerprint) throw new Problem('idempotency_key_reused')
  const body = one.secretReply ? opened(house, stored.body) : stored.body
  return { status: stored.status as number, mediaType: stored.mediaType as string, body, replayed: true }
}

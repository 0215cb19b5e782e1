import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '../../service/src/operations/operation.ts'
import { abilities } from '../../service/src/domain/abilities.ts'
import { openapi } from '../../service/src/http/openapi.ts'
import { operations } from '../../service/src/operations/index.ts'
import { backend } from '../../service/test/support/asking.ts'
import type { TestMarketplace } from '../../service/test/support/marketplace.ts'
import { openMarketplace } from '../../service/test/support/marketplace.ts'
import type { Actor } from '../calls/actors.ts'
import { actorOf, fresh, merchants, roles, rolesWith } from '../calls/actors.ts'
import { calls } from '../calls/index.ts'
import { namesIn, toUnknown, withoutNames } from '../calls/names.ts'
import { firstRole, operationOf, sendCall } from '../calls/send.ts'
import type { Stage } from '../calls/stage.ts'
import { stageOn } from '../calls/stage.ts'
import type { Call, Way } from '../calls/way.ts'

// Every operation of the OpenAPI document × every role × objects of one's own, of somebody else, and of nobody.

let marketplace: TestMarketplace
let stage: Stage
beforeAll(async () => {
  marketplace = await openMarketplace()
  stage = stageOn(marketplace)
})
afterAll(() => marketplace?.close())

type Document = { paths: Record<string, Record<string, { operationId: string }>> }
const document = openapi(operations) as Document
const documented = Object.values(document.paths).flatMap((methods) =>
  Object.values(methods).map((one) => one.operationId),
)

const wayOf = (id: string): Way => (calls as Record<string, Way>)[id] as Way
const send = (one: Operation, actor: Actor, call: Call) =>
  sendCall(marketplace.baseUrl, one, actor, call, { key: fresh('key-of-matrix') })

/** One side of the marketplace: an actor who may make the call, and the call about what is theirs. */
async function side(one: Operation, role: Actor['role'], merchant: string): Promise<{ actor: Actor; call: Call }> {
  const actor = await actorOf[role](marketplace, merchant)
  return { actor, call: await wayOf(one.id).make(stage, actor) }
}

const known = new Map<string, Promise<unknown>>()
/** Made when it is first asked for, and the same from then on. */
function once<T>(name: string, make: () => Promise<T>): Promise<T> {
  const found = (known.get(name) as Promise<T> | undefined) ?? make()
  known.set(name, found)
  return found
}

/** A call about what is there. Who is refused whatever they ask for changes nothing: one call does for all of them. */
const callOf = (one: Operation): Promise<Call> =>
  once(`call ${one.id}`, async () => (await side(one, firstRole(one), merchants.own)).call)
const strangerIn = (role: Actor['role']): Promise<Actor> =>
  once(`stranger ${role}`, () => actorOf[role](marketplace, merchants.own))

/** As `side`, of one's own. What is only looked at is there for the next one of the same side; each buyer is a side. */
async function ownSide(one: Operation, role: Actor['role']): Promise<{ actor: Actor; call: Call }> {
  const actor = await actorOf[role](marketplace, merchants.own)
  const make = () => wayOf(one.id).make(stage, actor)
  const looks = one.method === 'GET' && actor.buyer === null
  return { actor, call: await (looks ? once(`look ${one.id} ${actor.merchant}`, make) : make()) }
}

/** Whose eyes the objects of an operation are hidden from: another merchant's, a buyer's also another buyer's; the platform's see everything. */
const hidesFrom = (one: Operation, actor: Actor): boolean => {
  const { of } = wayOf(one.id)
  return of !== 'all' && (actor.merchant !== null || (of === 'buyer' && actor.buyer !== null))
}

test('the matrix covers every operation of the document', () => {
  expect(documented.sort()).toEqual(Object.keys(calls).sort())
})

const cells = documented.flatMap((id) => roles.map((role) => ({ id, role })))
const allowed = cells.filter(({ id, role }) => rolesWith(operationOf(id).ability).includes(role))
const denied = cells.filter((cell) => !allowed.includes(cell))

describe.each(denied)('$id by a $role', ({ id, role }) => {
  test('is refused, whatever it asks for', async () => {
    const one = operationOf(id)
    const [call, stranger] = [await callOf(one), await strangerIn(role)]
    const [known, unknown] = [await send(one, stranger, call), await send(one, stranger, toUnknown(call))]
    const expected = role === 'visitor' ? [401, 'unauthenticated'] : [403, 'forbidden']
    expect([known.status, known.json['code']], known.text).toEqual(expected)
    expect(withoutNames(unknown.text, toUnknown(call))).toBe(withoutNames(known.text, call))
  })
})

describe.each(allowed)('$id by a $role', ({ id, role }) => {
  const one = operationOf(id)
  const owned = () => once(`own ${id} ${role}`, () => ownSide(one, role))

  test('answers for what is somebody else’s exactly as for what does not exist', async () => {
    const own = await owned()
    const stranger = await actorOf[role](marketplace, merchants.other)
    const nothing = toUnknown(own.call)
    const unknown = await send(one, stranger, nothing)
    if (unknown.status < 300) known.delete(`own ${id} ${role}`) // it names nothing that is anybody's: what it needs is used up
    if (own.call.params && !wayOf(one.id).anyName)
      expect([unknown.status, unknown.json['code']], unknown.text).toEqual([404, 'not_found'])
    if (!hidesFrom(one, stranger)) return
    expect(namesIn(own.call), `${id} hides what it names, and names nothing`).not.toEqual([])
    const foreign = await send(one, stranger, own.call)
    expect(foreign.status).toBe(unknown.status)
    expect(foreign.status).toBeGreaterThanOrEqual(400)
    expect(withoutNames(foreign.text, own.call)).toBe(withoutNames(unknown.text, nothing))
    expect([...foreign.headers.keys()]).toEqual([...unknown.headers.keys()])
  })

  // after all who may not have tried: it is as it was, and whose it is may do this with it
  test('succeeds with what is their own', async () => {
    const { actor, call } = await owned()
    const answer = await send(one, actor, call)
    expect(answer.status, answer.text).toBe(one.status)
  })
})

const everyKeyMay = ['catalogue:read', 'batches:read']
const keyed = allowed.filter(({ id, role }) => /_backend$/.test(role) && !everyKeyMay.includes(operationOf(id).ability))

test.each(keyed)('$id by a $role whose key does not name the ability is refused', async ({ id, role }) => {
  const one = operationOf(id)
  const call = await callOf(one)
  const others = Object.keys(abilities).filter((ability) => ability !== one.ability)
  const secret = await backend(marketplace, others, role === 'shop_backend' ? merchants.own : null)
  const actor: Actor = { role, headers: { authorization: `Bearer ${secret}` }, buyer: null, merchant: null }
  const answer = await send(one, actor, call)
  expect([answer.status, answer.json['code']], answer.text).toEqual([403, 'forbidden'])
})

test('credentials that are not valid open nothing', async () => {
  const token = (await actorOf.buyer(marketplace, merchants.own)).headers['authorization'] as string
  const wrong = [
    'Bearer',
    'Bearer x',
    `${token}x`,
    'Basic YTpi',
    'Bearer qh_sk_000000000000_x',
    token.replace('Bearer', 'Token'),
  ]
  for (const id of documented) {
    const one = operationOf(id)
    const call = await callOf(one)
    const authorization = wrong[documented.indexOf(id) % wrong.length] as string
    const answer = await send(one, { role: 'visitor', headers: { authorization }, buyer: null, merchant: null }, call)
    expect([answer.status, answer.json['code']], `${id} with ${authorization}`).toEqual([401, 'unauthenticated'])
  }
})

test('nothing went wrong behind any of these calls, and every invariant holds', async () => {
  expect(marketplace.errors).toEqual([])
  expect(await marketplace.violations()).toEqual([])
})

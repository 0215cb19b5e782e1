import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../service/src/operations/index.ts'
import type { TestMarketplace } from '../../service/test/support/marketplace.ts'
import { openMarketplace } from '../../service/test/support/marketplace.ts'
import { contentsOf } from '../crashes/contents.ts'
import { actorOf, fresh, merchants } from './actors.ts'
import { calls } from './index.ts'
import { firstRole, sendCall } from './send.ts'
import type { Stage } from './stage.ts'
import { stageOn } from './stage.ts'
import type { Way } from './way.ts'
import { notYet } from './way.ts'

let marketplace: TestMarketplace
let stage: Stage
beforeAll(async () => {
  marketplace = await openMarketplace()
  stage = stageOn(marketplace)
})
afterAll(() => marketplace?.close())

const wayOf = (id: string): Way | undefined => (calls as Record<string, Way>)[id]

test('every operation is listed with a way to make it succeed, and no other', () => {
  const listed = Object.keys(calls).sort()
  expect(listed).toEqual(operations.map((one) => one.id).sort())
  expect(listed.filter((id) => wayOf(id) === notYet)).toEqual([])
})

/** An answer that was never stored may be worked out again; everything else must come back as it was. */
const replayed = operations.filter((one) => one.method === 'POST' && one.idempotency !== 'none')
const unstored = operations.filter((one) => !replayed.includes(one))

describe.each(unstored)('$id', (one) => {
  test('succeeds', async () => {
    const actor = await actorOf[firstRole(one)](marketplace, merchants.own)
    const call = await (wayOf(one.id) as Way).make(stage, actor)
    const answer = await sendCall(marketplace.baseUrl, one, actor, call, { key: fresh('key-of-calls') })
    expect(answer.status, answer.text).toBe(one.status)
  })
})

describe.each(replayed)('$id', (one) => {
  test('succeeds, and with the same key again gives the same bytes and does nothing, also after a restart', async () => {
    const actor = await actorOf[firstRole(one)](marketplace, merchants.own)
    const call = await (wayOf(one.id) as Way).make(stage, actor)
    const key = fresh('key-of-calls')
    const send = (baseUrl: string) => sendCall(baseUrl, one, actor, call, { key })
    const first = await send(marketplace.baseUrl)
    expect(first.status, first.text).toBe(one.status)
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    const left = await contentsOf(marketplace)
    const later = await marketplace.restarted()
    try {
      for (const baseUrl of [marketplace.baseUrl, later.baseUrl]) {
        const again = await send(baseUrl)
        expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([first.status, 'true'])
        expect(again.text).toBe(first.text)
        expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'))
      }
      expect(await contentsOf(marketplace)).toEqual(left)
    } finally {
      await later.close()
    }
  })

  test('without a key, or with a bad one, is refused before anything happens', async () => {
    const actor = await actorOf[firstRole(one)](marketplace, merchants.own)
    const call = await (wayOf(one.id) as Way).make(stage, actor)
    for (const key of [undefined, 'short', 'with space', 'x'.repeat(201), 'ключ-ключ-ключ'.slice(0, 0)]) {
      const answer = await sendCall(marketplace.baseUrl, one, actor, call, key === undefined ? {} : { key })
      expect([answer.status, answer.json['code']], String(key)).toEqual([400, 'idempotency_key_missing'])
    }
  })
})

test('nothing went wrong behind any of these calls, and every invariant holds', async () => {
  expect(marketplace.errors).toEqual([])
  expect(await marketplace.violations()).toEqual([])
})

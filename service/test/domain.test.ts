import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf, sliceBuckets, sliceOf } from '../src/domain/buckets.ts'
import { pinnedClock } from '../src/domain/clock.ts'
import { cursorOf, readCursor } from '../src/domain/cursor.ts'
import { failpointFrom } from '../src/domain/failpoint.ts'
import { idPattern, timeOrderedIds } from '../src/domain/ids.ts'
import { lifecycles } from '../src/domain/lifecycles/index.ts'
import { problems } from '../src/domain/problems.ts'
import { hashOf, keyIdOf, matches, newSecretKey } from '../src/domain/secret-keys.ts'

describe('every lifecycle', () => {
  test.each(Object.entries(lifecycles))(
    'of a %s reaches every state from its initial one, and names no state twice',
    (_, table) => {
      const reached = new Set<string>([table.initial])
      const events = Object.values(table.events) as { from: readonly string[]; to: string }[]
      for (let before = 0; before < reached.size;) {
        before = reached.size
        for (const { from, to } of events) if (from.some((state) => reached.has(state))) reached.add(to)
      }
      expect([...reached].sort()).toEqual([...table.states].sort())
      for (const { from } of events) expect(new Set(from).size).toBe(from.length)
    },
  )

  test('offers in a state exactly the events that start from it', () => {
    const { coupon } = lifecycles
    expect(coupon.eventsIn('held').sort()).toEqual(['expire', 'redeem', 'release', 'void'])
    expect(coupon.next('held', 'redeem')).toBe('redeemed')
    expect(coupon.next('available', 'redeem')).toBeUndefined()
  })
})

describe('an id', () => {
  test('sorts by the time it was made, and is never made twice', () => {
    const clock = pinnedClock('2026-11-11T00:00:00Z')
    const ids = timeOrderedIds(clock)
    const made = Array.from({ length: 500 }, () => {
      clock.advance(0.001)
      return ids.next('cpn')
    })
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(500)
    for (const id of made) expect(id).toMatch(/^cpn_[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(idPattern('cpn').test(made[0]!)).toBe(true)
    expect(idPattern('ord').test(made[0]!)).toBe(false)
  })
})

describe('a bucket', () => {
  test('is stable, lies in 0…255, and is served by one of the slices', () => {
    expect([bucketOf('lin'), bucketOf('ann')]).toEqual([bucketOf('lin'), bucketOf('ann')])
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(1, 2, 4, 8, 256), (buyer, slices) => {
        const bucket = bucketOf(buyer)
        expect(bucket >= 0 && bucket <= 255).toBe(true)
        expect(sliceBuckets(slices)).toContain(sliceOf(bucket, slices))
      }),
    )
  })
})

describe('a secret key', () => {
  test('is found out when one character of it is wrong', () => {
    const { id, secret, hash } = newSecretKey()
    expect([keyIdOf(secret), matches(secret, hash), hashOf(secret)]).toEqual([id, true, hash])
    for (let place = 6; place < secret.length; place++) {
      const other = secret[place] === 'x' ? 'y' : 'x'
      const wrong = secret.slice(0, place) + other + secret.slice(place + 1)
      expect(keyIdOf(wrong), wrong).toBeUndefined()
      expect(matches(wrong, hash)).toBe(false)
    }
  })
})

describe('a cursor', () => {
  test('comes back as it was given, and anything else is refused', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (n, text) => {
        expect(readCursor(cursorOf([n, text]), ['number', 'string'])).toEqual([n, text])
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readCursor(text, ['number', 'string', 'number', 'string'])).toThrow(
          'Some fields are not as they should be',
        )
      }),
    )
  })
})

test('a failpoint fires at its own name only, and a setting that is none is refused', () => {
  expect(() => failpointFrom('place#1:explode')).toThrow('QUANHE_FAILPOINT')
  const reached = failpointFrom('place#1:crash')
  expect(() => reached('place#2')).not.toThrow()
})

test('every problem has a status of its class and a title', () => {
  for (const [code, { status, title, retryable }] of Object.entries(problems)) {
    expect(status, code).toBeGreaterThanOrEqual(400)
    expect(title.length).toBeGreaterThan(10)
    // What came before its time is worth telling again; no other refusal of the caller's is.
    if (status < 500 && status !== 429) expect(retryable, code).toBe(code === 'not_paid_yet')
  }
})

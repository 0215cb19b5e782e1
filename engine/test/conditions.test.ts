import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  checkConditions,
  conditions,
  conditionShape,
  factsOf,
  isOnCart,
  isTimeZone,
  type ConditionParams,
  type FactSource,
} from '../src/conditions/index.ts'
import { conditionWords } from '../src/describe/condition-words.ts'
import { categoryHolds, inScope, matchesAny, scopeShape } from '../src/scope.ts'
import { read } from '../src/shape/shape.ts'
import { accepts } from './accepts.ts'
import { conditionParams } from './generate/conditions.ts'

const line = {
  id: 'l',
  sku: 'A-1',
  spu: 'A',
  shop: 'A',
  brand: 'b1',
  category: 'apparel/dress',
  tags: ['gold'],
  quantity: 2,
}
const other = { id: 'm', sku: 'B-1', spu: 'B', shop: 'B', brand: 'b2', category: 'food', tags: [], quantity: 3 }

type Buyer = NonNullable<FactSource['buyer']>
const request = (buyer: Buyer = {}, at = '2026-11-11T20:00:00+08:00', timeZone = 'Asia/Shanghai'): FactSource => ({
  at,
  timeZone,
  buyer,
  lines: [line, other],
})
const unmetBy = (params: ConditionParams, source: FactSource, eligible = source.lines) =>
  checkConditions(
    { conditions: [read(conditionShape, params)] },
    factsOf(source, () => eligible),
  )
const holds = (params: ConditionParams, source: FactSource): boolean => unmetBy(params, source) === undefined

describe('the family', () => {
  test('every file beside the index is named in it', () => {
    const folder = new URL('../src/conditions/', import.meta.url)
    const index = readFileSync(new URL('index.ts', folder), 'utf8')
    for (const file of readdirSync(folder)) if (file !== 'index.ts') expect(index, file).toContain(`'./${file}'`)
  })

  test('there are fourteen kinds, each named once', () => {
    expect(new Set(conditions.map((condition) => condition.kind)).size).toBe(14)
  })

  test('a kind is the literal of its own parameters, and an unknown field is an error', () => {
    for (const condition of conditions) {
      const [params] = fc.sample(conditionParams(condition.kind), { numRuns: 1, seed: 1 })
      expect(accepts(conditionShape, params)).toBe(true)
      expect(accepts(conditionShape, { ...params, extra: 1 })).toBe(false)
    }
    expect(accepts(conditionShape, { kind: 'full_moon' })).toBe(false)
  })

  test('each sees the facts that it names, and no others', () => {
    for (const condition of conditions) {
      const needs = new Set<PropertyKey>(condition.needs)
      const watched = new Proxy(
        factsOf(request(), () => [line]),
        {
          get: (facts, fact, self) => {
            expect(needs, `${condition.kind} reads ${String(fact)}`).toContain(fact)
            return Reflect.get(facts, fact, self)
          },
        },
      )
      for (const params of fc.sample(conditionParams(condition.kind), { numRuns: 20, seed: 2 })) {
        checkConditions({ conditions: [params] }, watched)
      }
    }
  })

  test('a missing fact is not met, and told as null', () => {
    for (const { kind, on } of conditions) {
      if (on !== 'buyer') continue
      fc.assert(
        fc.property(conditionParams(kind), (params) => {
          expect(unmetBy(params, { ...request(), buyer: undefined })).toMatchObject({ condition: kind, actual: null })
        }),
        { numRuns: 20 },
      )
    }
    expect(holds({ kind: 'scene', anyOf: ['live'] }, request())).toBe(false)
  })

  test('each states itself in a whole sentence of either language', () => {
    for (const { kind } of conditions) {
      fc.assert(
        fc.property(conditionParams(kind), (params) => {
          const words = conditionWords(params)
          expect(words['zh-CN']).toMatch(/^.{4,}。$/u)
          expect(words.en).toMatch(/^[A-Z].{8,}\.$/)
          expect(words['zh-CN'] + words.en).not.toMatch(/undefined|null|NaN|\[object/)
        }),
        { numRuns: 50 },
      )
    }
  })

  test('all must hold; the first that does not is told', () => {
    const facts = factsOf(request({ memberTier: 'gold', score: 10 }), () => [line])
    const tier: ConditionParams = { kind: 'member_tier', anyOf: ['gold', '88VIP'] }
    const score: ConditionParams = { kind: 'score_at_least', score: 11 }
    expect(checkConditions({}, facts)).toBeUndefined()
    expect(checkConditions({ conditions: [tier] }, facts)).toBeUndefined()
    const scene: ConditionParams = { kind: 'scene', anyOf: ['live'] }
    expect(checkConditions({ conditions: [tier, score, scene] }, facts)).toEqual({
      condition: 'score_at_least',
      wanted: { score: 11 },
      actual: 10,
    })
  })

  test('only those on the cart are tested again after a return', () => {
    expect(conditions.filter(({ on }) => on === 'cart').map(({ kind }) => kind)).toEqual([
      'distinct_shops_at_least',
      'requires_items',
    ])
    expect(isOnCart({ kind: 'distinct_shops_at_least', count: 2 })).toBe(true)
    expect(isOnCart({ kind: 'region', anyOf: ['CN'] })).toBe(false)
  })
})

describe('the buyer', () => {
  const tier = (memberTier: string) => holds({ kind: 'member_tier', anyOf: ['88VIP'] }, request({ memberTier }))
  test('member_tier wants one of the tiers', () => {
    expect([tier('88VIP'), tier('88vip')]).toEqual([true, false])
  })

  test('score_at_least includes its score', () => {
    const at = (score: number) => holds({ kind: 'score_at_least', score: 1000 }, request({ score }))
    expect([at(999), at(1000), at(1001)]).toEqual([false, true, true])
  })

  test('new_buyer has no paid order, on the platform or in the shop', () => {
    const buyer = { paidOrders: 3, paidOrdersByShop: { A: 1 } }
    expect(holds({ kind: 'new_buyer' }, request({ paidOrders: 0 }))).toBe(true)
    expect(holds({ kind: 'new_buyer' }, request(buyer))).toBe(false)
    expect(holds({ kind: 'new_buyer', shop: 'A' }, request(buyer))).toBe(false)
    expect(holds({ kind: 'new_buyer', shop: 'B' }, request(buyer))).toBe(true)
    expect(holds({ kind: 'new_buyer', shop: 'toString' }, request(buyer))).toBe(true)
    expect(holds({ kind: 'new_buyer', shop: 'A' }, request({ paidOrders: 0 }))).toBe(false)
  })

  test('returning_buyer has one paid order or as many as are asked', () => {
    const buyer = { paidOrders: 3, paidOrdersByShop: { A: 1 } }
    expect(holds({ kind: 'returning_buyer' }, request(buyer))).toBe(true)
    expect(holds({ kind: 'returning_buyer', ordersAtLeast: 3 }, request(buyer))).toBe(true)
    expect(holds({ kind: 'returning_buyer', ordersAtLeast: 4 }, request(buyer))).toBe(false)
    expect(holds({ kind: 'returning_buyer', shop: 'A' }, request(buyer))).toBe(true)
    expect(holds({ kind: 'returning_buyer', shop: 'A', ordersAtLeast: 2 }, request(buyer))).toBe(false)
    expect(holds({ kind: 'returning_buyer', shop: 'B' }, request(buyer))).toBe(false)
  })

  test('follows_shop, member_of_shop and segment want an entry of the list', () => {
    const buyer = { follows: ['A'], memberOf: ['B'], segments: ['loyal'] }
    expect(holds({ kind: 'follows_shop', shop: 'A' }, request(buyer))).toBe(true)
    expect(unmetBy({ kind: 'follows_shop', shop: 'B' }, request(buyer))).toMatchObject({
      wanted: { shop: 'B' },
      actual: ['A'],
    })
    expect(holds({ kind: 'member_of_shop', shop: 'B' }, request(buyer))).toBe(true)
    expect(holds({ kind: 'member_of_shop', shop: 'A' }, request(buyer))).toBe(false)
    expect(holds({ kind: 'segment', anyOf: ['new', 'loyal'] }, request(buyer))).toBe(true)
    expect(holds({ kind: 'segment', anyOf: ['new'] }, request(buyer))).toBe(false)
  })

  test('payment_method and scene want one of theirs', () => {
    const buyer = { paymentMethod: 'huabei', scene: 'live' }
    expect(holds({ kind: 'payment_method', anyOf: ['card', 'huabei'] }, request(buyer))).toBe(true)
    expect(holds({ kind: 'payment_method', anyOf: ['card'] }, request(buyer))).toBe(false)
    expect(holds({ kind: 'scene', anyOf: ['live'] }, request(buyer))).toBe(true)
    expect(holds({ kind: 'scene', anyOf: ['search'] }, request(buyer))).toBe(false)
  })

  test('a region contains its parts, whole steps of the code at a time, and leaves out what is excluded', () => {
    const delivered = (region: string, anyOf: string[], not?: string[]) =>
      holds({ kind: 'region', anyOf, ...(not && { not }) }, request({ region }))
    expect(delivered('CN-31', ['CN'])).toBe(true)
    expect(delivered('CN-31', ['CN-31'])).toBe(true)
    expect(delivered('CN-31-0115', ['CN-31'])).toBe(true)
    expect(delivered('CN-31', ['CN-3'])).toBe(false)
    expect(delivered('CN', ['CN-31'])).toBe(false)
    expect(delivered('CN-65', ['CN'], ['CN-65', 'CN-54'])).toBe(false)
    expect(delivered('CN-31', ['CN'], ['CN-65', 'CN-54'])).toBe(true)
  })
})

describe('the moment', () => {
  const at = (time: string, from: string, until: string) =>
    holds({ kind: 'time_of_day', from, until }, request({}, `2026-11-11T${time}+08:00`))

  test('a window of the day includes its first minute and excludes its last', () => {
    expect(at('19:59:59.999', '20:00', '24:00')).toBe(false)
    expect(at('20:00:00', '20:00', '24:00')).toBe(true)
    expect(at('23:59:59', '20:00', '24:00')).toBe(true)
    expect(at('00:00:00', '20:00', '24:00')).toBe(false)
    expect(at('09:59:59', '08:00', '10:00')).toBe(true)
    expect(at('10:00:00', '08:00', '10:00')).toBe(false)
    expect(at('00:00:00', '00:00', '24:00')).toBe(true)
    expect(at('12:00:00', '12:00', '12:00')).toBe(false)
  })

  test('a window whose end is before its start spans midnight', () => {
    expect(at('21:59:59', '22:00', '02:00')).toBe(false)
    expect(at('22:00:00', '22:00', '02:00')).toBe(true)
    expect(at('00:00:00', '22:00', '02:00')).toBe(true)
    expect(at('01:59:59', '22:00', '02:00')).toBe(true)
    expect(at('02:00:00', '22:00', '02:00')).toBe(false)
  })

  test('the wall clock is that of the zone of the request', () => {
    const evening: ConditionParams = { kind: 'time_of_day', from: '20:00', until: '24:00' }
    const moment = '2026-11-11T12:00:00Z'
    expect(holds(evening, request({}, moment, 'Asia/Shanghai'))).toBe(true)
    expect(unmetBy(evening, request({}, moment, 'America/New_York'))).toEqual({
      condition: 'time_of_day',
      wanted: { from: '20:00', until: '24:00' },
      actual: '07:00',
    })
    expect(holds(evening, request({}, '2026-07-01T00:00:00Z', 'America/New_York'))).toBe(true)
  })

  test('a time that is none is refused', () => {
    for (const until of ['24:01', '8:00', '25:00', '12:60', '', '12:00:00'])
      expect(accepts(conditionShape, { kind: 'time_of_day', from: '08:00', until })).toBe(false)
    expect(accepts(conditionShape, { kind: 'time_of_day', from: '24:00', until: '08:00' })).toBe(false)
  })

  test('the days of the week begin with Monday as 1 and change at local midnight', () => {
    const monday: ConditionParams = { kind: 'days_of_week', anyOf: [1] }
    expect(holds(monday, request({}, '2026-11-08T16:00:00Z'))).toBe(true)
    expect(holds(monday, request({}, '2026-11-08T15:59:59Z'))).toBe(false)
    expect(unmetBy(monday, request({}, '2026-11-08T15:59:59Z'))).toMatchObject({ actual: 7 })
    const everyDay: ConditionParams = { kind: 'days_of_week', anyOf: [1, 2, 3, 4, 5, 6, 7] }
    for (let day = 1; day <= 7; day++) expect(holds(everyDay, request({}, `2026-11-0${day}T00:00:00Z`))).toBe(true)
  })

  test('a zone is one that the platform knows', () => {
    expect([isTimeZone('Asia/Shanghai'), isTimeZone('UTC'), isTimeZone('Mars/Olympus'), isTimeZone('')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the cart', () => {
  test('distinct shops are counted among the eligible lines', () => {
    const two: ConditionParams = { kind: 'distinct_shops_at_least', count: 2 }
    expect(unmetBy(two, request())).toBeUndefined()
    expect(unmetBy(two, request(), [line, { ...line, id: 'l2' }])).toMatchObject({ wanted: { count: 2 }, actual: 1 })
  })

  test('required items are counted by unit in the whole cart', () => {
    const food = (quantity: number): ConditionParams => ({
      kind: 'requires_items',
      scope: { categories: ['food'] },
      quantity,
    })
    expect(unmetBy(food(3), request(), [line])).toBeUndefined()
    expect(unmetBy(food(4), request(), [line])).toMatchObject({ wanted: { quantity: 4 }, actual: 3 })
  })
})

describe('a scope', () => {
  test('holds every line where it is absent, empty or has only empty lists', () => {
    expect([undefined, {}, { shops: [], except: {} }].map((scope) => inScope(scope, line))).toEqual([true, true, true])
  })

  test('joins its lists by and, and the entries of a list by or', () => {
    expect(inScope({ shops: ['A', 'Z'] }, line)).toBe(true)
    expect(inScope({ shops: ['A'], brands: ['b2'] }, line)).toBe(false)
    expect(inScope({ shops: ['A'], brands: ['b2', 'b1'], tags: ['gold'] }, line)).toBe(true)
    expect(inScope({ spus: ['A'], skus: ['A-2'] }, line)).toBe(false)
  })

  test('leaves out a line that any entry of any list of except names', () => {
    expect(inScope({ shops: ['A'], except: { brands: ['b9'], tags: ['gold'] } }, line)).toBe(false)
    expect(inScope({ shops: ['A'], except: { brands: ['b9'], tags: ['silver'] } }, line)).toBe(true)
    expect(matchesAny({ shops: ['Z'], skus: ['A-1'] }, line)).toBe(true)
    expect(matchesAny({ shops: ['Z'], skus: [] }, line)).toBe(false)
  })

  test('reads a category as a path', () => {
    const pairs: [string, string][] = [
      ['apparel', 'apparel/dress'],
      ['apparel', 'apparel'],
      ['apparel', 'apparelish'],
      ['app', 'apparel'],
      ['apparel/dress', 'apparel'],
    ]
    expect(pairs.map(([holder, category]) => categoryHolds(holder, category))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(inScope({ categories: ['apparel'] }, { sku: 'x', shop: 'A' })).toBe(false)
  })

  test('refuses a list that it does not know and an empty entry', () => {
    expect(accepts(scopeShape, { colours: ['red'] })).toBe(false)
    expect(accepts(scopeShape, { shops: [''] })).toBe(false)
    expect(accepts(scopeShape, { except: { except: {} } })).toBe(false)
  })
})

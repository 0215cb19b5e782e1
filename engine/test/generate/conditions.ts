// Parameters of every kind of condition, at random.
import fc from 'fast-check'
import type { ConditionKind, ConditionParams } from '../../src/conditions/index.ts'
import type { Scope } from '../../src/scope.ts'

const names = (...entries: string[]) => fc.uniqueArray(fc.constantFrom(...entries), { minLength: 1, maxLength: 3 })
const shop = fc.constantFrom('A', 'B', 'C')
const quantity = fc.integer({ min: 1, max: 5 })
const twoDigits = (value: number) => String(value).padStart(2, '0')
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`)

const lists = {
  shops: names('A', 'B', 'C'),
  categories: names('apparel', 'apparel/dress', 'food', 'virtual'),
  spus: names('s1', 's2', 's3'),
  skus: names('k1', 'k2', 'k3'),
  brands: names('b1', 'b2'),
  tags: names('gold', 'luxury', 'new'),
}
export const scopes: fc.Arbitrary<Scope> = fc.record(
  { ...lists, except: fc.record(lists, { requiredKeys: [] }) },
  { requiredKeys: [] },
)

const arbitraries: { readonly [Kind in ConditionKind]: fc.Arbitrary<Extract<ConditionParams, { kind: Kind }>> } = {
  member_tier: fc.record({ kind: fc.constant('member_tier'), anyOf: names('88VIP', 'gold', 'silver') }),
  score_at_least: fc.record({ kind: fc.constant('score_at_least'), score: fc.integer({ min: 0, max: 2000 }) }),
  new_buyer: fc.record({ kind: fc.constant('new_buyer'), shop }, { requiredKeys: ['kind'] }),
  returning_buyer: fc.record(
    { kind: fc.constant('returning_buyer'), shop, ordersAtLeast: quantity },
    { requiredKeys: ['kind'] },
  ),
  follows_shop: fc.record({ kind: fc.constant('follows_shop'), shop }),
  member_of_shop: fc.record({ kind: fc.constant('member_of_shop'), shop }),
  segment: fc.record({ kind: fc.constant('segment'), anyOf: names('loyal', 'new', 'student') }),
  payment_method: fc.record({ kind: fc.constant('payment_method'), anyOf: names('huabei', 'card', 'wallet') }),
  region: fc.record(
    { kind: fc.constant('region'), anyOf: names('CN', 'CN-31', 'CN-44'), not: names('CN-65', 'CN-54') },
    { requiredKeys: ['kind', 'anyOf'] },
  ),
  scene: fc.record({ kind: fc.constant('scene'), anyOf: names('live', 'search', 'cart') }),
  time_of_day: fc.record({
    kind: fc.constant('time_of_day'),
    from: clock,
    until: fc.oneof(clock, fc.constant('24:00')),
  }),
  days_of_week: fc.record({
    kind: fc.constant('days_of_week'),
    anyOf: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  }),
  distinct_shops_at_least: fc.record({ kind: fc.constant('distinct_shops_at_least'), count: quantity }),
  requires_items: fc.record({ kind: fc.constant('requires_items'), scope: scopes, quantity }),
}

export const conditionParams = (kind: ConditionKind): fc.Arbitrary<ConditionParams> => arbitraries[kind]
export const anyCondition: fc.Arbitrary<ConditionParams> = fc.oneof(...Object.values(arbitraries))

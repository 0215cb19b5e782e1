// Conditions over the facts that the cart generator hands out, at and beside their edges.
import type { Condition, Scope } from '../reference/types.ts'
import { SHOPS } from './cart.ts'
import { chance, pick, some, type Random } from './random.ts'

export const INSTANTS = [
  '2026-11-11T20:00:00+08:00',
  '2026-11-11T12:00:00Z',
  '2026-11-11T23:59:59+08:00',
  '2026-11-11T16:00:00Z',
  '2026-11-08T00:00:00+08:00',
  '2026-11-01T05:59:59.999Z',
]
export const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kathmandu']
const CLOCKS = ['00:00', '20:00', '20:01', '12:00', '23:59', '08:00', '24:00', '06:30']

const makers: readonly ((random: Random, scopeOf: (random: Random) => Scope) => Condition)[] = [
  (random) => ({ kind: 'member_tier', anyOf: chance(random, 80) ? ['88VIP', 'gold'] : ['gold'] }),
  (random) => ({ kind: 'score_at_least', score: pick(random, [1000, 1001, 1]) }),
  (random) => ({ kind: 'new_buyer', ...(chance(random, 50) ? { shop: pick(random, SHOPS) } : {}) }),
  (random) => ({
    kind: 'returning_buyer',
    ...(chance(random, 50) ? { shop: pick(random, SHOPS) } : {}),
    ...(chance(random, 50) ? { ordersAtLeast: random.int(1, 3) } : {}),
  }),
  (random) => ({ kind: 'follows_shop', shop: pick(random, SHOPS) }),
  (random) => ({ kind: 'member_of_shop', shop: pick(random, SHOPS) }),
  (random) => ({ kind: 'segment', anyOf: pick(random, [['loyal'], ['loyal', 'dormant'], ['nobody']]) }),
  (random) => ({ kind: 'payment_method', anyOf: pick(random, [['huabei'], ['huabei', 'card']]) }),
  (random) => ({
    kind: 'region',
    anyOf: pick(random, [['CN'], ['CN-31'], ['CN-3', 'US'], ['CN-31-0115']]),
    ...(chance(random, 40) ? { not: pick(random, [['CN-31-0115'], ['CN-31'], ['US']]) } : {}),
  }),
  (random) => ({ kind: 'scene', anyOf: pick(random, [['live'], ['live', 'search']]) }),
  (random) => {
    const from = pick(random, CLOCKS.slice(0, 6))
    return {
      kind: 'time_of_day',
      from,
      until: pick(
        random,
        CLOCKS.filter((clock) => clock !== from && clock !== '00:00'),
      ),
    }
  },
  (random) => ({ kind: 'days_of_week', anyOf: pick(random, [[3], [7], [1, 2, 3, 4, 5], [6, 7], [3, 4]]) }),
  (random) => ({ kind: 'distinct_shops_at_least', count: random.int(1, 3) }),
  (random, scopeOf) => ({ kind: 'requires_items', scope: scopeOf(random), quantity: random.int(1, 3) }),
]

export function conditionsOf(random: Random, scopeOf: (random: Random) => Scope): { conditions?: Condition[] } {
  if (chance(random, 90)) return {}
  return { conditions: some(random, makers, 12).map((make) => make(random, scopeOf)) }
}

import type { Chance } from '../seeded/chance.ts'

/** One thing that happens. Its numbers choose among what is there at that moment, so that a step still means something when others before it are left out. */
export type Step =
  | {
      readonly do: 'open batch'
      readonly off: number
      readonly stock: number
      readonly limit: number
      readonly days: number
    }
  | { readonly do: 'newcomer' }
  | { readonly do: 'claim'; readonly buyer: number; readonly batch: number }
  | { readonly do: 'place'; readonly buyer: number; readonly units: number }
  | { readonly do: 'pay'; readonly order: number }
  | { readonly do: 'cancel'; readonly order: number }
  | { readonly do: 'refund'; readonly order: number; readonly units: number }
  | { readonly do: 'pause' | 'resume' | 'end'; readonly batch: number }
  | { readonly do: 'advance'; readonly seconds: number }
  | { readonly do: 'sweep' }
  | { readonly do: 'again'; readonly back: number }

const many = 1_000_000

/** How often each thing happens, out of a hundred. */
const odds: readonly (readonly [weight: number, (chance: Chance) => Step])[] = [
  [
    2,
    (chance) => ({
      do: 'open batch',
      off: 100 * (1 + chance.below(40)),
      stock: 2 + chance.below(24),
      limit: 1 + chance.below(3),
      days: 3 + chance.below(4),
    }),
  ],
  [4, () => ({ do: 'newcomer' })],
  [34, (chance) => ({ do: 'claim', buyer: chance.below(many), batch: chance.below(many) })],
  [20, (chance) => ({ do: 'place', buyer: chance.below(many), units: 2 + chance.below(5) })],
  [14, (chance) => ({ do: 'pay', order: chance.below(many) })],
  [6, (chance) => ({ do: 'cancel', order: chance.below(many) })],
  [9, (chance) => ({ do: 'refund', order: chance.below(many), units: 1 + chance.below(3) })],
  [1, (chance) => ({ do: chance.pick(['pause', 'resume', 'resume', 'end'] as const), batch: chance.below(many) })],
  [5, (chance) => ({ do: 'advance', seconds: chance.pick([1, 60, 900, 1_799, 1_800, 1_801, 43_200, 172_800]) })],
  [2, () => ({ do: 'sweep' })],
  [5, (chance) => ({ do: 'again', back: chance.below(many) })],
]
const whole = odds.reduce((sum, [weight]) => sum + weight, 0)

function drawn(chance: Chance): Step {
  let left = chance.below(whole)
  for (const [weight, step] of odds) {
    if (left < weight) return step(chance)
    left -= weight
  }
  throw new Error('the odds do not add up')
}

export const stepsOf = (chance: Chance, count: number): Step[] => Array.from({ length: count }, () => drawn(chance))

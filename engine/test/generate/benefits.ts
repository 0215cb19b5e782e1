// One benefit over lines that cost `listMinor`, sized so that steps and rooms are met, missed and just met.
import type { Benefit, Tier } from '../reference/types.ts'
import { chance, pick, times, type Random } from './random.ts'

export type Target = { readonly listMinor: number; readonly units: number; readonly unitPrices: readonly number[] }

const LARGEST = 100_000_000_000
const amount = (minor: number) => Math.min(LARGEST, Math.max(1, Math.round(minor)))

/** An amount off: mostly a part of the whole, sometimes just all of it, sometimes more. */
function off(random: Random, { listMinor, unitPrices }: Target): number {
  const whole = listMinor
  // Mostly small, so that many offers stack and each sees what the others left.
  if (chance(random, 60)) return amount(whole / random.int(8, 60))
  return amount(
    pick(random, [
      whole / pick(random, [10, 7, 3, 20]),
      random.int(1, 50),
      whole / random.int(2, 40),
      pick(random, unitPrices),
      whole,
      whole * 2,
      whole - 1,
    ]),
  )
}

const rate = (random: Random) => pick(random, [1000, 800, 850, 150, 500, 2000, 1, 333, 5000, 9999, 10000, 3300])

/** A sum that a threshold may ask for: at what is there, one below or one above, or less. */
export const spendNear = (random: Random, listMinor: number, offs: readonly number[]): number => {
  const attained = chance(random, 40) && offs.length > 0 ? listMinor - pick(random, offs) : listMinor
  const easy = chance(random, 50)
  const near = easy ? attained / random.int(1, 5) : pick(random, [attained, attained + 1, attained - 1, attained * 1.2])
  return amount(near)
}

const cap = (random: Random, target: Target, percent: number) =>
  chance(random, percent) ? { maxMinor: amount(off(random, target) * 0.7) } : {}
const most = (random: Random, name: 'maxTimes' | 'maxUnits', percent: number) =>
  chance(random, percent) ? { [name]: random.int(1, 3) } : {}

function tiersOf(random: Random, target: Target): Tier[] {
  const count = random.int(1, 3)
  if (chance(random, 40)) return times(count, (i) => ({ quantity: i * 2 + random.int(1, 2) }))
  const step = Math.floor(spendNear(random, target.listMinor, []) / count)
  return times(count, (i) => ({ spendMinor: amount(Math.max(step, 1) * (i + 1)) }))
}

const makers: readonly ((random: Random, target: Target) => Benefit)[] = [
  (random, target) => ({ kind: 'amount_off', offMinor: off(random, target) }),
  (random, target) => ({ kind: 'percent_off', offBasisPoints: rate(random), ...cap(random, target, 40) }),
  (random, target) => ({
    kind: 'amount_off_per',
    perMinor: amount(spendNear(random, target.listMinor, []) / random.int(1, 4)),
    offMinor: amount(off(random, target) / 2),
    ...cap(random, target, 30),
    ...most(random, 'maxTimes', 30),
  }),
  (random, target) => {
    const first = off(random, target)
    const offs = (i: number) => (chance(random, 90) ? amount(first * (1 + i / 2) + i) : off(random, target))
    return {
      kind: 'amount_off_tiers',
      tiers: tiersOf(random, target).map((tier, i) => ({ ...tier, offMinor: offs(i) })),
    }
  },
  (random, target) => ({
    kind: 'percent_off_tiers',
    tiers: tiersOf(random, target).map((tier, i) => ({
      ...tier,
      offBasisPoints: chance(random, 90) ? Math.min(10000, 500 + i * 700 + random.int(0, 20)) : rate(random),
    })),
    ...cap(random, target, 30),
  }),
  (random, target) => {
    const price = pick(random, target.unitPrices)
    const prices = [price * 0.8, price - 1, price * 0.6, price / 2, 0, price, price * 0.9]
    return {
      kind: 'unit_price',
      priceMinor: Math.min(LARGEST, Math.max(0, Math.round(pick(random, prices)))),
      ...most(random, 'maxUnits', 40),
    }
  },
  (random) => {
    const groupSize = random.int(1, 3)
    return {
      kind: 'group_units_off',
      groupSize,
      ...(chance(random, 50) ? { units: random.int(1, groupSize) } : {}),
      offBasisPoints: rate(random),
      ...most(random, 'maxTimes', 40),
    }
  },
  (random, target) => {
    const quantity = random.int(1, 4)
    const whole = pick(random, target.unitPrices) * quantity
    const prices = [whole * 0.9, whole / 2, 0, whole, whole - 1, whole * 0.7]
    return {
      kind: 'bundle_price',
      quantity,
      priceMinor: Math.min(LARGEST, Math.max(0, Math.round(pick(random, prices)))),
      ...most(random, 'maxTimes', 40),
    }
  },
]

export const moneyOff = (random: Random, target: Target): Benefit => pick(random, makers)(random, target)

export const shippingOff = (random: Random): Benefit => ({
  kind: 'shipping_off',
  ...pick(random, [{}, { offMinor: random.int(1, 1500) }, { offBasisPoints: rate(random) }]),
})

export const granted = (random: Random): Benefit =>
  chance(random, 50)
    ? {
        kind: 'gift',
        sku: 'G',
        quantity: random.int(1, 2),
        ...(chance(random, 50) ? { perUnits: random.int(1, 4) } : {}),
      }
    : {
        kind: 'interest_free',
        instalments: pick(random, [3, 6, 12]),
        monthlyRateBasisPoints: pick(random, [60, 1, 75]),
      }

// N件X元: whole groups of units, dearest first, cost so much together.
import { apportion } from '../money/apportion.ts'
import { optional } from '../shape/holders.ts'
import { count, priceMinor, unitBenefit } from './benefit.ts'

export const bundlePrice = unitBenefit({
  kind: 'bundle_price',
  params: {
    quantity: count,
    priceMinor,
    maxTimes: optional(count),
  },
  takes: 'units',
  rate: false,
  discount({ quantity, priceMinor: price, maxTimes = Infinity }, runs, _rounding, parts) {
    const prices: number[] = []
    const places: number[] = []
    for (const run of runs)
      for (let k = 0; k < run.units; k++) {
        prices.push(run.priceMinor)
        places.push(run.place)
      }
    const groups = Math.min(maxTimes, Math.floor(prices.length / quantity))
    for (let group = 0; group < groups; group++) {
      const from = group * quantity
      const of = prices.slice(from, from + quantity)
      const above = of.reduce((sum, unit) => sum + unit, 0) - price
      if (above <= 0) break // later groups cost no more
      apportion(above, of).forEach((off, i) => (parts[places[from + i]!]! += off))
    }
  },
  missing: ({ quantity }, { units }) => (units < quantity ? { missing: quantity - units } : undefined),
})

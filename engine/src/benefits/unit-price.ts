// 一口价, 券后9.9: each eligible unit, dearest first, comes down to the price.
import { optional } from '../shape/holders.ts'
import { count, priceMinor, unitBenefit } from './benefit.ts'

export const unitPrice = unitBenefit({
  kind: 'unit_price',
  params: { priceMinor, maxUnits: optional(count) },
  takes: 'units',
  rate: false,
  discount({ priceMinor: price, maxUnits = Infinity }, runs, _rounding, parts) {
    let left = maxUnits
    for (const run of runs) {
      const units = Math.min(left, run.units)
      if (units <= 0 || run.priceMinor <= price) break
      parts[run.place]! += units * (run.priceMinor - price)
      left -= units
    }
  },
})

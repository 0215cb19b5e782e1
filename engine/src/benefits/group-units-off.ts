// 第N件M折, 买N赠M, 每N件打M折: the cheapest units of each whole group get the rate.
import { apportion } from '../money/apportion.ts'
import { rateOf } from '../money/ratio.ts'
import { optional, otherwise } from '../shape/holders.ts'
import { basisPoints, count, unitBenefit } from './benefit.ts'

export const groupUnitsOff = unitBenefit({
  kind: 'group_units_off',
  params: {
    groupSize: count,
    units: otherwise(count, 1),
    offBasisPoints: basisPoints,
    maxTimes: optional(count),
  },
  takes: 'units',
  rate: false,
  discount({ groupSize, units, offBasisPoints, maxTimes = Infinity }, runs, rounding, parts) {
    const total = runs.reduce((sum, run) => sum + run.units, 0)
    const groups = Math.min(maxTimes, Math.floor(total / groupSize))
    const prices: number[] = []
    const places: number[] = []
    let position = 0
    for (const run of runs) {
      for (let k = 0; k < run.units && position < groups * groupSize; k++, position++) {
        if (position % groupSize < groupSize - units) continue
        prices.push(run.priceMinor)
        places.push(run.place)
      }
    }
    const base = prices.reduce((sum, price) => sum + price, 0)
    if (base === 0) return
    const off = apportion(rateOf(base, offBasisPoints, rounding), prices)
    places.forEach((place, i) => (parts[place]! += off[i]!))
  },
  missing: ({ groupSize }, { units }) => (units < groupSize ? { missing: groupSize - units } : undefined),
})

// 每满减: an amount for every full step. An allowance's balance is `maxMinor`.
import { optional } from '../shape/holders.ts'
import { amountBenefit, amountMinor, count } from './benefit.ts'

/** More than any cart can cost, and far below what a double holds exactly. */
const MORE_THAN_ANY_CART = 2_000_000_000_000_000

export const amountOffPer = amountBenefit({
  kind: 'amount_off_per',
  params: {
    perMinor: amountMinor,
    offMinor: amountMinor,
    maxMinor: optional(amountMinor),
    maxTimes: optional(count),
  },
  takes: 'amount',
  rate: false,
  discount({ perMinor, offMinor, maxMinor, maxTimes }, { thresholdMinor }) {
    let times = Math.floor(thresholdMinor / perMinor)
    if (maxTimes !== undefined && times > maxTimes) times = maxTimes
    const off = times > MORE_THAN_ANY_CART / offMinor ? MORE_THAN_ANY_CART : times * offMinor
    return maxMinor !== undefined && off > maxMinor ? maxMinor : off
  },
  missing: ({ perMinor }, { thresholdMinor }) =>
    thresholdMinor < perMinor ? { missingMinor: perMinor - thresholdMinor } : undefined,
})

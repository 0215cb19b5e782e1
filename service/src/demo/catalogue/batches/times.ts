import type { DemoBatch, SecondsWindow } from '../shape.ts'

export const minute = 60
export const hour = 3600
export const day = 86400

/** Open since an hour before the seeding instant. */
export const openForDays = (days: number): SecondsWindow => ({ fromSeconds: -hour, untilSeconds: days * day })
/** Upcoming: opens `inSeconds` after the seeding instant. */
export const opensIn = (inSeconds: number, days: number): SecondsWindow => ({
  fromSeconds: inSeconds,
  untilSeconds: inSeconds + days * day,
})

/** One use window for every coupon of the batch. */
export const usableForDays = (days: number): DemoBatch['use'] => ({
  kind: 'fixed',
  fromSeconds: -hour,
  untilSeconds: days * day,
})
/** So many days after the claim, to the end of the local day. */
export const daysAfterClaim = (days: number): DemoBatch['use'] => ({
  kind: 'relative',
  seconds: days * day,
  roundToDayEnd: true,
})
/** So many hours after the claim, to the second. */
export const hoursAfterClaim = (hours: number): DemoBatch['use'] => ({
  kind: 'relative',
  seconds: hours * hour,
  roundToDayEnd: false,
})

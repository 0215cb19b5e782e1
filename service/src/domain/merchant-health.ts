// How a merchant fares over months: not what one coupon earned, but what is left after all of them.

/** Sums of a time. All of it is what buyers kept: what came back counts nowhere. */
export type MarginFigures = {
  readonly listMinor: number
  readonly borneMinor: number
  readonly feeMinor: number
  readonly goodsMinor: number
}

/** What is left to the merchant after its part of all discounts, fees, and what the goods cost. */
export const marginOf = ({ listMinor, borneMinor, feeMinor, goodsMinor }: MarginFigures): number =>
  listMinor - borneMinor - feeMinor - goodsMinor

const part = (minor: number, ofMinor: number): number | null =>
  ofMinor <= 0 ? null : Math.round((minor * 10_000) / ofMinor)

/** The margin as a part of the list price; null where nothing was kept. */
export const marginBasisPoints = (figures: MarginFigures): number | null => part(marginOf(figures), figures.listMinor)

export const healthWarnings = ['loss', 'thin', 'falling', 'deeper_discounts'] as const
export type HealthWarning = (typeof healthWarnings)[number]

/** Of so many last weeks the figures are compared with those of the weeks before. */
export const recentWeeks = 4
/** A change of so much of the list price is more than chance from week to week. */
const notableBasisPoints = 200

/**
 * What a careful colleague would say of these weeks, oldest first. `thin`: what is left is below the margin over cost that the
 * settings ask for; `falling` and `deeper_discounts`: the last four weeks against those before.
 */
export function judgeHealth(weeks: readonly MarginFigures[], leastOverCostBasisPoints: number): HealthWarning[] {
  const recent = sumOf(weeks.slice(-recentWeeks))
  const before = sumOf(weeks.slice(0, -recentWeeks))
  const rate = marginBasisPoints(recent)
  if (rate === null) return []
  const found: HealthWarning[] = []
  if (marginOf(recent) < 0) found.push('loss')
  else if ((part(marginOf(recent), recent.goodsMinor) ?? Infinity) < leastOverCostBasisPoints) found.push('thin')
  const rateBefore = marginBasisPoints(before)
  if (rateBefore !== null && rateBefore - rate >= notableBasisPoints) found.push('falling')
  const depth = part(recent.borneMinor, recent.listMinor)
  const depthBefore = part(before.borneMinor, before.listMinor)
  if (depth !== null && depthBefore !== null && depth - depthBefore >= notableBasisPoints)
    found.push('deeper_discounts')
  return found
}

export const sumOf = (weeks: readonly MarginFigures[]): MarginFigures => ({
  listMinor: weeks.reduce((sum, one) => sum + one.listMinor, 0),
  borneMinor: weeks.reduce((sum, one) => sum + one.borneMinor, 0),
  feeMinor: weeks.reduce((sum, one) => sum + one.feeMinor, 0),
  goodsMinor: weeks.reduce((sum, one) => sum + one.goodsMinor, 0),
})

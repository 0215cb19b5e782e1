// What coupons earned: of the orders that used them, and beyond what buyers without them would have spent. Pure.
import { createHash } from 'node:crypto'

/**
 * Whether a buyer is in the comparison group of a batch: the same buyers whenever it is asked, others for another batch.
 */
export function heldOut(batch: string, buyer: string, basisPoints: number): boolean {
  if (basisPoints === 0) return false
  return createHash('sha256').update(`${batch} ${buyer}`).digest().readUInt32BE(0) % 10_000 < basisPoints
}

/** Of one group of buyers: how many, and the sum and the sum of squares of what each of them brought. */
export type GroupFigures = { readonly buyers: number; readonly marginMinor: number; readonly squares: number }

export type IncrementalReturn = {
  /** What the buyers who could have the coupon brought beyond as many others, and how far that may be off (95 %). */
  readonly incrementalMarginMinor: number
  readonly lowMinor: number
  readonly highMinor: number
}

/** Fewer say nothing. */
const leastBuyers = 30

/** Undefined: one of the groups is too small to tell. */
export function incrementalReturn(treated: GroupFigures, control: GroupFigures): IncrementalReturn | undefined {
  if (treated.buyers < leastBuyers || control.buyers < leastBuyers) return undefined
  const each = mean(treated) - mean(control)
  const error = Math.sqrt(variance(treated) / treated.buyers + variance(control) / control.buyers)
  const whole = (perBuyer: number) => Math.round(perBuyer * treated.buyers)
  return {
    incrementalMarginMinor: whole(each),
    lowMinor: whole(each - 1.96 * error),
    highMinor: whole(each + 1.96 * error),
  }
}

/** What several batches brought beyond, each against its own comparison group: their sum, and the errors as of independent draws. */
export function sumOfReturns(parts: readonly IncrementalReturn[]): IncrementalReturn {
  const margin = parts.reduce((sum, one) => sum + one.incrementalMarginMinor, 0)
  const apart = (of: (one: IncrementalReturn) => number) =>
    Math.round(Math.sqrt(parts.reduce((sum, one) => sum + of(one) ** 2, 0)))
  return {
    incrementalMarginMinor: margin,
    lowMinor: margin - apart((one) => one.incrementalMarginMinor - one.lowMinor),
    highMinor: margin + apart((one) => one.highMinor - one.incrementalMarginMinor),
  }
}

const mean = ({ marginMinor, buyers }: GroupFigures) => marginMinor / buyers
const variance = (of: GroupFigures) => Math.max((of.squares - of.buyers * mean(of) ** 2) / (of.buyers - 1), 0)

/** In hundredths of a per cent: 10,000 where the margin is just what the coupons cost. Null: they cost nothing. */
export const returnBasisPoints = (marginMinor: number, costMinor: number): number | null =>
  costMinor === 0 ? null : Math.round((marginMinor / costMinor) * 10_000)

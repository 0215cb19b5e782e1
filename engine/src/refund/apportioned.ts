// The refund by cumulative floor: for k of n units floor(paid × k ÷ n), less the same for those that came back before.
import { floorRatio } from '../money/ratio.ts'
import type { Quote, QuotedLine } from '../result.ts'
import type { ReturnedUnits } from './returns.ts'

/** A part of an offer's discount on one line that its funder gets back. */
export type FundingBack = { readonly offer: string; readonly party: string; readonly minor: number }

/** What comes back for some units of one line. */
export type RefundedLine = {
  readonly line: string
  readonly quantity: number
  readonly minor: number
  /** `minor` over the units, in the order in which they come back. */
  readonly unitsMinor: readonly number[]
  readonly funding: readonly FundingBack[]
}

/** The part of `minor` that belongs to the units from `before` to `after` of `units`. */
const between = (minor: number, before: number, after: number, units: number): number =>
  floorRatio(minor, after, units) - floorRatio(minor, before, units)

/** Every line of which units have come back since `before`, in the order of the quote. */
export function apportionedLines(quote: Quote, before: ReturnedUnits, after: ReturnedUnits): RefundedLine[] {
  const given = fundingByLine(quote)
  return quote.lines.flatMap((line) => {
    const from = before.get(line.id) ?? 0
    const to = after.get(line.id) ?? 0
    return from === to ? [] : [apportionedLine(line, given.get(line.id) ?? [], from, to)]
  })
}

/** What each funder gave for each line, in the order of the quote. */
function fundingByLine({ applied }: Quote): Map<string, FundingBack[]> {
  const byLine = new Map<string, FundingBack[]>()
  for (const { offer, shares } of applied)
    for (const { line, funding } of shares) {
      const given = byLine.get(line) ?? []
      byLine.set(line, given)
      for (const { party, minor } of funding) given.push({ offer, party, minor })
    }
  return byLine
}

function apportionedLine(line: QuotedLine, given: readonly FundingBack[], from: number, to: number): RefundedLine {
  const units = line.unitsMinor.length
  return {
    line: line.id,
    quantity: to - from,
    minor: between(line.payableMinor, from, to, units),
    unitsMinor: Array.from({ length: to - from }, (_, i) => between(line.payableMinor, from + i, from + i + 1, units)),
    funding: given
      .map((part) => ({ ...part, minor: between(part.minor, from, to, units) }))
      .filter(({ minor }) => minor !== 0),
  }
}

/** What has been refunded in all when these units have come back. */
export const apportionedMinor = (quote: Quote, returned: ReturnedUnits): number =>
  quote.lines.reduce(
    (sum, line) => sum + floorRatio(line.payableMinor, returned.get(line.id) ?? 0, line.unitsMinor.length),
    0,
  )

/** A funder's part of a kept line's discount, less what has come back of it. */
export type KeptShare = {
  readonly line: string
  readonly offer: string
  readonly party: string
  readonly minor: number
}

/** Every part of a discount that has not come back, in a fixed order. Parts of nothing stand in it too. */
export function keptShares(quote: Quote, returned: ReturnedUnits): KeptShare[] {
  const units = new Map(quote.lines.map((line) => [line.id, line.unitsMinor.length]))
  return quote.applied.flatMap(({ offer, shares }) =>
    shares.flatMap(({ line, funding }) =>
      funding.map(({ party, minor }) => {
        const back = floorRatio(minor, returned.get(line) ?? 0, units.get(line)!)
        return { line, offer, party, minor: minor - back }
      }),
    ),
  )
}

// What goes back when units of an order come back, to the buyer and to everyone who paid for a discount.
import { floorRatio } from './money/ratio.ts'
import { parseRequest } from './parse.ts'
import { apportionedLines, type FundingBack, type KeptShare, type RefundedLine } from './refund/apportioned.ts'
import { lapsedShares, recomputedMinor, splitByParts } from './refund/recompute.ts'
import { withReturned, type ReturnedUnits, type Returns } from './refund/returns.ts'
import { pointerTo, RequestRefused, shown } from './refused.ts'
import type { RequestInput } from './request.ts'
import type { Quote } from './result.ts'

export type { FundingBack, KeptShare, RefundedLine, Returns }

/**
 * `apportioned`: the returned units' part of what was paid; thresholds are not tested again. `recompute`: what is kept
 * is priced again, and the buyer must have been told so before the purchase. An order has one mode for its whole life.
 */
export type RefundMode = 'apportioned' | 'recompute'

/** The order: what was asked and what was answered, as they were stored when it was paid. */
export type Paid = { readonly request: RequestInput; readonly quote: Quote }

export type RefundOptions = {
  /** Shipping to give back as well, in minor units. Without it none is. */
  readonly shippingMinor?: number
  /** Shipping that earlier refunds of the order gave back, in minor units. */
  readonly shippingBeforeMinor?: number
}

export type Refund = {
  /** Everything that goes back to the buyer, in minor units, shipping included. */
  readonly minor: number
  readonly shippingMinor: number
  readonly lines: readonly RefundedLine[]
  /**
   * `recompute` only: the funders' parts of discounts on goods that are kept and no longer earn them. Less than nothing
   * where an earlier refund took back too much for what has come back since. With them the sums close: refund of the
   * goods + funding of the lines + lapsed = list price of the returned units.
   */
  readonly lapsed: readonly KeptShare[]
  /** What the funders of shipping discounts get back with the shipping. */
  readonly shippingFunding: readonly (FundingBack & { readonly shop: string })[]
}

/**
 * The refund for units that come back now.
 * @param history the returns refunded before, oldest first, in the same mode
 * @throws RequestRefused for a line that the order has not, no units, more units than are left, or more shipping than
 * was paid
 */
export function refund(
  paid: Paid,
  history: readonly Returns[],
  returns: Returns,
  mode: RefundMode = 'apportioned',
  options: RefundOptions = {},
): Refund {
  if (mode !== 'apportioned' && mode !== 'recompute')
    throw new RequestRefused([{ pointer: '/mode', found: shown(mode), expected: '"apportioned" or "recompute"' }])
  const { quote } = paid
  const stages: ReturnedUnits[] = []
  const last = (): ReturnedUnits => stages[stages.length - 1] ?? new Map()
  history.forEach((earlier, i) => stages.push(withReturned(last(), earlier, quote.lines, ['history', i])))
  const before = last()
  const after = withReturned(before, returns, quote.lines, ['returns'])
  const shipping = shippingBack(quote, options)
  if (returns.length === 0 && shipping.minor === 0)
    throw new RequestRefused([{ pointer: '/returns', found: '[]', expected: 'at least one line' }])

  const goods =
    mode === 'apportioned'
      ? { lines: apportionedLines(quote, before, after), lapsed: [] }
      : recomputed(paid, stages, before, after)
  return {
    minor: goods.lines.reduce((sum, line) => sum + line.minor, 0) + shipping.minor,
    shippingMinor: shipping.minor,
    lines: goods.lines,
    lapsed: goods.lapsed,
    shippingFunding: shipping.funding,
  }
}

function recomputed(
  { request, quote }: Paid,
  stages: readonly ReturnedUnits[],
  before: ReturnedUnits,
  after: ReturnedUnits,
): Pick<Refund, 'lines' | 'lapsed'> {
  const parts = apportionedLines(quote, before, after)
  if (parts.length === 0) return { lines: [], lapsed: [] }
  const parsed = parseRequest(request)
  const beforeMinor = stages.reduce((minor, stage) => recomputedMinor(parsed, quote, stage, minor), 0)
  const afterMinor = recomputedMinor(parsed, quote, after, beforeMinor)
  const lapsedBefore = lapsedShares(quote, before, beforeMinor)
  return {
    lines: splitByParts(afterMinor - beforeMinor, parts),
    lapsed: lapsedShares(quote, after, afterMinor)
      .map((share, i) => ({ ...share, minor: share.minor - lapsedBefore[i]!.minor }))
      .filter(({ minor }) => minor !== 0),
  }
}

function shippingBack(
  quote: Quote,
  { shippingMinor = 0, shippingBeforeMinor = 0 }: RefundOptions,
): { minor: number; funding: Refund['shippingFunding'] } {
  const paidMinor = quote.shippingMinor - quote.shippingDiscountMinor
  const check = (field: string, minor: number, mostMinor: number) => {
    if (!Number.isSafeInteger(minor) || minor < 0 || minor > mostMinor)
      throw new RequestRefused([
        { pointer: pointerTo([field]), found: shown(minor), expected: `a whole number from 0 to ${mostMinor}` },
      ])
  }
  check('shippingBeforeMinor', shippingBeforeMinor, paidMinor)
  check('shippingMinor', shippingMinor, paidMinor - shippingBeforeMinor)
  if (shippingMinor === 0) return { minor: 0, funding: [] }
  const afterMinor = shippingBeforeMinor + shippingMinor
  const funding = quote.applied.flatMap(({ offer, shippingShares = [] }) =>
    shippingShares.flatMap(({ shop, funding }) =>
      funding.map(({ party, minor }) => ({
        shop,
        offer,
        party,
        minor: floorRatio(minor, afterMinor, paidMinor) - floorRatio(minor, shippingBeforeMinor, paidMinor),
      })),
    ),
  )
  return { minor: shippingMinor, funding: funding.filter(({ minor }) => minor !== 0) }
}

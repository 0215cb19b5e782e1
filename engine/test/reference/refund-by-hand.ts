// Section 7, straight from the page: what one more return gives back.
import { apportion, larger, smaller, sum } from './money.ts'
import { quoteByBruteForce } from './quote-by-brute-force.ts'
import type { ReferenceQuote } from './result.ts'
import type { Request } from './types.ts'

export type Return = { readonly line: string; readonly quantity: number }
export type Returns = readonly Return[]
/** What a refund needs of a quote, whoever made it. */
export type PaidQuote = Pick<ReferenceQuote, 'listMinor' | 'discountMinor' | 'lines'> & {
  readonly applied: readonly Pick<ReferenceQuote['applied'][number], 'offer' | 'shares'>[]
}
export type Paid = { readonly request: Request; readonly quote: PaidQuote }
export type RefundedLine = {
  readonly line: string
  readonly minor: bigint
  readonly funding: readonly { readonly offer: string; readonly party: string; readonly minor: bigint }[]
}

const unitsReturned = (line: string, all: readonly Returns[]): number =>
  all
    .flat()
    .filter((each) => each.line === line)
    .reduce((units, each) => units + each.quantity, 0)

/** The part of `minor` that `k` of `n` units are, by cumulative floor. */
const cumulative = (minor: number, k: number, n: number): bigint => (BigInt(minor) * BigInt(k)) / BigInt(n)

/** The lines of one return, each with its money and its funders' parts. */
export function apportionedLines(paid: Paid, history: readonly Returns[], returns: Returns): RefundedLine[] {
  const returnedLines = paid.request.lines.filter((line) => unitsReturned(line.id, [returns]) > 0)
  return returnedLines.map(({ id, quantity: n }) => {
    const before = unitsReturned(id, history)
    const now = before + unitsReturned(id, [returns])
    const part = (minor: number) => cumulative(minor, now, n) - cumulative(minor, before, n)
    const funding = paid.quote.applied.flatMap((applied) =>
      applied.shares
        .filter((share) => share.line === id)
        .flatMap((share) => share.funding)
        .map((funder) => ({ offer: applied.offer, party: funder.party, minor: part(funder.minor) })),
    )
    return { line: id, minor: part(paid.quote.lines.find((line) => line.id === id)!.payableMinor), funding }
  })
}

export const apportionedMinor = (paid: Paid, history: readonly Returns[], returns: Returns): bigint =>
  sum(apportionedLines(paid, history, returns).map((line) => line.minor))

/** What the goods cost that are kept, at the best plan among the offers that were applied. */
function priceOfKept(paid: Paid, all: readonly Returns[]): bigint {
  const { request, quote } = paid
  const lines = request.lines
    .map((line) => ({ ...line, quantity: line.quantity - unitsReturned(line.id, all) }))
    .filter((line) => line.quantity > 0)
  if (lines.length === 0) return 0n
  const applied = quote.applied.map((each) => each.offer)
  const offers = (request.offers ?? []).filter((offer) => applied.includes(offer.id))
  const kept = quoteByBruteForce({ ...request, lines, offers, shipping: [], must: [], never: [] })
  return BigInt(kept.listMinor - kept.discountMinor)
}

export function recomputedMinor(paid: Paid, history: readonly Returns[], returns: Returns): bigint {
  const all = [...history, returns]
  const goodsPaid = BigInt(paid.quote.listMinor - paid.quote.discountMinor)
  const refundedBefore =
    history.length === 0 ? 0n : sum(history.map((each, i) => recomputedMinor(paid, history.slice(0, i), each)))
  const apportionedSoFar = sum(all.map((each, i) => apportionedMinor(paid, all.slice(0, i), each)))
  const target = smaller(goodsPaid - priceOfKept(paid, all), apportionedSoFar)
  return larger(0n, target - refundedBefore)
}

/** A recomputed refund over the returned lines, by their `apportioned` parts; by units where all of these are nothing. */
export function recomputedLines(paid: Paid, history: readonly Returns[], returns: Returns): Map<string, bigint> {
  const lines = apportionedLines(paid, history, returns)
  const byPart = lines.map((line) => line.minor)
  const byUnits = lines.map((line) => BigInt(unitsReturned(line.line, [returns])))
  const parts = apportion(recomputedMinor(paid, history, returns), sum(byPart) > 0n ? byPart : byUnits)
  return new Map(lines.map((line, i) => [line.line, parts[i]!]))
}

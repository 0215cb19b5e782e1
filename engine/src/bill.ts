// The chosen plan as a bill: shares by line and funder, what each line and unit costs.
import { apportion } from './money/apportion.ts'
import { floorRatio, remainderOfRatio } from './money/ratio.ts'
import type { Funding } from './policy.ts'
import type { Prepared } from './prepare.ts'
import type { Applied, FundingPart, QuotedLine, Share, ShippingShare } from './result.ts'
import type { Candidate } from './search/candidate.ts'

const MERCHANT_PAYS: Funding = [{ party: 'merchant', basisPoints: 10_000 }]

/** Who pays for an offer: its own funding, else the preset of its kind, else the merchant. */
export const fundingOf = (prepared: Pick<Prepared, 'policy'>, c: Pick<Candidate, 'offer'>): Funding =>
  c.offer.funding ?? prepared.policy.funding[c.offer.kind] ?? MERCHANT_PAYS

export function splitByFunder(minor: number, funding: Funding): FundingPart[] {
  if (funding.length === 1) return [{ party: funding[0]!.party, minor }]
  if (funding.length === 2) {
    // Parts of two add up to whole units: one unit is left over, or none. A tie goes to the earlier.
    const [first, second] = funding as [Funding[number], Funding[number]]
    const up = remainderOfRatio(minor, first.basisPoints, 10_000) >= 5_000 ? 1 : 0
    const part = floorRatio(minor, first.basisPoints, 10_000) + up
    return [
      { party: first.party, minor: part },
      { party: second.party, minor: minor - part },
    ]
  }
  const parts = apportion(
    minor,
    funding.map((part) => part.basisPoints),
    true,
  )
  return funding.map((part, i) => ({ party: part.party, minor: parts[i]! }))
}

/** An offer of the chosen plan, with what it gives each line (or shop's shipping) and who pays for it. */
export function appliedOf(prepared: Prepared, c: Candidate): Applied {
  const { cart, policy } = prepared
  const funding = fundingOf(prepared, c)
  const { id: offer, kind } = c.offer
  const { baseMinor, givenMinor: discountMinor } = c
  const layer = policy.layers[c.layer]!.id
  if (c.definition.takes === 'shipping') {
    const shippingShares: ShippingShare[] = []
    c.shops.forEach((shop, i) => {
      const minor = c.shares[i]!
      if (minor > 0) shippingShares.push({ shop: cart.shops[shop]!, minor, funding: splitByFunder(minor, funding) })
    })
    return { offer, kind, layer, baseMinor, discountMinor, shares: [], shippingShares }
  }
  let count = 0
  for (let i = 0; i < c.lines.length; i++) if (c.shares[i]! > 0) count++
  const shares = new Array<Share>(count)
  for (let i = 0, at = 0; at < count; i++) {
    const minor = c.shares[i]!
    if (minor > 0) shares[at++] = { line: cart.lines[c.lines[i]!]!.id, minor, funding: splitByFunder(minor, funding) }
  }
  return { offer, kind, layer, baseMinor, discountMinor, shares }
}

/** What a line's units cost: the cumulative floor, so that any sequence of returns adds up. */
export function unitsOf(payableMinor: number, quantity: number): number[] {
  if (quantity === 1) return [payableMinor]
  const each = Math.floor(payableMinor / quantity)
  const over = payableMinor - each * quantity
  const units = new Array<number>(quantity)
  // floor(p(i+1)/n) - floor(p·i/n), with p = each·n + over, is each + floor(over(i+1)/n) - floor(over·i/n).
  let before = 0
  for (let i = 0; i < quantity; i++) {
    const until = Math.floor((over * (i + 1)) / quantity)
    units[i] = each + until - before
    before = until
  }
  return units
}

export function quotedLines(prepared: Prepared, currentMinor: readonly number[]): QuotedLine[] {
  const { cart } = prepared
  return cart.lines.map((line, l) => {
    const listMinor = cart.listMinor[l]!
    const payableMinor = currentMinor[l]!
    return {
      id: line.id,
      listMinor,
      discountMinor: listMinor - payableMinor,
      payableMinor,
      unitsMinor: unitsOf(payableMinor, line.quantity),
    }
  })
}

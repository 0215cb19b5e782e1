// What is posted to the ledger when units of an order come back: the mirror image of their part of the payment.
import { accounts, funderAccount, liabilityOf } from './accounts.ts'
import { accrualLeg, shareLeg, shippingLine } from './payment.ts'
import { floorPart } from './share-out.ts'
import type { Leg, Transfer } from './transfer.ts'
import { sum, transfersFor } from './transfer.ts'

type FundingBack = { readonly party: string; readonly minor: number; readonly offer: string }

export type ReturnedLine = {
  readonly line: string
  readonly merchant: string
  /** What the buyer gets back for it. */
  readonly minor: number
  /**
   * What the returned units had been paid with: more than `minor` where a refund reckons anew and takes discounts of kept
   * goods back. `minor` where it is left out.
   */
  readonly apportionedMinor?: number
  readonly funding: readonly FundingBack[]
}

/** A part of a discount on kept goods that they no longer earn. Less than nothing where it was taken back too far before. */
export type LapsedShare = FundingBack & { readonly line: string }

/** Shipping that goes back: the buyer's part, and what the funders of shipping discounts get. */
export type ReturnedShipping = {
  readonly shop: string
  readonly merchant: string
  readonly minor: number
  readonly funding: readonly FundingBack[]
}

export type RefundToPost = {
  readonly id: string
  readonly order: string
  readonly currency: string
  readonly lines: readonly ReturnedLine[]
  readonly lapsed?: readonly LapsedShare[]
  readonly shipping?: readonly ReturnedShipping[]
}

/**
 * The merchant gives back what the buyer and the funders get back; the fee of a coupon comes back with its discount, by
 * cumulative floor. buyer_clearing stays at zero.
 * @param posted every transfer of the order so far
 */
export function refundPostings(refund: RefundToPost, posted: readonly Transfer[]): Transfer[] {
  const { lines, lapsed = [], shipping = [] } = refund
  const back = [
    ...lines.flatMap(({ line, funding }) => funding.map((part) => ({ ...part, line, why: 'discount' as const }))),
    ...shipping.flatMap(({ shop, funding }) =>
      funding.map((part) => ({ ...part, line: shippingLine(shop), why: 'discount' as const })),
    ),
    ...lapsed.map((part) => ({ ...part, why: 'lapsed' as const })),
  ]
  const goods = lines.map((one) =>
    given('goods', `goods:${one.line}`, one.line, one.merchant, (one.apportionedMinor ?? one.minor) + sum(one.funding)),
  )
  const freight = shipping.map((one) =>
    given('shipping', `shipping:${one.shop}`, shippingLine(one.shop), one.merchant, one.minor + sum(one.funding)),
  )
  const payment: Leg = {
    leg: 'payment',
    because: 'payment',
    debit: accounts.buyerClearing,
    credit: accounts.cash,
    minor: sum(lines) + sum(shipping),
  }
  const paid = new Map(posted.filter((one) => one.causeKind === 'payment').map((one) => [one.leg, one]))
  const cause = { currency: refund.currency, causeKind: 'refund', causeId: refund.id, order: refund.order } as const
  const legs = [...goods, ...freight, ...back.flatMap((part) => mirrored(part, paid)), ...feesBack(back, posted)]
  return transfersFor(cause, [...legs, payment])
}

const given = (because: 'goods' | 'shipping', leg: string, line: string, merchant: string, minor: number): Leg => ({
  leg,
  because,
  debit: accounts.merchantPayable(merchant),
  credit: accounts.buyerClearing,
  minor,
  line,
  merchant,
})

type Back = FundingBack & { readonly line: string; readonly why: 'discount' | 'lapsed' }

/** Back along the way that the share came; where it came out of what was owed, on to who had paid for that. */
function mirrored(part: Back, paid: ReadonlyMap<string, Transfer>): Leg[] {
  const charged = paid.get(shareLeg(part))
  if (!charged) throw new Error(`${part.party} paid nothing of ${part.offer} on ${part.line}, and cannot get it back`)
  const name = `${part.offer}:${part.line}:${part.party}`
  const back = (from: Transfer, leg: string): Leg => reversed(from, leg, part.minor)
  const legs = [back(charged, `${part.why}:${name}`)]
  if (charged.kind === null || charged.debit !== liabilityOf(charged.kind)) return legs
  const accrued = paid.get(accrualLeg(part)) ?? accruedBefore(charged, part.party)
  return [...legs, back(accrued, `accrual:${part.why}:${name}`)]
}

/** As the funder would have been charged by the payment, had it not been when the coupon was issued. */
const accruedBefore = (charged: Transfer, party: string): Transfer => ({
  ...charged,
  because: 'accrual',
  debit: funderAccount(party, charged.merchant ?? ''),
  credit: charged.debit,
})

const reversed = (
  { because, debit, credit, line, offer, merchant, batch, kind }: Transfer,
  leg: string,
  minor: number,
): Leg => ({
  leg,
  because,
  debit: credit,
  credit: debit,
  minor,
  line,
  offer,
  merchant,
  batch,
  kind,
})

const isDiscount = ({ because }: Transfer) =>
  because === 'merchant_discount' || because === 'platform_discount' || because === 'funder_discount'

/** What one transfer of an order's discounts took off, less what it brought back. */
const takenOff = (one: Transfer) => (one.credit === accounts.buyerClearing ? one.minor : -one.minor)

function feesBack(back: readonly Back[], posted: readonly Transfer[]): Leg[] {
  const touched = new Set(back.map((part) => `${part.offer} ${part.line}`))
  const fees = posted.filter((one) => one.causeKind === 'payment' && one.because === 'service_fee')
  return fees
    .filter((fee) => touched.has(`${fee.offer} ${fee.line}`))
    .map((fee) => {
      const same = posted.filter((one) => one.offer === fee.offer && one.line === fee.line)
      const discounts = same.filter(isDiscount)
      const paidMinor = sum(discounts.filter((one) => one.causeKind === 'payment'))
      const keptMinor = discounts.reduce((kept, one) => kept + takenOff(one), 0)
      const nowMinor = sum(back.filter((part) => part.offer === fee.offer && part.line === fee.line))
      const dueMinor = floorPart(fee.minor, paidMinor - keptMinor + nowMinor, paidMinor)
      const beforeMinor = same
        .filter((one) => one.causeKind === 'refund' && one.because === 'service_fee')
        .reduce((minor, one) => minor + (one.debit === accounts.serviceFeeRevenue ? one.minor : -one.minor), 0)
      return reversed(fee, fee.leg, dueMinor - beforeMinor)
    })
}

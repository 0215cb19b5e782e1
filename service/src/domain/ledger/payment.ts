// What is posted to the ledger when an order is paid. Pure; every amount in minor units.
import { accounts, funderAccount, liabilityOf } from './accounts.ts'
import { feesOf } from './fees.ts'
import type { FeeRate } from './fees.ts'
import type { Owed } from './stored-value.ts'
import { unusedLegs } from './stored-value.ts'
import type { Because, Leg, Transfer } from './transfer.ts'
import { sum, transfersFor } from './transfer.ts'

export type PaidOrder = {
  readonly id: string
  readonly currency: string
  readonly payableMinor: number
  readonly lines: readonly { id: string; merchant: string; listMinor: number; quantity: number }[]
  /** By shop, with the merchant that it belongs to; list amounts. */
  readonly shipping: readonly { shop: string; merchant: string; minor: number }[]
  readonly shares: readonly PaidShare[]
  /** Coupons for which something is owed since they were issued: the order uses them up, and charges nobody again. */
  readonly owed?: readonly OwedCoupon[]
}

export type OwedCoupon = { readonly id: string; readonly batch: string | null; readonly owed: Owed }

export type PaidShare = {
  readonly offer: string
  readonly kind: string
  readonly line: string
  readonly party: string
  readonly minor: number
  readonly batch?: string
}

export const shippingLine = (shop: string) => `shipping:${shop}`

/** The leg by which a share was posted; a refund finds it again by the same name. */
export const shareLeg = (share: { offer: string; line: string; party: string }): string =>
  `discount:${share.offer}:${share.line}:${share.party}`
export const accrualLeg = (share: { offer: string; line: string; party: string }): string =>
  `accrual:${share.offer}:${share.line}:${share.party}`

/** All that is posted when an order is paid. buyer_clearing ends at zero. */
export function paymentPostings(order: PaidOrder, feeRate: FeeRate): Transfer[] {
  const merchantOf = merchantsByLine(order)
  const goods = order.lines.map(({ id, merchant, listMinor }) => sold('goods', `goods:${id}`, id, merchant, listMinor))
  const shipping = order.shipping.map(({ shop, merchant, minor }) =>
    sold('shipping', `shipping:${shop}`, shippingLine(shop), merchant, minor),
  )
  const { owed = [] } = order
  const before = new Set(owed.flatMap((one) => one.owed.parts.map((part) => `${one.id} ${part.party}`)))
  const shares = order.shares.flatMap((share) => shareLegs(share, merchantOf(share.line), before))
  const unused = owed.flatMap((one) =>
    unusedLegs(one, (party) => sum(order.shares.filter((share) => share.offer === one.id && share.party === party))),
  )
  const fees = feesOf(order.shares, merchantOf, feeRate).map((fee): Leg => {
    const merchant = merchantOf(fee.line)
    return {
      leg: `fee:${fee.offer}:${fee.line}`,
      because: 'service_fee',
      debit: accounts.merchantPayable(merchant),
      credit: accounts.serviceFeeRevenue,
      minor: fee.minor,
      line: fee.line,
      offer: fee.offer,
      merchant,
      batch: fee.batch,
      kind: fee.kind,
    }
  })
  const payment: Leg = {
    leg: 'payment',
    because: 'payment',
    debit: accounts.cash,
    credit: accounts.buyerClearing,
    minor: order.payableMinor,
  }
  const cause = { currency: order.currency, causeKind: 'payment', causeId: order.id, order: order.id } as const
  return transfersFor(cause, [...goods, ...shipping, ...shares, ...unused, ...fees, payment])
}

const sold = (because: 'goods' | 'shipping', leg: string, line: string, merchant: string, minor: number): Leg => ({
  leg,
  because,
  debit: accounts.buyerClearing,
  credit: accounts.merchantPayable(merchant),
  minor,
  line,
  merchant,
})

/** A share is charged to its funder; one of stored value to what is owed for it, and the funder at the same moment unless it was charged before. */
function shareLegs(share: PaidShare, merchant: string, before: ReadonlySet<string>): Leg[] {
  const { offer, line, party, kind, minor, batch = null } = share
  const subject = { minor, line, offer, merchant, batch, kind }
  const funder = funderAccount(party, merchant)
  const liability = party === 'merchant' ? undefined : liabilityOf(kind)
  const charged: Leg = {
    ...subject,
    leg: shareLeg(share),
    because: becauseOf(party),
    debit: liability ?? funder,
    credit: accounts.buyerClearing,
  }
  if (liability === undefined || before.has(`${offer} ${party}`)) return [charged]
  return [{ ...subject, leg: accrualLeg(share), because: 'accrual', debit: funder, credit: liability }, charged]
}

const becauseOf = (party: string): Because =>
  party === 'merchant' ? 'merchant_discount' : party === 'platform' ? 'platform_discount' : 'funder_discount'

function merchantsByLine(order: PaidOrder): (line: string) => string {
  const merchants = new Map(order.lines.map((line) => [line.id, line.merchant]))
  for (const { shop, merchant } of order.shipping) merchants.set(shippingLine(shop), merchant)
  return (line) => {
    const merchant = merchants.get(line)
    if (merchant === undefined) throw new Error(`a share falls on ${line}, which the order does not have`)
    return merchant
  }
}

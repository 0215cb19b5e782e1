// What is posted to the ledger when an order is paid and when units of it go back. Pure; every amount in minor units.

/** One transfer: one debit, one credit, one amount. `leg` is unique within its cause. */
export type Transfer = {
  readonly debit: string
  readonly credit: string
  readonly minor: number
  readonly currency: string
  readonly causeKind: 'payment' | 'refund'
  readonly causeId: string
  readonly leg: string
  readonly because: Because
  readonly order: string
  readonly line: string | null
  readonly offer: string | null
}

type Because =
  'goods' | 'shipping' | 'platform_discount' | 'merchant_discount' | 'funder_discount' | 'service_fee' | 'payment'

export const accounts = {
  buyerClearing: 'buyer_clearing',
  cash: 'cash',
  merchantPayable: (merchant: string) => `merchant_payable:${merchant}`,
  platformMarketing: 'platform_marketing',
  serviceFeeRevenue: 'service_fee_revenue',
  /** A funder that is neither the platform nor the merchant of the line, as `brand:…` or `bank:…`. */
  funder: (party: string) => party,
} as const

export type PaidOrder = {
  readonly id: string
  readonly currency: string
  readonly payableMinor: number
  readonly lines: readonly { id: string; merchant: string; listMinor: number; quantity: number }[]
  /** By shop, with the merchant that it belongs to; list amounts. */
  readonly shipping: readonly { shop: string; merchant: string; minor: number }[]
  readonly shares: readonly { offer: string; kind: string; line: string; party: string; minor: number }[]
}

/** Kinds on which the platform takes its service fee: the merchant's own coupons. */
export const feeKinds: readonly string[] = ['shop_coupon', 'item_coupon', 'insider_shop_coupon']

export const shippingLine = (shop: string) => `shipping:${shop}`

/** All that is posted when an order is paid. buyer_clearing ends at zero. */
export function paymentPostings(order: PaidOrder, feeBasisPoints: number): Transfer[] {
  const common = { currency: order.currency, causeKind: 'payment', causeId: order.id, order: order.id } as const
  const merchantOf = merchantsByLine(order)
  const transfers: Transfer[] = []
  const post = (
    leg: string,
    because: Because,
    debit: string,
    credit: string,
    minor: number,
    line: string | null,
    offer: string | null,
  ) => {
    if (minor > 0) transfers.push({ ...common, debit, credit, minor, leg, because, line, offer })
  }
  for (const line of order.lines) {
    post(
      `goods:${line.id}`,
      'goods',
      accounts.buyerClearing,
      accounts.merchantPayable(line.merchant),
      line.listMinor,
      line.id,
      null,
    )
  }
  for (const { shop, merchant, minor } of order.shipping) {
    post(
      `shipping:${shop}`,
      'shipping',
      accounts.buyerClearing,
      accounts.merchantPayable(merchant),
      minor,
      shippingLine(shop),
      null,
    )
  }
  for (const share of order.shares) {
    const { account, because } = funderOf(share.party, merchantOf(share.line))
    post(
      `discount:${share.offer}:${share.line}:${share.party}`,
      because,
      account,
      accounts.buyerClearing,
      share.minor,
      share.line,
      share.offer,
    )
  }
  for (const fee of fees(order, feeBasisPoints)) {
    const payable = accounts.merchantPayable(merchantOf(fee.line))
    post(
      `fee:${fee.offer}:${fee.line}`,
      'service_fee',
      payable,
      accounts.serviceFeeRevenue,
      fee.minor,
      fee.line,
      fee.offer,
    )
  }
  post('payment', 'payment', accounts.cash, accounts.buyerClearing, order.payableMinor, null, null)
  return transfers
}

function merchantsByLine(order: PaidOrder): (line: string) => string {
  const merchants = new Map(order.lines.map((line) => [line.id, line.merchant]))
  for (const { shop, merchant } of order.shipping) merchants.set(shippingLine(shop), merchant)
  return (line) => {
    const merchant = merchants.get(line)
    if (merchant === undefined) throw new Error(`a share falls on ${line}, which the order does not have`)
    return merchant
  }
}

function funderOf(party: string, merchant: string): { account: string; because: Because } {
  if (party === 'merchant') return { account: accounts.merchantPayable(merchant), because: 'merchant_discount' }
  if (party === 'platform') return { account: accounts.platformMarketing, because: 'platform_discount' }
  return { account: accounts.funder(party), because: 'funder_discount' }
}

/** The fee of each merchant coupon: a rate of its whole discount, rounded half up once, shared over its lines by largest remainder. */
function fees(order: PaidOrder, basisPoints: number): { offer: string; line: string; minor: number }[] {
  const byOffer = Map.groupBy(
    order.shares.filter((share) => feeKinds.includes(share.kind)),
    (share) => share.offer,
  )
  return [...byOffer].flatMap(([offer, shares]) => {
    const lines = [...Map.groupBy(shares, (share) => share.line)].map(([line, parts]) => ({ line, minor: sum(parts) }))
    const discount = sum(lines)
    const fee = Number((BigInt(discount) * BigInt(basisPoints) * 2n + 10_000n) / 20_000n)
    return shareOut(
      fee,
      lines.map((part) => part.minor),
    ).map((minor, n) => ({ offer, line: (lines[n] as { line: string }).line, minor }))
  })
}

const sum = (parts: readonly { minor: number }[]) => parts.reduce((total, part) => total + part.minor, 0)

/** Largest remainder, ties to the larger weight, then to the earlier one. */
function shareOut(minor: number, weights: readonly number[]): number[] {
  const whole = BigInt(weights.reduce((total, weight) => total + weight, 0))
  if (whole === 0n) return weights.map(() => 0)
  const exact = weights.map((weight) => BigInt(minor) * BigInt(weight))
  const parts = exact.map((product) => Number(product / whole))
  const left = minor - parts.reduce((total, part) => total + part, 0)
  const byRemainder = weights
    .map((weight, index) => ({ index, weight, remainder: (exact[index] as bigint) % whole }))
    .sort((a, b) => Number(b.remainder - a.remainder) || b.weight - a.weight || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] as number) + 1
  return parts
}

export type ReturnedLine = {
  readonly line: string
  readonly merchant: string
  readonly minor: number
  readonly funding: readonly { party: string; minor: number; offer: string }[]
  /** Units of the line in all, and those that are back once this refund is done. */
  readonly quantity: number
  readonly returnedQuantity: number
}

/**
 * The mirror image of what was posted for the returned units: the merchant gives back what the buyer and the funders get
 * back; fees come back by cumulative floor. buyer_clearing stays at zero.
 * @param posted every transfer of the order so far
 */
export function refundPostings(
  refund: { id: string; order: string; currency: string; lines: readonly ReturnedLine[] },
  posted: readonly Transfer[],
): Transfer[] {
  const common = { currency: refund.currency, causeKind: 'refund', causeId: refund.id, order: refund.order } as const
  const transfers: Transfer[] = []
  const post = (
    leg: string,
    because: Because,
    debit: string,
    credit: string,
    minor: number,
    line: string | null,
    offer: string | null,
  ) => {
    if (minor > 0) transfers.push({ ...common, debit, credit, minor, leg, because, line, offer })
  }
  for (const line of refund.lines) {
    const payable = accounts.merchantPayable(line.merchant)
    post(
      `goods:${line.line}`,
      'goods',
      payable,
      accounts.buyerClearing,
      line.minor + sum(line.funding),
      line.line,
      null,
    )
    for (const part of line.funding) {
      const { account, because } = funderOf(part.party, line.merchant)
      post(
        `discount:${part.offer}:${line.line}:${part.party}`,
        because,
        accounts.buyerClearing,
        account,
        part.minor,
        line.line,
        part.offer,
      )
    }
    for (const fee of posted.filter(
      (one) => one.causeKind === 'payment' && one.because === 'service_fee' && one.line === line.line,
    )) {
      const back = sum(
        posted.filter(
          (one) =>
            one.causeKind === 'refund' &&
            one.because === 'service_fee' &&
            one.line === line.line &&
            one.offer === fee.offer,
        ),
      )
      const due = Number((BigInt(fee.minor) * BigInt(line.returnedQuantity)) / BigInt(line.quantity))
      post(
        `fee:${fee.offer}:${line.line}`,
        'service_fee',
        accounts.serviceFeeRevenue,
        payable,
        due - back,
        line.line,
        fee.offer,
      )
    }
  }
  post('payment', 'payment', accounts.buyerClearing, accounts.cash, sum(refund.lines), null, null)
  return transfers
}

/** What the transfers sum to, by account: credits less debits. */
export function balances(transfers: readonly Transfer[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { debit, credit, minor } of transfers) {
    sums.set(debit, (sums.get(debit) ?? 0) - minor)
    sums.set(credit, (sums.get(credit) ?? 0) + minor)
  }
  return sums
}

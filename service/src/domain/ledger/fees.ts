import type { PaidShare } from './payment.ts'
import { shareOut } from './share-out.ts'
import { sum } from './transfer.ts'

/** Kinds on which the platform takes its service fee: the merchant's own coupons. */
export const feeKinds: readonly string[] = ['shop_coupon', 'item_coupon', 'insider_shop_coupon']

/** What is taken of the redeemed discount, in basis points: one rate for all merchants, or each one's own. */
export type FeeRate = number | ((merchant: string) => number)

export type Fee = { offer: string; line: string; minor: number; batch: string | null; kind: string }

/** The fee of each merchant coupon: a rate of its whole discount, rounded half up once, shared over its lines by largest remainder. */
export function feesOf(shares: readonly PaidShare[], merchantOf: (line: string) => string, rate: FeeRate): Fee[] {
  const charged = shares.filter((share) => feeKinds.includes(share.kind))
  return [...Map.groupBy(charged, (share) => share.offer)].flatMap(([offer, own]) => {
    const [{ kind, batch = null, line: first }] = own as [PaidShare]
    const lines = [...Map.groupBy(own, (share) => share.line)].map(([line, parts]) => ({ line, minor: sum(parts) }))
    const basisPoints = typeof rate === 'number' ? rate : rate(merchantOf(first))
    const parts = shareOut(
      feeMinor(sum(lines), basisPoints),
      lines.map((part) => part.minor),
    )
    return lines.map(({ line }, n) => ({ offer, line, minor: parts[n] as number, batch, kind }))
  })
}

/** The fee on a redeemed discount, rounded half up: 50.00 at 2 % is 1.00. */
export const feeMinor = (discountMinor: number, basisPoints: number): number =>
  Number((BigInt(discountMinor) * BigInt(basisPoints) * 2n + 10_000n) / 20_000n)

/** The merchants that owe a fee for an order: of the lines that their own coupons fall on. */
export function chargedMerchants(
  shares: readonly { kind: string; line: string }[],
  lines: readonly { id: string; merchant: string }[],
): string[] {
  const charged = new Set(shares.filter((share) => feeKinds.includes(share.kind)).map((share) => share.line))
  return [...new Set(lines.filter((line) => charged.has(line.id)).map((line) => line.merchant))]
}

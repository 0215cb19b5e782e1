// Carts and offers as short as the requirements state them.
import { quote, type OfferInput, type Quote, type Reason, type RequestInput } from '@quanhe/engine'

export type LineInput = RequestInput['lines'][number]
export type Benefit = OfferInput['benefit']

export const evening = '2026-11-11T20:00:00+08:00'

/** One unit in a shop of the same merchant's name. */
export const line = (id: string, unitPriceMinor: number, more: Partial<LineInput> = {}): LineInput => ({
  id,
  sku: id,
  shop: 'A',
  merchant: `m-${more.shop ?? 'A'}`,
  unitPriceMinor,
  quantity: 1,
  ...more,
})

/** A coupon whose id is its kind. Without a threshold: 无门槛. */
export const coupon = (
  kind: string,
  benefit: Benefit,
  { spendMinor, ...more }: Partial<OfferInput> & { readonly spendMinor?: number } = {},
): OfferInput => ({ id: kind, kind, benefit, ...(spendMinor !== undefined && { threshold: { spendMinor } }), ...more })

export const off = (offMinor: number): Benefit => ({ kind: 'amount_off', offMinor })

export const ask = (
  lines: readonly LineInput[],
  offers: readonly OfferInput[],
  more: Partial<RequestInput> = {},
): Quote => quote({ at: evening, lines: [...lines], offers: [...offers], ...more })

/** What one offer takes off a cart of one line, by the line's price. */
export const offAt = (offer: OfferInput, pricesMinor: readonly number[]): number[] =>
  pricesMinor.map((minor) => ask([line('a', minor)], [offer]).discountMinor)

/** The part of an offer's discount that falls on each line. */
export const sharesOf = (answer: Quote, offer: string): { readonly [line: string]: number } =>
  Object.fromEntries(
    (answer.applied.find((one) => one.offer === offer)?.shares ?? []).map((share) => [share.line, share.minor]),
  )

export const appliedIn = (answer: Quote): string[] => answer.applied.map((one) => one.offer)

export const refusalOf = (answer: Quote, offer: string): Reason | undefined =>
  answer.refused.find((one) => one.offer === offer)?.because

export const payableOf = (answer: Quote, id: string): number | undefined =>
  answer.lines.find((one) => one.id === id)?.payableMinor

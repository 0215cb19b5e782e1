// What the reference answers: section 3, as far as it can be compared.
import type { Refusal } from './refusal.ts'

export type Funded = { readonly party: string; readonly minor: number }
export type Share = { readonly line: string; readonly minor: number; readonly funding: readonly Funded[] }
export type ShippingShare = { readonly shop: string; readonly minor: number; readonly funding: readonly Funded[] }
export type Applied = {
  readonly offer: string
  readonly kind: string
  readonly layer: string
  readonly baseMinor: number
  readonly discountMinor: number
  readonly shares: readonly Share[]
  readonly shippingShares: readonly ShippingShare[]
}
export type QuotedLine = {
  readonly id: string
  readonly listMinor: number
  readonly discountMinor: number
  readonly payableMinor: number
  readonly unitsMinor: readonly number[]
}
export type ReferenceQuote = {
  readonly listMinor: number
  readonly discountMinor: number
  readonly shippingMinor: number
  readonly shippingDiscountMinor: number
  readonly payableMinor: number
  readonly applied: readonly Applied[]
  readonly lines: readonly QuotedLine[]
  readonly refused: readonly ({ readonly offer: string } & Refusal)[]
  readonly gifts: readonly { readonly offer: string; readonly sku: string; readonly quantity: number }[]
  readonly instalments: readonly {
    readonly offer: string
    readonly instalments: number
    readonly interestMinor: number
    readonly funding: readonly Funded[]
  }[]
}

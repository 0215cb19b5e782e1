import { shareOut } from './share-out.ts'

/** What one order of a joint campaign comes to for everybody. Minor units. */
export type SampleSettlement = {
  readonly goodsMinor: number
  readonly discountMinor: number
  readonly platformMinor: number
  readonly merchantMinor: number
  readonly buyerPaysMinor: number
  readonly merchantReceivesMinor: number
}

/** The discount split as agreed, as an order of one merchant would be. Platform offers carry no service fee. */
export function sampleSettlement(
  goodsMinor: number,
  discountMinor: number,
  merchantBasisPoints: number,
): SampleSettlement {
  const [merchantMinor = 0, platformMinor = 0] = shareOut(discountMinor, [
    merchantBasisPoints,
    10_000 - merchantBasisPoints,
  ])
  return {
    goodsMinor,
    discountMinor,
    platformMinor,
    merchantMinor,
    buyerPaysMinor: goodsMinor - discountMinor,
    merchantReceivesMinor: goodsMinor - merchantMinor,
  }
}

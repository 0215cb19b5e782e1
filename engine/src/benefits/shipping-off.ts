// 运费券: from the shipping of the shops of the eligible lines; neither amount nor rate means all of it.
import { rateOf } from '../money/ratio.ts'
import { optional } from '../shape/holders.ts'
import { amountMinor, basisPoints, shippingBenefit } from './benefit.ts'

export const shippingOff = shippingBenefit({
  kind: 'shipping_off',
  params: {
    offMinor: optional(amountMinor),
    offBasisPoints: optional(basisPoints),
  },
  takes: 'shipping',
  rate: false,
  discount({ offMinor, offBasisPoints }, shippingMinor, rounding) {
    if (offMinor !== undefined) return offMinor
    return offBasisPoints === undefined ? shippingMinor : rateOf(shippingMinor, offBasisPoints, rounding)
  },
})

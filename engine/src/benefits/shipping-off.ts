// 运费券: from the shipping of the shops of the eligible lines; neither amount nor rate means all of it.
import * as z from 'zod/mini'
import { rateOf } from '../money/ratio.ts'
import { amountMinor, basisPoints, shippingBenefit } from './benefit.ts'

export const shippingOff = shippingBenefit({
  kind: 'shipping_off',
  title: { 'zh-CN': '运费减免', en: 'Shipping off' },
  params: z.strictObject({
    kind: z.literal('shipping_off'),
    offMinor: z.optional(amountMinor),
    offBasisPoints: z.optional(basisPoints),
  }),
  takes: 'shipping',
  rate: false,
  discount({ offMinor, offBasisPoints }, shippingMinor, rounding) {
    if (offMinor !== undefined) return offMinor
    return offBasisPoints === undefined ? shippingMinor : rateOf(shippingMinor, offBasisPoints, rounding)
  },
})

import type { DemoBatch } from '../shape.ts'
import { allowanceBalances } from './allowance-balance.ts'
import { allowances } from './allowance.ts'
import { categoryVouchers } from './category-voucher.ts'
import { crossShopPromotions } from './cross-shop-promotion.ts'
import { insiderCoupons } from './insider-coupon.ts'
import { interestFreeCoupons } from './interest-free-coupon.ts'
import { itemCoupons } from './item-coupon.ts'
import { lowCarbonPoints } from './low-carbon-points.ts'
import { memberDiscounts } from './member-discount.ts'
import { paidCoupons } from './paid-coupon.ts'
import { paymentCoupons } from './payment-coupon.ts'
import { pointsBalances } from './points.ts'
import { redPackets } from './red-packet.ts'
import { savingsCardContent } from './savings-card.ts'
import { shippingCoupons } from './shipping-coupon.ts'
import { shopCoupons } from './shop-coupon.ts'
import { shopPromotions } from './shop-promotion.ts'
import { vouchers } from './voucher.ts'

/** Every batch of the demo marketplace, instrument by instrument. */
export const batches: DemoBatch[] = [
  ...vouchers,
  ...categoryVouchers,
  ...insiderCoupons,
  ...shopCoupons,
  ...itemCoupons,
  ...allowances,
  ...allowanceBalances,
  ...crossShopPromotions,
  ...shopPromotions,
  ...redPackets,
  ...memberDiscounts,
  ...pointsBalances,
  ...lowCarbonPoints,
  ...interestFreeCoupons,
  ...shippingCoupons,
  ...paymentCoupons,
  ...paidCoupons,
  ...savingsCardContent,
]

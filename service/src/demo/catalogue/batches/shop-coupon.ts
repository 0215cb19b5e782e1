import type { DemoBatch } from '../shape.ts'
import { durableShopCoupons } from './shop-coupon-durables.ts'
import { otherShopCoupons } from './shop-coupon-table.ts'
import { apparelShopCoupons, beautyShopCoupons } from './shop-coupon-wear.ts'

export const shopCoupons: DemoBatch[] = [
  ...apparelShopCoupons,
  ...beautyShopCoupons,
  ...durableShopCoupons,
  ...otherShopCoupons,
]

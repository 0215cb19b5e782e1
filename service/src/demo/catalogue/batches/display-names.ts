import type { DemoInstrument, Localised } from '../shape.ts'

const name = (zh: string, en: string): Localised => ({ 'zh-CN': zh, en })

/** What a card of each instrument is called, where its batch does not say otherwise. */
export const displayNames: Record<DemoInstrument, Localised> = {
  voucher: name('购物券', 'Voucher'),
  category_voucher: name('品类券', 'Category voucher'),
  insider_coupon: name('内部券', 'Insider coupon'),
  shop_coupon: name('店铺券', 'Shop coupon'),
  item_coupon: name('商品券', 'Item coupon'),
  allowance: name('购物津贴', 'Allowance'),
  allowance_balance: name('津贴余额', 'Allowance balance'),
  cross_shop_promotion: name('跨店满减', 'Cross-shop promotion'),
  shop_promotion: name('店铺活动', 'Shop promotion'),
  red_packet: name('红包', 'Red packet'),
  member_discount: name('88VIP', '88VIP'),
  points: name('积分抵现', 'Points'),
  low_carbon_points: name('低碳积分', 'Low-carbon points'),
  interest_free_coupon: name('分期免息券', 'Interest-free coupon'),
  shipping_coupon: name('运费券', 'Shipping coupon'),
  payment_coupon: name('支付券', 'Payment coupon'),
  paid_coupon: name('付费券', 'Paid coupon'),
  savings_card: name('省钱月卡', 'Savings card'),
}

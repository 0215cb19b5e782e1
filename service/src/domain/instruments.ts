// What kinds of coupon there are for people, as opposed to the kinds that the stacking policy knows.

export type Text = { 'zh-CN': string; en: string }

export type InstrumentRule = {
  readonly name: Text
  /** The kinds of the stacking policy that it may be; the first is what it is unless said otherwise. */
  readonly kinds: readonly [string, ...string[]]
  /** Whose it may be. */
  readonly issuers: readonly ('platform' | 'merchant')[]
  /** Whether it may name single items (skus, spus) in its scope. */
  readonly singleItems: boolean
  /** Whether an expired one may be issued again, once, with a reason. */
  readonly reissue: 'once' | 'never'
}

const name = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })
const platform = ['platform'] as const
const merchant = ['merchant'] as const
const either = ['platform', 'merchant'] as const

// prettier-ignore
/** One row an instrument. A paid coupon and a savings card are ways to come by any of the kinds. */
export const instruments = {
  voucher:              { name: name('购物券', 'Voucher'),                     kinds: ['voucher'],                                    issuers: platform, singleItems: false, reissue: 'never' },
  category_voucher:     { name: name('品类券', 'Category voucher'),            kinds: ['category_voucher'],                           issuers: platform, singleItems: false, reissue: 'never' },
  insider_coupon:       { name: name('内部券', 'Insider coupon'),              kinds: ['insider_voucher', 'insider_shop_coupon'],     issuers: either,   singleItems: true,  reissue: 'never' },
  shop_coupon:          { name: name('店铺券', 'Shop coupon'),                 kinds: ['shop_coupon'],                                issuers: merchant, singleItems: true,  reissue: 'once' },
  item_coupon:          { name: name('商品券', 'Item coupon'),                 kinds: ['item_coupon', 'item_price'],                  issuers: merchant, singleItems: true,  reissue: 'once' },
  allowance:            { name: name('购物津贴', 'Allowance'),                 kinds: ['allowance'],                                  issuers: merchant, singleItems: true,  reissue: 'never' },
  allowance_balance:    { name: name('津贴余额', 'Allowance balance'),         kinds: ['allowance_balance'],                          issuers: platform, singleItems: true,  reissue: 'never' },
  cross_shop_promotion: { name: name('跨店满减', 'Cross-shop promotion'),      kinds: ['cross_shop_promotion'],                       issuers: platform, singleItems: true,  reissue: 'never' },
  shop_promotion:       { name: name('店铺活动', 'Shop promotion'),            kinds: ['shop_promotion', 'item_price'],               issuers: merchant, singleItems: true,  reissue: 'never' },
  red_packet:           { name: name('红包', 'Red packet'),                    kinds: ['red_packet'],                                 issuers: either,   singleItems: true,  reissue: 'never' },
  member_discount:      { name: name('88VIP', '88VIP'),                        kinds: ['member_discount'],                            issuers: platform, singleItems: true,  reissue: 'never' },
  points:               { name: name('积分抵现', 'Points'),                    kinds: ['points'],                                     issuers: platform, singleItems: true,  reissue: 'never' },
  low_carbon_points:    { name: name('低碳积分', 'Low-carbon points'),         kinds: ['points'],                                     issuers: platform, singleItems: true,  reissue: 'never' },
  interest_free_coupon: { name: name('分期免息券', 'Interest-free coupon'),    kinds: ['interest_free_coupon'],                       issuers: either,   singleItems: true,  reissue: 'never' },
  shipping_coupon:      { name: name('运费券', 'Shipping coupon'),             kinds: ['shipping_coupon'],                            issuers: either,   singleItems: true,  reissue: 'once' },
  payment_coupon:       { name: name('支付券', 'Payment coupon'),              kinds: ['payment_coupon'],                             issuers: platform, singleItems: true,  reissue: 'never' },
  paid_coupon:          { name: name('付费券', 'Paid coupon'),                 kinds: ['shop_coupon', 'item_coupon', 'voucher', 'category_voucher', 'red_packet', 'shipping_coupon'], issuers: either, singleItems: true, reissue: 'never' },
  savings_card:         { name: name('省钱月卡', 'Savings card'),              kinds: ['red_packet', 'category_voucher', 'voucher', 'shop_coupon', 'shipping_coupon'], issuers: platform, singleItems: true, reissue: 'never' },
} as const satisfies Record<string, InstrumentRule>

export type Instrument = keyof typeof instruments
export const instrumentNames = Object.keys(instruments) as [Instrument, ...Instrument[]]

/** The instrument that a kind is, where nobody says which. */
export const instrumentOf = (kind: string): Instrument | undefined =>
  instrumentNames.find((one) => (instruments[one].kinds as readonly string[]).includes(kind))

/** Kinds that spend the platform's money over many shops: no merchant issues them, whatever the instrument. */
export const platformKinds: readonly string[] = [
  'voucher',
  'category_voucher',
  'insider_voucher',
  'allowance_balance',
  'cross_shop_promotion',
  'member_discount',
  'points',
  'payment_coupon',
]

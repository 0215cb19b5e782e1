// Where a claim came from. Stored with every claim and counted by batch, so that an entry point can be judged by what it brings.
export const claimSources = [
  'shop_home', // 店铺首页
  'item_page', // 商品详情页
  'customer_service', // 客服推送
  'main_hall', // 主会场
  'category_hall', // 品类会场
  'coupon_centre', // 领券中心
  'search',
  'cart',
  'checkout',
  'push', // a message to the phone
  'link', // an issue link
  'points', // 积分兑换
  'purchase', // 付费购券
  'code', // 兑换码
  'automatic', // a rule granted it: follow, join, tier, event
  'staff', // somebody granted or reissued it
  'unknown', // nobody said
] as const
export type ClaimSource = (typeof claimSources)[number]

/** Those that a buyer's own client may name; the others are known by the way the claim was made. */
export const clientSources = claimSources.slice(0, 10)

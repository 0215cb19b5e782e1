// 规则的中文说法。
import { percentOf, pointAt } from './amounts.ts'
import type { BasisWords, EquivalentRate, Phrases } from './phrases.ts'
import { zhCnBenefits } from './zh-cn-benefits.ts'

const zhe = ({ paidHundredths, paidExactly }: EquivalentRate): string =>
  `${paidExactly ? '相当于' : '约'}${pointAt(paidHundredths, 1)}折`

const basis = (on: BasisWords): string =>
  on === 'list' ? '商品原价' : on === 'current' ? '在先优惠抵扣后的金额' : `“${on.afterLayer}”优惠后的金额`

const PER = { order: '每笔订单', shop: '每家店铺', line: '每行商品' } as const

export const zhCn: Phrases = {
  ...zhCnBenefits,
  amount: (major, currency) => (currency === 'CNY' ? `${major}元` : `${major} ${currency}`),
  shortAmount: (major, currency) => (currency === 'CNY' ? major : `${major} ${currency}`),
  kinds: {
    item_price: '单品价',
    item_coupon: '商品券',
    allowance: '购物津贴',
    shop_promotion: '店铺活动',
    shop_coupon: '店铺券',
    insider_shop_coupon: '店铺内部券',
    cross_shop_promotion: '跨店满减',
    allowance_balance: '跨店津贴',
    voucher: '购物券',
    category_voucher: '品类券',
    insider_voucher: '内部购物券',
    member_discount: '会员折扣',
    red_packet: '红包',
    points: '积分',
    shipping_coupon: '运费券',
    payment_coupon: '支付券',
    interest_free_coupon: '免息券',
  },
  layers: {
    item: '单品',
    shop_promotion: '店铺活动',
    shop_coupon: '店铺券',
    cross_shop: '跨店',
    voucher: '购物券',
    member: '会员',
    red_packet: '红包',
    points: '积分',
    shipping: '运费',
    payment: '支付',
  },
  parties: { platform: '平台', merchant: '商家' },
  zone: (timeZone) => (timeZone === 'Asia/Shanghai' ? '北京时间' : `${timeZone}时间`),
  threshold: {
    none: () => '无使用门槛。',
    spend: (minor, say) => `适用商品合计满${say.amount(minor)}可用。`,
    quantity: (quantity) => `适用商品满${quantity}件可用。`,
  },
  scope: {
    held: (goods) => `适用于${goods}。`,
    heldExcept: (goods, out) => `适用于${goods}，但${out}除外。`,
    neverOn: (goods) => `按叠加规则，${goods}不参与。`,
    neverOnExcept: (goods, out) => `按叠加规则，${goods}不参与，但${out}不受此限。`,
  },
  window: {
    both: (from, until, zone) => `有效期自${from}起，至${until}前（${zone}）。`,
    from: (from, zone) => `自${from}起有效（${zone}）。`,
    until: (until, zone) => `${until}前有效（${zone}）。`,
    always: () => '长期有效。',
    afterClaim: (hours, toDayEnd) => {
      const long = hours < 48 ? `${hours}小时` : `${Math.round(hours / 24)}天`
      return toDayEnd ? `领取后${long}有效，到那一天的24:00为止。` : `领取后${long}有效。`
    },
    clock: (zone) => `时段以${zone}为准。`,
  },
  stacking: {
    alone: () => '不可与任何其他优惠同时使用。',
    layer: (kind, layer, place, layers) =>
      `${kind}在“${layer}”层计算，是叠加顺序${layers}层中的第${place}层，可与其他层的优惠叠加。`,
    thresholdOn: (on) => `门槛按${basis(on)}计算。`,
    rateOn: (on) => `折扣按${basis(on)}计算。`,
    limit: (kinds, per, max) =>
      kinds.length === 1
        ? `${PER[per]}最多使用${max}项${kinds[0]}。`
        : `${PER[per]}最多使用${max}项${kinds.join('、')}（合计）。`,
    group: (group) => `与“${group}”组的其他优惠只能选用一项。`,
    single: (goods) => `${goods}最多享受一项优惠。`,
    minimum: (minor, say) => `优惠后商品应付合计不低于${say.amount(minor)}。`,
  },
  refund: {
    apportioned: () => '退货时，优惠按比例分摊到每件商品，退还该件的实付金额，不再重新核对门槛。',
    recompute: () => '退货后，保留的商品按当时已用的优惠重新计价，退还实付金额与新价之差。',
    shipping: () => '退货不自动退运费；退还运费时，按实付运费退还。',
    granted: () => '不抵减商品金额，退货时按商品实付金额退款。',
  },
  funder: {
    one: (party) => `优惠由${party}全额承担。`,
    several: (parts) =>
      `优惠由${parts.map(({ party, basisPoints }) => `${party}承担${percentOf(basisPoints)}%`).join('、')}。`,
  },
  equivalent: {
    spend: (tiers, say) =>
      `${tiers.map(({ spendMinor, rate }) => `满${say.amount(spendMinor)}时${zhe(rate)}`).join('，')}。`,
    units: (units, rate) => `同价商品每${units}件${zhe(rate)}。`,
    formula: (tiers, say) =>
      tiers
        .map(({ spendMinor, offMinor, rate }) => {
          const spend = say.amount(spendMinor)
          const paid = `${rate.paidExactly ? '=' : '≈'}${pointAt(rate.paidHundredths, 1)}折`
          return `(${spend}-${say.amount(offMinor)})÷${spend}×10${paid}`
        })
        .join('，'),
  },
  example: {
    goods: ({ baseMinor, offMinor, payableMinor }, say) =>
      `以当前购物车为例：计入${say.amount(baseMinor)}，可减${say.amount(offMinor)}，整单应付${say.amount(payableMinor)}。`,
    shipping: ({ baseMinor, offMinor, payableMinor }, say) =>
      `以当前购物车为例：相关运费${say.amount(baseMinor)}，可减${say.amount(offMinor)}，整单应付${say.amount(payableMinor)}。`,
    gift: (quantity, sku) => `以当前购物车为例：可获赠${quantity}件${sku}。`,
    instalments: (instalments, interestMinor, say) =>
      `以当前购物车为例：分${instalments}期可免利息${say.amount(interestMinor)}。`,
    missingSpend: (minor, say) => `以当前购物车为例：还差${say.amount(minor)}可用。`,
    missingUnits: (units) => `以当前购物车为例：还差${units}件可用。`,
    refused: {
      not_yet_valid: '以当前购物车为例：尚未到使用时间。',
      expired: '以当前购物车为例：已过期。',
      left_out_by_buyer: '以当前购物车为例：已选择不使用。',
      condition_not_met: '以当前购物车为例：尚不满足使用条件。',
      nothing_in_scope: '以当前购物车为例：没有适用的商品。',
      spend_too_small: '以当前购物车为例：金额未达到门槛。',
      quantity_too_small: '以当前购物车为例：件数未达到门槛。',
      single_benefit_line: '以当前购物车为例：适用商品只能享受一项优惠。',
      limit_reached: '以当前购物车为例：已达使用数量上限。',
      excluded_by_group: '以当前购物车为例：已选用同组的其他优惠。',
      excluded_by_exclusive: '以当前购物车为例：已选用不可叠加的优惠。',
      nothing_left: '以当前购物车为例：适用商品已无可减金额。',
      costs_more: '以当前购物车为例：使用后不会更便宜。',
    },
  },
}

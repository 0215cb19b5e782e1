// The rules in English.
import { percentOf, pointAt } from './amounts.ts'
import { enBenefits, items } from './en-benefits.ts'
import { allOf } from './locale.ts'
import type { BasisWords, EquivalentRate, Phrases } from './phrases.ts'

const off = ({ offThousandths, offExactly }: EquivalentRate): string =>
  `${offExactly ? '' : 'about '}${pointAt(offThousandths, 1)}% off`

const basis = (on: BasisWords): string =>
  on === 'list'
    ? 'list prices'
    : on === 'current'
      ? 'what is still to be paid after the discounts before it'
      : `what is to be paid after the discounts of layer “${on.afterLayer}”`

const PER = { order: 'order', shop: 'shop', line: 'line of the order' } as const

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const en: Phrases = {
  ...enBenefits,
  amount: (major, currency) => {
    const [whole, fraction] = major.split('.')
    const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
    const number = fraction === undefined ? grouped : `${grouped}.${fraction}`
    return currency === 'CNY' ? `¥${number}` : `${currency} ${number}`
  },
  shortAmount: (major, currency) => en.amount(major, currency),
  kinds: {
    item_price: 'item price',
    item_coupon: 'item coupon',
    allowance: 'allowance',
    shop_promotion: 'shop promotion',
    shop_coupon: 'shop coupon',
    insider_shop_coupon: 'insider shop coupon',
    cross_shop_promotion: 'cross-shop promotion',
    allowance_balance: 'cross-shop allowance',
    voucher: 'voucher',
    category_voucher: 'category voucher',
    insider_voucher: 'insider voucher',
    member_discount: 'member discount',
    red_packet: 'red packet',
    points: 'points',
    shipping_coupon: 'shipping coupon',
    payment_coupon: 'payment coupon',
    interest_free_coupon: 'interest-free coupon',
  },
  layers: {
    item: 'item',
    shop_promotion: 'shop promotion',
    shop_coupon: 'shop coupon',
    cross_shop: 'cross-shop',
    voucher: 'voucher',
    member: 'member',
    red_packet: 'red packet',
    points: 'points',
    shipping: 'shipping',
    payment: 'payment',
  },
  parties: { platform: 'the platform', merchant: 'the merchant' },
  zone: (timeZone) => (timeZone === 'Asia/Shanghai' ? 'Beijing time' : `${timeZone} time`),
  threshold: {
    none: () => 'No minimum.',
    spend: (minor, say) => `Needs ${say.amount(minor)} of eligible items.`,
    quantity: (quantity) => `Needs ${quantity === 1 ? '1 eligible item' : `${quantity} eligible items`}.`,
  },
  scope: {
    held: (goods) => `Applies to ${goods}.`,
    heldExcept: (goods, out) => `Applies to ${goods}, except ${out}.`,
    neverOn: (goods) => `By the stacking rules it never applies to ${goods}.`,
    neverOnExcept: (goods, out) => `By the stacking rules it never applies to ${goods}, except ${out}.`,
  },
  window: {
    both: (from, until, zone) => `Valid from ${from} and before ${until} (${zone}).`,
    from: (from, zone) => `Valid from ${from} (${zone}).`,
    until: (until, zone) => `Valid before ${until} (${zone}).`,
    always: () => 'Valid without an end date.',
    afterClaim: (hours, toDayEnd) => {
      const long = hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${Math.round(hours / 24)} days`
      return toDayEnd
        ? `Valid for ${long} after the claim, to the end of that day.`
        : `Valid for ${long} after the claim.`
    },
    clock: (zone) => `Times of day are in ${zone}.`,
  },
  stacking: {
    alone: () => 'Cannot be combined with any other offer.',
    layer: (kind, layer, place, layers) =>
      `As ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} it is computed in layer “${layer}”, number ${place} of ${layers} in the stacking order, and combines with offers of the other layers.`,
    thresholdOn: (on) => `Its threshold is counted on ${basis(on)}.`,
    rateOn: (on) => `Its rate is taken of ${basis(on)}.`,
    limit: (kinds, per, max) =>
      kinds.length === 1
        ? `At most ${max} ${kinds[0]} per ${PER[per]}.`
        : `At most ${max} per ${PER[per]} of ${allOf(kinds, 'en')} together.`,
    group: (group) => `Only one offer of group “${group}” can be used at a time.`,
    single: (goods) => `${sentence(goods)} take one offer at most.`,
    minimum: (minor, say) => `The goods of an order cost at least ${say.amount(minor)} after discounts.`,
  },
  refund: {
    apportioned: () =>
      'When items are returned, the discount is shared out over all items, what was paid for the returned ones is refunded, and thresholds are not tested again.',
    recompute: () =>
      'When items are returned, those that are kept are priced again with the offers that were used, and what was paid above that price is refunded.',
    shipping: () => 'Shipping is not refunded with a return by itself; where it is, what was paid for it is refunded.',
    granted: () => 'It takes nothing off the goods: what was paid for returned items is refunded.',
  },
  funder: {
    one: (party) => `Paid for by ${party}.`,
    several: (parts) =>
      `Paid for by ${allOf(
        parts.map(({ party, basisPoints }) => `${party} (${percentOf(basisPoints)}%)`),
        'en',
      )}.`,
  },
  equivalent: {
    spend: (tiers, say) =>
      `That is ${allOf(
        tiers.map(({ spendMinor, rate }) => `${off(rate)} at ${say.amount(spendMinor)}`),
        'en',
      )}.`,
    units: (units, rate) => `That is ${off(rate)} for ${items(units)} of the same price.`,
    formula: (tiers, say) =>
      tiers
        .map(
          ({ spendMinor, offMinor, rate }) =>
            `${say.amount(offMinor)} ÷ ${say.amount(spendMinor)} ${rate.offExactly ? '=' : '≈'} ${pointAt(rate.offThousandths, 1)}%`,
        )
        .join(', '),
  },
  example: {
    goods: ({ baseMinor, offMinor, payableMinor }, say) =>
      `With your cart: ${say.amount(baseMinor)} counts, ${say.amount(offMinor)} comes off, and the order costs ${say.amount(payableMinor)}.`,
    shipping: ({ baseMinor, offMinor, payableMinor }, say) =>
      `With your cart: of ${say.amount(baseMinor)} shipping ${say.amount(offMinor)} comes off, and the order costs ${say.amount(payableMinor)}.`,
    gift: (quantity, sku) => `With your cart: you get ${quantity} × ${sku} as a gift.`,
    instalments: (instalments, interestMinor, say) =>
      `With your cart: ${say.amount(interestMinor)} of interest is saved over ${instalments} instalments.`,
    missingSpend: (minor, say) => `With your cart: ${say.amount(minor)} more of eligible items is needed.`,
    missingUnits: (units) =>
      `With your cart: ${units === 1 ? '1 more eligible item is' : `${units} more eligible items are`} needed.`,
    refused: {
      not_yet_valid: 'With your cart: it is not valid yet.',
      expired: 'With your cart: it has expired.',
      left_out_by_buyer: 'With your cart: you chose not to use it.',
      condition_not_met: 'With your cart: a condition is not met.',
      nothing_in_scope: 'With your cart: it holds no eligible item.',
      spend_too_small: 'With your cart: the amount is too small.',
      quantity_too_small: 'With your cart: there are too few eligible items.',
      single_benefit_line: 'With your cart: the eligible items take one offer at most.',
      limit_reached: 'With your cart: no more offers of this kind can be used.',
      excluded_by_group: 'With your cart: another offer of its group is used.',
      excluded_by_exclusive: 'With your cart: an offer is used that stands alone.',
      nothing_left: 'With your cart: nothing is left to take off.',
      costs_more: 'With your cart: using it would save nothing.',
    },
  },
}

// 每种优惠怎么说。
import { percentOf, pointAt } from './amounts.ts'
import type { BenefitPhrases, Cap, Say, Threshold } from './phrases.ts'

/** 打几折;全免时不说“0折”。 */
const rate = (offBasisPoints: number): string =>
  offBasisPoints === 10_000 ? '免单' : `打${pointAt(10_000 - offBasisPoints, 3)}折`

const reach = ({ spendMinor, quantity }: Threshold, amount: (minor: number) => string): string =>
  spendMinor !== undefined ? `满${amount(spendMinor)}` : quantity !== undefined ? `满${quantity}件` : ''

const most = (cap: Cap | undefined, say: Say): string =>
  cap === undefined
    ? ''
    : 'minor' in cap
      ? `，最高可减${say.amount(cap.minor)}`
      : `，最高可减${percentOf(cap.basisPoints)}%`

const times = (maxTimes: number | undefined): string => (maxTimes === undefined ? '' : `，最多${maxTimes}组`)

export const zhCnBenefits: BenefitPhrases = {
  headline: {
    amount_off: ({ offMinor }, say, threshold) =>
      threshold.spendMinor !== undefined
        ? `满${say.short(threshold.spendMinor)}减${say.short(offMinor)}`
        : threshold.quantity !== undefined
          ? `满${threshold.quantity}件减${say.amount(offMinor)}`
          : `立减${say.amount(offMinor)}`,
    amount_off_per: ({ perMinor, offMinor }, say, _threshold, cap) =>
      `每满${say.short(perMinor)}减${say.short(offMinor)}${most(cap, say)}`,
    amount_off_tiers: ({ tiers }, say, _threshold, cap) =>
      `${tiers.map((tier) => `${reach(tier, say.short)}减${say.short(tier.offMinor)}`).join('，')}${most(cap, say)}`,
    percent_off: ({ offBasisPoints }, say, threshold, cap) =>
      `${reach(threshold, say.short)}${rate(offBasisPoints)}${most(cap, say)}`,
    percent_off_tiers: ({ tiers }, say, _threshold, cap) =>
      `${tiers.map((tier) => `${reach(tier, say.short)}${rate(tier.offBasisPoints)}`).join('，')}${most(cap, say)}`,
    unit_price: ({ priceMinor, maxUnits }, say) =>
      maxUnits === undefined ? `一口价${say.amount(priceMinor)}` : `一口价${say.amount(priceMinor)}，限${maxUnits}件`,
    group_units_off: ({ groupSize, units, offBasisPoints }) => {
      if (units === groupSize)
        return groupSize === 1 ? `每件${rate(offBasisPoints)}` : `每${groupSize}件${rate(offBasisPoints)}`
      if (offBasisPoints === 10_000) return `买${groupSize - units}赠${units}`
      return units === 1
        ? `第${groupSize}件${rate(offBasisPoints)}`
        : `每${groupSize}件中${units}件${rate(offBasisPoints)}`
    },
    bundle_price: ({ quantity, priceMinor, maxTimes }, say) =>
      `${quantity}件${say.amount(priceMinor)}${times(maxTimes)}`,
    shipping_off: ({ offMinor, offBasisPoints }, say, threshold) => {
      const off =
        offMinor !== undefined
          ? `运费减${say.amount(offMinor)}`
          : offBasisPoints === undefined || offBasisPoints === 10_000
            ? '免运费'
            : `运费${rate(offBasisPoints)}`
      return `${reach(threshold, say.short)}${off}`
    },
    gift: ({ sku, quantity, perUnits }, say, threshold) =>
      perUnits === undefined
        ? `${reach(threshold, say.short)}赠${quantity}件${say.sku(sku)}`
        : `每${perUnits}件赠${quantity}件${say.sku(sku)}`,
    interest_free: ({ instalments }, say, threshold) => `${reach(threshold, say.short)}分${instalments}期免息`,
  },
  discount: {
    amount_off: ({ offMinor }, say) => `适用商品合计减${say.amount(offMinor)}，仅减一次，不随金额累加。`,
    amount_off_per: ({ perMinor, offMinor, maxTimes }, say, cap) => {
      const step = `适用商品每满${say.amount(perMinor)}减${say.amount(offMinor)}`
      if (cap === undefined) return `${step}，上不封顶。`
      return maxTimes === undefined ? `${step}${most(cap, say)}。` : `${step}，最多减${maxTimes}次${most(cap, say)}。`
    },
    amount_off_tiers: ({ tiers }, say, cap) => {
      const steps = tiers.map((tier) => `${reach(tier, say.amount)}减${say.amount(tier.offMinor)}`).join('，')
      return `适用商品${steps}；按达到的最高一档减一次${most(cap, say)}。`
    },
    percent_off: ({ offBasisPoints }, say, cap) =>
      `适用商品${rate(offBasisPoints)}（减免${percentOf(offBasisPoints)}%）${most(cap, say)}。`,
    percent_off_tiers: ({ tiers }, say, cap) => {
      const steps = tiers.map((tier) => `${reach(tier, say.amount)}${rate(tier.offBasisPoints)}`).join('，')
      return `适用商品${steps}；按达到的最高一档计算${most(cap, say)}。`
    },
    unit_price: ({ priceMinor, maxUnits }, say) =>
      maxUnits === undefined
        ? `适用商品每件按${say.amount(priceMinor)}结算，价格不高于此的不变。`
        : `适用商品每件按${say.amount(priceMinor)}结算，从价格高的算起，限${maxUnits}件，价格不高于此的不变。`,
    group_units_off: ({ groupSize, units, offBasisPoints, maxTimes }) =>
      units === groupSize
        ? `适用商品按价格从高到低每${groupSize}件一组，整组${rate(offBasisPoints)}${times(maxTimes)}，不足一组的不优惠。`
        : `适用商品按价格从高到低每${groupSize}件一组，每组价格最低的${units}件${rate(offBasisPoints)}${times(maxTimes)}，不足一组的不优惠。`,
    bundle_price: ({ quantity, priceMinor, maxTimes }, say) =>
      `适用商品按价格从高到低每${quantity}件一组，每组${say.amount(priceMinor)}${times(maxTimes)}，不足一组的不优惠。`,
    shipping_off: ({ offMinor, offBasisPoints }, say) => {
      if (offMinor !== undefined) return `适用商品所在店铺的运费减${say.amount(offMinor)}，不超过实际运费。`
      return offBasisPoints === undefined || offBasisPoints === 10_000
        ? '免除适用商品所在店铺的全部运费。'
        : `适用商品所在店铺的运费${rate(offBasisPoints)}（减免${percentOf(offBasisPoints)}%）。`
    },
    gift: ({ sku, quantity, perUnits }, say) =>
      perUnits === undefined
        ? `赠送${quantity}件${say.sku(sku)}，不抵减金额。`
        : `适用商品每买${perUnits}件赠送${quantity}件${say.sku(sku)}，不抵减金额。`,
    interest_free: ({ instalments, monthlyRateBasisPoints }) =>
      `可分${instalments}期付款，每期${percentOf(monthlyRateBasisPoints)}%的利息由出资方承担，不抵减商品金额。`,
  },
  perExample: (spendMinor, offMinor, say) => `例如适用商品合计${say.amount(spendMinor)}时减${say.amount(offMinor)}。`,
}

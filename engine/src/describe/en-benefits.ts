// Each benefit in English.
import { percentOf } from './amounts.ts'
import type { BenefitPhrases, Cap, Say, Threshold } from './phrases.ts'

/** "2 items", "1 item". */
export const items = (quantity: number): string => (quantity === 1 ? '1 item' : `${quantity} items`)

const rate = (offBasisPoints: number): string =>
  offBasisPoints === 10_000 ? 'free' : `${percentOf(offBasisPoints)}% off`

const from = ({ spendMinor, quantity }: Threshold, say: Say): string =>
  spendMinor !== undefined
    ? ` from ${say.amount(spendMinor)}`
    : quantity !== undefined
      ? ` from ${items(quantity)}`
      : ''

const most = (cap: Cap | undefined, say: Say): string =>
  cap === undefined
    ? ''
    : `, at most ${'minor' in cap ? say.amount(cap.minor) : `${percentOf(cap.basisPoints)}%`} off in all`

const groups = (maxTimes: number | undefined): string =>
  maxTimes === undefined ? '' : maxTimes === 1 ? ', for 1 group only' : `, for up to ${maxTimes} groups`

export const enBenefits: BenefitPhrases = {
  headline: {
    amount_off: ({ offMinor }, say, threshold) => `${say.amount(offMinor)} off${from(threshold, say)}`,
    amount_off_per: ({ perMinor, offMinor }, say, _threshold, cap) =>
      `${say.amount(offMinor)} off for every ${say.amount(perMinor)}${most(cap, say)}`,
    amount_off_tiers: ({ tiers }, say, _threshold, cap) =>
      `${tiers.map((tier) => `${say.amount(tier.offMinor)} off${from(tier, say)}`).join(', ')}${most(cap, say)}`,
    percent_off: ({ offBasisPoints }, say, threshold, cap) =>
      `${percentOf(offBasisPoints)}% off${from(threshold, say)}${most(cap, say)}`,
    percent_off_tiers: ({ tiers }, say, _threshold, cap) =>
      `${tiers.map((tier) => `${percentOf(tier.offBasisPoints)}% off${from(tier, say)}`).join(', ')}${most(cap, say)}`,
    unit_price: ({ priceMinor, maxUnits }, say) =>
      maxUnits === undefined
        ? `${say.amount(priceMinor)} each`
        : `${say.amount(priceMinor)} each, for up to ${items(maxUnits)}`,
    group_units_off: ({ groupSize, units, offBasisPoints }) => {
      if (units === groupSize) return `${rate(offBasisPoints)} in groups of ${groupSize}`
      if (offBasisPoints === 10_000) return `Buy ${groupSize - units}, get ${units} free`
      return `${units} of ${items(groupSize)} at ${rate(offBasisPoints)}`
    },
    bundle_price: ({ quantity, priceMinor, maxTimes }, say) =>
      `${items(quantity)} for ${say.amount(priceMinor)}${groups(maxTimes)}`,
    shipping_off: ({ offMinor, offBasisPoints }, say, threshold) => {
      if (offMinor !== undefined) return `${say.amount(offMinor)} off shipping${from(threshold, say)}`
      return offBasisPoints === undefined || offBasisPoints === 10_000
        ? `Free shipping${from(threshold, say)}`
        : `${percentOf(offBasisPoints)}% off shipping${from(threshold, say)}`
    },
    gift: ({ sku, quantity, perUnits }, say, threshold) =>
      perUnits === undefined
        ? `Gift: ${quantity} × ${say.sku(sku)}${from(threshold, say)}`
        : `Gift: ${quantity} × ${say.sku(sku)} per ${items(perUnits)}`,
    interest_free: ({ instalments }, say, threshold) =>
      `${instalments} interest-free instalments${from(threshold, say)}`,
  },
  discount: {
    amount_off: ({ offMinor }, say) => `Takes ${say.amount(offMinor)} off the eligible items together, once.`,
    amount_off_per: ({ perMinor, offMinor, maxTimes }, say, cap) => {
      const step = `Takes ${say.amount(offMinor)} off for every ${say.amount(perMinor)} of eligible items`
      if (cap === undefined) return `${step}, without a cap.`
      if (maxTimes === undefined) return `${step}${most(cap, say)}.`
      return `${step}, up to ${maxTimes === 1 ? 'once' : `${maxTimes} times`}${most(cap, say)}.`
    },
    amount_off_tiers: ({ tiers }, say, cap) => {
      const steps = tiers.map((tier) => `${say.amount(tier.offMinor)} off${from(tier, say)}`).join(', ')
      return `Of these tiers the highest that the eligible items reach counts, once: ${steps}${most(cap, say)}.`
    },
    percent_off: ({ offBasisPoints }, say, cap) =>
      `Takes ${percentOf(offBasisPoints)}% off the eligible items${most(cap, say)}.`,
    percent_off_tiers: ({ tiers }, say, cap) => {
      const steps = tiers.map((tier) => `${percentOf(tier.offBasisPoints)}% off${from(tier, say)}`).join(', ')
      return `Of these tiers the highest that the eligible items reach counts: ${steps}${most(cap, say)}.`
    },
    unit_price: ({ priceMinor, maxUnits }, say) =>
      maxUnits === undefined
        ? `Each eligible item costs ${say.amount(priceMinor)}; one that costs no more than that keeps its price.`
        : `Each eligible item costs ${say.amount(priceMinor)}, dearest first and up to ${items(maxUnits)}; one that costs no more than that keeps its price.`,
    group_units_off: ({ groupSize, units, offBasisPoints, maxTimes }) =>
      units === groupSize
        ? `Eligible items, dearest first, in whole groups of ${groupSize}: all of a group are ${rate(offBasisPoints)}${groups(maxTimes)}.`
        : `Eligible items, dearest first, in whole groups of ${groupSize}: the ${units === 1 ? 'cheapest one of each group is' : `${units} cheapest of each group are`} ${rate(offBasisPoints)}${groups(maxTimes)}.`,
    bundle_price: ({ quantity, priceMinor, maxTimes }, say) =>
      `Eligible items, dearest first, in whole groups of ${quantity}: each group costs ${say.amount(priceMinor)}${groups(maxTimes)}.`,
    shipping_off: ({ offMinor, offBasisPoints }, say) => {
      if (offMinor !== undefined)
        return `Takes ${say.amount(offMinor)} off the shipping of the shops that sell the eligible items, and no more than that shipping.`
      return offBasisPoints === undefined || offBasisPoints === 10_000
        ? 'Shipping from the shops that sell the eligible items is free.'
        : `Takes ${percentOf(offBasisPoints)}% off the shipping of the shops that sell the eligible items.`
    },
    gift: ({ sku, quantity, perUnits }, say) =>
      perUnits === undefined
        ? `Adds ${quantity} × ${say.sku(sku)} as a gift; takes no money off.`
        : `Adds ${quantity} × ${say.sku(sku)} as a gift per ${items(perUnits)} bought; takes no money off.`,
    interest_free: ({ instalments, monthlyRateBasisPoints }) =>
      `Pay in ${instalments} instalments; the monthly interest of ${percentOf(monthlyRateBasisPoints)}% is paid by the funder, and nothing is taken off the goods.`,
  },
  perExample: (spendMinor, offMinor, say) =>
    `For example, ${say.amount(spendMinor)} of eligible items gives ${say.amount(offMinor)} off.`,
}

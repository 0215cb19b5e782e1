import type { OfferInput, Quote } from '@quanhe/engine'
import { inScope, quote } from '@quanhe/engine'
import type { CheckSubject, CheckedItem, Finding, PublishCheck } from './publish-check.ts'
import { thisOffer } from './publish-check.ts'
import { amount, stepsOf } from './ratios.ts'

/** Items looked at, those with the least margin first, and the most offers that are stacked on one. */
const mostItems = 60
const mostOffers = 60
const mostUnits = 30
const maxPlans = 5_000

/**
 * The engine itself stacks everything that a buyer could use on each item, every condition taken as met, on the carts that let
 * thresholds bite hardest. What is left to the merchant must cover the item's cost.
 */
export const worstStack: PublishCheck = {
  name: 'worst_stack',
  title: { 'zh-CN': '最大叠加后不亏本', en: 'The worst stack still covers the cost' },
  from: 'submit',
  judge(subject) {
    const looked = subject.items.slice(0, mostItems)
    const findings = looked.flatMap((item) => worstFor(subject, item) ?? [])
    const order = { block: 0, warn: 1, note: 2 }
    return findings.sort((a, b) => order[a.severity] - order[b.severity]).slice(0, 10)
  },
}

type Worst = {
  readonly quote: Quote
  readonly units: number
  readonly leftMinor: number
  readonly payableMinor: number
}

function worstFor(subject: CheckSubject, item: CheckedItem): Finding | undefined {
  if (item.unitPriceMinor === 0) return undefined
  const offers = stackOn(subject, item)
  const stacks = contradictions
    .map((kinds) => offers.filter((one) => !one.conditions?.some((c) => kinds.includes(c.kind))))
    .filter((stack) => stack.some((one) => one.id === thisOffer))
  const tried = stacks.flatMap((stack) =>
    unitsToTry(stack, item).map((units) => left(subject, item, stack.map(unconditional), units)),
  )
  const touched = tried.filter((one) => one.quote.applied.some((applied) => applied.offer === thisOffer))
  const worst = touched.sort((a, b) => a.leftMinor / a.units - b.leftMinor / b.units)[0]
  return worst && judged(subject, item, worst)
}

/** No buyer is new and returning at once: each of the two is left out in turn. */
const contradictions: readonly (readonly string[])[] = [['returning_buyer'], ['new_buyer']]

/** This offer and the others that may touch the item. */
const stackOn = (subject: CheckSubject, item: CheckedItem): OfferInput[] =>
  [subject.offer, ...subject.others.map((other) => other.offer)]
    .filter((one) => inScope(one.scope, item))
    .slice(0, mostOffers)

const unconditional = ({ conditions: _conditions, ...offer }: OfferInput): OfferInput => offer

/** One unit, and so many that a threshold is just reached: there a fixed amount is the largest part of the price. */
function unitsToTry(stack: readonly OfferInput[], item: CheckedItem): number[] {
  const spends = stack.flatMap((one) => [
    ...stepsOf(one).map((step) => step.spendMinor),
    one.threshold?.spendMinor ?? 0,
  ])
  const units = spends.flatMap((spend) => {
    const reached = Math.max(1, Math.ceil(spend / item.unitPriceMinor))
    return [reached, reached + 1]
  })
  const counts = stack.flatMap((one) => one.threshold?.quantity ?? [])
  return [...new Set([1, ...units, ...counts])]
    .filter((one) => one <= mostUnits)
    .sort((a, b) => a - b)
    .slice(0, 12)
}

function left(subject: CheckSubject, item: CheckedItem, stack: readonly OfferInput[], units: number): Worst {
  const { costMinor: _cost, ...line } = item
  const priced = quote({
    at: subject.at.toISOString(),
    timeZone: subject.timeZone,
    currency: subject.currency,
    policy: subject.policy,
    lines: [{ id: item.sku, quantity: units, ...line, tags: [...item.tags] }],
    offers: [...stack],
    must: [thisOffer], // of two that come to the same, the one that is judged
    detail: 'plan',
    maxPlans,
  })
  const merchants = priced.applied
    .flatMap((applied) => applied.shares.flatMap((share) => share.funding))
    .filter(
      (part) => part.party === 'merchant' || part.party === item.merchant || part.party === `merchant:${item.merchant}`,
    )
    .reduce((sum, part) => sum + part.minor, 0)
  return { quote: priced, units, leftMinor: priced.listMinor - merchants, payableMinor: priced.payableMinor }
}

function judged(subject: CheckSubject, item: CheckedItem, worst: Worst): Finding | undefined {
  const { belowCost, leastMarginBasisPoints } = subject.settings.checks
  const { units, leftMinor, payableMinor } = worst
  const cost = item.costMinor === null ? null : item.costMinor * units
  const wanted = cost === null ? null : Math.ceil((cost * (10_000 + leastMarginBasisPoints)) / 10_000)
  const figures = {
    units,
    listMinor: item.unitPriceMinor * units,
    payableMinor,
    leftToMerchantMinor: leftMinor,
    costMinor: cost,
    floorMinor: item.floorUnitPriceMinor * units,
    offers: worst.quote.applied.map((one) => `${one.offer}: ${one.discountMinor}`),
    proved: worst.quote.proof.optimal,
  }
  if (wanted !== null && leftMinor < wanted)
    return {
      severity: belowCost,
      sku: item.sku,
      figures,
      says: {
        'zh-CN': `${item.sku} 叠加到底时 ${units} 件商家只剩 ${amount(leftMinor)},成本 ${amount(cost as number)}。`,
        en: `Stacked to the utmost, ${units} × ${item.sku} leave the merchant ${amount(leftMinor)} against a cost of ${amount(cost as number)}.`,
      },
    }
  if (item.floorUnitPriceMinor > 0 && payableMinor <= item.floorUnitPriceMinor * units)
    return {
      severity: 'note',
      sku: item.sku,
      figures,
      says: {
        'zh-CN': `${item.sku} 叠加到底时被最低价 ${amount(item.floorUnitPriceMinor)} 截住,买家得不到全部面额。`,
        en: `Stacked to the utmost, ${item.sku} stops at its floor of ${amount(item.floorUnitPriceMinor)}: buyers do not get the full face.`,
      },
    }
  return undefined
}

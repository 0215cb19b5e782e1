import type { OfferInput, Quote } from '@quanhe/engine'
import { inScope } from '@quanhe/engine'
import type { CheckSubject, CheckedItem, Finding, PublishCheck } from './publish-check.ts'
import { thisOffer } from './publish-check.ts'
import { amount, stepsOf } from './ratios.ts'
import type { Selling } from './selling-alone.ts'
import { borneByMerchant, sellingAlone } from './selling-alone.ts'

/** Bounds of the work, which is done while somebody waits: items (those with the least margin first), offers on one, carts of one. */
const mostItems = 60
const mostOffers = 24
const mostCarts = 5
const mostUnits = 30
const maxPlans = 1_000

/**
 * The engine itself stacks what a buyer could use on each item, every condition taken as met, on the carts that let thresholds
 * bite hardest. What is left to the merchant must cover the item's cost. Offers that cost the merchant nothing are left out.
 */
export const worstStack: PublishCheck = {
  name: 'worst_stack',
  title: { 'zh-CN': '最大叠加后不亏本', en: 'The worst stack still covers the cost' },
  from: 'submit',
  async judge(subject) {
    const findings: Finding[] = []
    if (!costsMerchants(subject, subject.offer)) return findings
    const sold = sellingAlone(subject)
    for (const item of subject.items.slice(0, mostItems)) {
      await othersTurn()
      const finding = worstFor(subject, item, sold)
      if (finding) findings.push(finding)
    }
    const order = { block: 0, warn: 1, note: 2 }
    return findings.sort((a, b) => order[a.severity] - order[b.severity]).slice(0, 10)
  },
}

/** Between two items whatever else waits in this process is served. */
const othersTurn = () => new Promise<void>((resume) => setImmediate(resume))

const costsMerchants = ({ policy }: CheckSubject, offer: OfferInput): boolean => {
  const funding = offer.funding ?? policy.funding[offer.kind]
  return funding === undefined || funding.some((part) => part.party === 'merchant' && part.basisPoints > 0)
}

type Worst = {
  readonly quote: Quote
  readonly units: number
  readonly leftMinor: number
  /** What this offer takes of it. */
  readonly ownMinor: number
  readonly payableMinor: number
}

function worstFor(subject: CheckSubject, item: CheckedItem, sold: Selling): Finding | undefined {
  if (item.unitPriceMinor === 0) return undefined
  const offers = stackOn(subject, item)
  const conditioned = (kinds: readonly string[]) => (one: OfferInput) =>
    one.conditions?.some((condition) => kinds.includes(condition.kind)) === true
  const apart = contradictions.filter((kinds) => offers.some(conditioned(kinds)))
  const stacks = (apart.length > 0 ? contradictions : contradictions.slice(0, 1))
    .map((kinds) => offers.filter((one) => !conditioned(kinds)(one)))
    .filter((stack) => stack.some((one) => one.id === thisOffer))
  const tried = stacks.flatMap((stack) => unitsToTry(stack, item).map((units) => left(sold, item, stack, units)))
  const touched = tried.filter((one) => one.quote.applied.some((applied) => applied.offer === thisOffer))
  const worst = touched.sort((a, b) => a.leftMinor / a.units - b.leftMinor / b.units)[0]
  return worst && judged(subject, item, worst)
}

/** No buyer is new and returning at once: each of the two is left out in turn. */
const contradictions: readonly (readonly string[])[] = [['returning_buyer'], ['new_buyer']]

/** This offer and the others that may touch the item. */
const stackOn = (subject: CheckSubject, item: CheckedItem): OfferInput[] =>
  [subject.offer, ...subject.others.map((other) => other.offer)]
    .filter((one) => inScope(one.scope, item) && costsMerchants(subject, one))
    .slice(0, mostOffers)

/** One unit, and so many that a threshold is just reached: there a fixed amount is the largest part of the price. Its own come first. */
function unitsToTry(stack: readonly OfferInput[], item: CheckedItem): number[] {
  const units = stack.flatMap((one) => {
    const spends = [...stepsOf(one).map((step) => step.spendMinor), one.threshold?.spendMinor ?? 0]
    const reached = spends.map((spend) => Math.max(1, Math.ceil(spend / item.unitPriceMinor)))
    return [...reached, ...(one.id === thisOffer ? reached.map((n) => n + 1) : []), one.threshold?.quantity ?? 1]
  })
  return [...new Set([1, ...units])].filter((one) => one <= mostUnits).slice(0, mostCarts)
}

function left(sold: Selling, item: CheckedItem, offers: readonly OfferInput[], units: number): Worst {
  // must: of two that come to the same, the one that is judged
  const priced = sold({ item, units, offers, bounds: { must: [thisOffer], maxPlans } })
  const own = priced.applied.filter((one) => one.offer === thisOffer)
  return {
    quote: priced,
    units,
    leftMinor: priced.listMinor - borneByMerchant(priced.applied, item),
    ownMinor: borneByMerchant(own, item),
    payableMinor: priced.payableMinor,
  }
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
      // where others alone went below it already, this one makes it worse: somebody answers for that
      severity: leftMinor + worst.ownMinor < wanted ? 'warn' : belowCost,
      sku: item.sku,
      figures,
      says: {
        'zh-CN': `${item.sku} 叠加到底时 ${units} 件商家只剩 ${amount(leftMinor)}，成本 ${amount(cost as number)}。`,
        en: `Stacked to the utmost, ${units} × ${item.sku} leave the merchant ${amount(leftMinor)} against a cost of ${amount(cost as number)}.`,
      },
    }
  if (item.floorUnitPriceMinor > 0 && payableMinor <= item.floorUnitPriceMinor * units)
    return {
      severity: 'note',
      sku: item.sku,
      figures,
      says: {
        'zh-CN': `${item.sku} 叠加到底时被最低价 ${amount(item.floorUnitPriceMinor)} 截住，买家得不到全部面额。`,
        en: `Stacked to the utmost, ${item.sku} stops at its floor of ${amount(item.floorUnitPriceMinor)}: buyers do not get the full face.`,
      },
    }
  return undefined
}

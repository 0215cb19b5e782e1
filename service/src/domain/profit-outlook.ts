import type { OfferInput } from '@quanhe/engine'
import { inScope } from '@quanhe/engine'
import type { CheckSubject, CheckedItem } from './publish-checks/publish-check.ts'
import { thisOffer } from './publish-checks/publish-check.ts'
import { stepsOf } from './publish-checks/ratios.ts'
import { borneByMerchant, sellingAlone } from './publish-checks/selling-alone.ts'

/** A typical order with this offer alone, and what it leaves the merchant. Amounts in minor units. */
export type ProfitOutlook = {
  readonly sku: string
  readonly units: number
  readonly listMinor: number
  readonly goodsMinor: number
  /** What the merchant bears of this offer. */
  readonly borneMinor: number
  /** Left without the offer, and with it. */
  readonly withoutMinor: number
  readonly withMinor: number
  /** As many orders for 10,000 without the offer leave the same with it; null: no number of orders does. */
  readonly ordersNeededBasisPoints: number | null
}

/** A buyer puts no more of one thing into a basket to reach a threshold. */
const mostUnits = 99

/**
 * What the offer means for the merchant's profit, on the item in the middle of its scope by margin (of those whose cost is known)
 * and so many of it that the first step is just reached. Undefined: no cost is known, or the offer falls on nothing of it.
 */
export function profitOutlook(subject: CheckSubject): ProfitOutlook | undefined {
  const { offer } = subject
  const known = subject.items.filter(
    (one) => one.costMinor !== null && one.unitPriceMinor > 0 && inScope(offer.scope, one),
  )
  const item = known[Math.floor(known.length / 2)]
  if (!item) return undefined
  const units = leastUnits(offer, item)
  return units > mostUnits ? undefined : outlookOn(subject, item, units)
}

/** So many that the first step is reached. */
function leastUnits(offer: OfferInput, item: CheckedItem): number {
  const spends = [...stepsOf(offer).map((step) => step.spendMinor), offer.threshold?.spendMinor ?? 0]
  const first = spends.filter((spend) => spend > 0).sort((a, b) => a - b)[0] ?? 0
  return Math.max(1, offer.threshold?.quantity ?? 1, Math.ceil(first / item.unitPriceMinor))
}

function outlookOn(subject: CheckSubject, item: CheckedItem, units: number): ProfitOutlook | undefined {
  const priced = sellingAlone(subject)({ item, units, offers: [subject.offer] })
  const own = priced.applied.filter((one) => one.offer === thisOffer)
  if (own.length === 0) return undefined
  const borneMinor = borneByMerchant(own, item)
  const goodsMinor = (item.costMinor as number) * units
  const withoutMinor = priced.listMinor - goodsMinor
  const withMinor = withoutMinor - borneMinor
  return {
    sku: item.sku,
    units,
    listMinor: priced.listMinor,
    goodsMinor,
    borneMinor,
    withoutMinor,
    withMinor,
    ordersNeededBasisPoints: withMinor <= 0 ? null : Math.ceil((withoutMinor * 10_000) / withMinor),
  }
}

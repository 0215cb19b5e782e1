import type { policies } from '@quanhe/engine'
import { quote, type OfferInput, type Quote } from '@quanhe/engine'
import type { Schemas } from '@quanhe/sdk'
import { pruned, type Value } from '../form/schema.ts'

/** The offer that is being made, among the others of a trial. */
export const MINE = 'mine'
const MOST_PLANS = 20_000

export type TrialTerms = Schemas['TrialTerms']
export type Good = Schemas['TrialGood']
export type BasketLine = { item: Good; quantity: number }
/** What tells an item from the others of its shop: its variant too, where its name does not say it already. */
export function goodName({ name, variant }: Good, say: (text: Good['name']) => string): string {
  const [called, kind] = [say(name), say(variant)]
  return called.includes(kind) ? called : `${called} ${kind}`
}

/** When and where it is tried: what the marketplace says of itself. */
export type Where = Pick<Schemas['Marketplace'], 'now' | 'timeZone' | 'currency' | 'policy'>
export type Trial = { quote: Quote } | { fault: string }

/** The rule of a batch as the engine takes it. Conditions count as met: a trial asks what happens to those who may. */
export function ruleOf(id: string, fields: Value): OfferInput {
  const { kind, benefit, threshold, scope, group, exclusive, funding, basis, shop } = fields
  const own = shop === undefined ? scope : { ...(scope as Value | undefined), shops: [shop] }
  const rule = { id, kind, benefit, threshold, scope: own, group, exclusive, funding, basis }
  return pruned(rule) as OfferInput
}

/** Prices a basket of one shop with the engine itself, as the checkout does: with the goods' floors and the shop's shipping. */
export function tried(
  { now, timeZone, currency, policy }: Where,
  shipping: TrialTerms['shipping'],
  lines: readonly BasketLine[],
  offers: readonly OfferInput[],
  must: readonly string[] = [],
): Trial {
  try {
    return {
      quote: quote({
        ...{ at: now, timeZone, currency, policy: policy.id as keyof typeof policies },
        lines: lines.map(({ item, quantity }) => lineOf(item, quantity)),
        shipping: parcelOf(shipping, lines),
        offers: [...offers],
        must: [...must],
        maxPlans: MOST_PLANS,
      }),
    }
  } catch (found) {
    return { fault: found instanceof Error ? found.message : String(found) }
  }
}

/** Free from so much of goods at list price on. */
function parcelOf({ feeMinor, freeFromMinor }: TrialTerms['shipping'], lines: readonly BasketLine[]) {
  const [first] = lines
  const goodsMinor = lines.reduce((sum, { item, quantity }) => sum + item.unitPriceMinor * quantity, 0)
  const free = freeFromMinor !== null && goodsMinor >= freeFromMinor
  return first ? [{ shop: first.item.shop, minor: free ? 0 : feeMinor }] : []
}

const lineOf = ({ brand, ...item }: Good, quantity: number) => ({
  ...{ id: item.sku, sku: item.sku, spu: item.spu, shop: item.shop, merchant: item.merchant },
  ...{ category: item.category, tags: [...item.tags], quantity },
  ...{ unitPriceMinor: item.unitPriceMinor, floorUnitPriceMinor: item.floorUnitPriceMinor },
  ...(brand === null ? {} : { brand }),
})

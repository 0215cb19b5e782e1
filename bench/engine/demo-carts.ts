// The demo marketplace at its busiest: a buyer who has claimed everything there is, with two pieces from every shop.
import type { OfferInput, RequestInput } from '@quanhe/engine'
import { demoMarketplace, type DemoBatch, type DemoItem } from '../../service/src/demo/catalogue/index.ts'

const { items, buyers, batches, shops } = demoMarketplace

/** How many shops the cart spans, and whose it is; the same for the same arguments. */
export function demoRequest(buyerRef: string, shopCount: number): RequestInput {
  const buyer = buyers.find(({ ref }) => ref === buyerRef)
  if (!buyer) throw new Error(`no demo buyer ${buyerRef}`)
  const lines = shops
    .filter((shop) => !shop.tags.includes('virtual') && !shop.tags.includes('luxury'))
    .slice(0, shopCount)
    .flatMap((shop) => items.filter((item) => item.shop === shop.ref).filter((_, i) => i === 0 || i === 6))
    .map(lineOf)
  return {
    at: '2026-11-11T20:30:00+08:00',
    policy: 'tmall',
    buyer: { id: buyer.ref, ...buyer.facts },
    lines,
    shipping: [...new Set(lines.map(({ shop }) => shop))].map((shop) => ({ shop, minor: 800 })),
    offers: batches.filter((batch) => mayHold(batch, buyerRef)).map(offerOf),
    detail: 'plan',
  }
}

/** Live now, and public or meant for this buyer. The savings card and balances are those that the buyer has. */
function mayHold({ claimWindow, audience, claim, pack, grants }: DemoBatch, buyer: string): boolean {
  const live = claimWindow.fromSeconds <= 0 && claimWindow.untilSeconds > 0
  const invited = audience.kind === 'public' || audience.buyers.includes(buyer)
  const granted = grants.some((grant) => grant.buyer === buyer)
  return live && invited && (granted || (claim !== 'grant' && pack === null))
}

function lineOf(item: DemoItem): RequestInput['lines'][number] {
  const { sku, spu, shop, merchant, brand, category, tags, unitPriceMinor, floorUnitPriceMinor } = item
  return { id: sku, sku, spu, shop, merchant, brand, category, tags, unitPriceMinor, floorUnitPriceMinor, quantity: 1 }
}

function offerOf({ ref, threshold, scope, group, ...batch }: DemoBatch): OfferInput {
  const { kind, benefit, conditions, exclusive, funding } = batch
  return {
    id: ref,
    kind,
    benefit: benefit as OfferInput['benefit'],
    conditions: conditions as NonNullable<OfferInput['conditions']>,
    exclusive,
    funding,
    ...(threshold && { threshold }),
    ...(scope && { scope }),
    ...(group !== null && { group }),
  }
}

export const demoBuyers: readonly string[] = buyers.map(({ ref }) => ref)

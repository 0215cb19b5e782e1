import { api } from './api.ts'
import type { Item, ItemPrice } from './shapes.ts'

/** A good beside the coupon that makes it cheaper: what one piece costs with it, and with what goes together with it. */
export type CardGood = { item: Item; afterMinor: number }
export type GoodsOf = ReadonlyMap<string, CardGood[]>

/** As many offers as the service names goods for at once. */
export const MOST_OFFERS = 16
const MOST_GOODS = 3

/** What one piece costs when this offer is used, where the best plan uses it: held or by itself now, or after it is claimed. */
function priceWith(offer: string, price: ItemPrice): number | undefined {
  if (price.afterClaim?.claims.some(({ batch }) => batch === offer)) return price.afterClaim.payableMinor
  return price.offers.some(({ batch }) => batch === offer) ? price.payableMinor : undefined
}

/** By offer, the goods of which it takes the largest share. An offer that makes none of them cheaper has no entry. */
export function goodsByOffer(ids: readonly string[], prices: readonly ItemPrice[], items: readonly Item[]): GoodsOf {
  const bySku = new Map(items.map((item) => [item.sku, item]))
  return new Map(
    ids.flatMap((id) => {
      const goods = prices.flatMap((price): CardGood[] => {
        const [item, afterMinor] = [bySku.get(price.sku), priceWith(id, price)]
        return item && afterMinor !== undefined ? [{ item, afterMinor }] : []
      })
      goods.sort((a, b) => a.afterMinor / a.item.unitPriceMinor - b.afterMinor / b.item.unitPriceMinor)
      return goods.length > 0 ? [[id, goods.slice(0, MOST_GOODS)] as const] : []
    }),
  )
}

/** Two calls for all offers of a page. */
export async function bestGoods(ids: readonly string[]): Promise<GoodsOf> {
  const prices = ids.length > 0 ? (await api.goodsPrices([...ids])).data : []
  const skus = prices.map(({ sku }) => sku)
  const items = skus.length > 0 ? (await api.items({ sku: skus, limit: skus.length })).data : []
  return goodsByOffer(ids, prices, items)
}

import type { Scope, ShopRef } from './shapes.ts'

/** Where the goods of an offer can be browsed: its shop, its category, or everything. */
export function goodsAddress(offer: { scope?: Scope | null; shop?: ShopRef | null }): string {
  const query = new URLSearchParams()
  const shop = offer.shop?.id ?? (offer.scope?.shops?.length === 1 ? offer.scope.shops[0] : undefined)
  const category = offer.scope?.categories?.[0]
  if (shop) query.set('shop', shop)
  if (category) query.set('category', category)
  return query.size ? `/browse?${query}` : '/browse'
}

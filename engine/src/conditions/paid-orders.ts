// How often the buyer has bought before.
import type { Facts } from './facts.ts'

/**
 * Paid orders on the platform, or in one shop; undefined where the fact was not handed in.
 * The orders by shop are one fact: a shop that is not in them has none.
 */
export function paidOrdersIn(
  facts: Pick<Facts, 'paidOrders' | 'paidOrdersByShop'>,
  shop: string | undefined,
): number | undefined {
  if (shop === undefined) return facts.paidOrders
  const byShop = facts.paidOrdersByShop
  return byShop === undefined ? undefined : Object.hasOwn(byShop, shop) ? byShop[shop] : 0
}

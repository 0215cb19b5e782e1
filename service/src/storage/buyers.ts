import type { Sql } from './sql.ts'

/** Facts about a buyer that conditions may ask for, as the engine's request names them. */
export type BuyerFacts = {
  memberTier?: string
  score?: number
  paidOrders?: number
  paidOrdersByShop?: Record<string, number>
  follows?: string[]
  memberOf?: string[]
  segments?: string[]
  paymentMethod?: string
  region?: string
  scene?: string
}

/** The marketplace's facts, plus the orders that were paid here. A buyer nobody told us about has no facts but those. */
export async function buyerFacts(sql: Sql, bucket: number, buyer: string): Promise<BuyerFacts> {
  const [row] = await sql<{ facts: BuyerFacts | null; orders: number; byShop: Record<string, number> | null }>`
    with paid as (
      select distinct o.order_id, l.shop_id from orders o join order_lines l using (bucket, order_id)
       where o.bucket = ${bucket} and o.buyer_id = ${buyer} and o.state in ('paid', 'completed')
    ), shops as (select shop_id, count(*) as n from paid group by shop_id)
    select (select b.facts from buyers b where b.bucket = ${bucket} and b.buyer_id = ${buyer}) as facts,
           (select count(distinct order_id)::integer from paid) as orders,
           (select json_object_agg(shop_id, n order by shop_id) from shops) as "byShop"`
  const facts = row?.facts ?? {}
  const byShop = { ...facts.paidOrdersByShop }
  for (const [shop, orders] of Object.entries(row?.byShop ?? {})) byShop[shop] = (byShop[shop] ?? 0) + orders
  return { ...facts, paidOrders: (facts.paidOrders ?? 0) + (row?.orders ?? 0), paidOrdersByShop: byShop }
}

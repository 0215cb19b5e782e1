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
  return withOrders(row?.facts ?? {}, row?.orders ?? 0, row?.byShop ?? null)
}

function withOrders(facts: BuyerFacts, paidOrders: number, paidByShop: Record<string, number> | null): BuyerFacts {
  const byShop = { ...facts.paidOrdersByShop }
  for (const [shop, orders] of Object.entries(paidByShop ?? {})) byShop[shop] = (byShop[shop] ?? 0) + orders
  return { ...facts, paidOrders: (facts.paidOrders ?? 0) + paidOrders, paidOrdersByShop: byShop }
}

/** The facts of many buyers, as `buyerFacts` tells those of one, by their references. */
export async function factsOfBuyers(
  sql: Sql,
  buyers: readonly { bucket: number; buyer: string }[],
): Promise<Map<string, BuyerFacts>> {
  const rows = await sql<{
    buyer: string
    facts: BuyerFacts | null
    orders: number
    byShop: Record<string, number> | null
  }>`
    with asked as materialized (
      select distinct bucket, buyer from unnest(${buyers.map((one) => one.bucket)}::smallint[], ${buyers.map((one) => one.buyer)}::text[]) as a(bucket, buyer)
    ), paid as materialized (
      select distinct a.buyer, o.order_id, l.shop_id from asked a
        join orders o on o.bucket = a.bucket and o.buyer_id = a.buyer and o.state in ('paid', 'completed')
        join order_lines l on l.bucket = o.bucket and l.order_id = o.order_id
    )
    select a.buyer, b.facts, (select count(distinct p.order_id)::integer from paid p where p.buyer = a.buyer) as orders,
           (select json_object_agg(s.shop_id, s.n) from (select p.shop_id, count(*) as n from paid p where p.buyer = a.buyer group by p.shop_id) s) as "byShop"
      from asked a left join buyers b on b.bucket = a.bucket and b.buyer_id = a.buyer`
  return new Map(rows.map(({ buyer, facts, orders, byShop }) => [buyer, withOrders(facts ?? {}, orders, byShop)]))
}

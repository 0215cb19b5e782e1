import type { BuyerFacts } from './buyers.ts'
import type { Sql } from './sql.ts'

type Who = { bucket: number; buyer: string }

/** Follows a shop, is a member of it, or no longer. The change counts for the next claim. */
export const setRelation = (
  sql: Sql,
  who: Who,
  relation: { fact: 'follows' | 'memberOf'; shop: string; holds: boolean },
): Promise<unknown[]> => sql`
  insert into buyers (bucket, buyer_id, facts)
  values (${who.bucket}, ${who.buyer}, case when ${relation.holds} then jsonb_build_object(${relation.fact}::text, jsonb_build_array(${relation.shop}::text)) else '{}' end)
  on conflict (bucket, buyer_id) do update
     set facts = jsonb_set(buyers.facts, array[${relation.fact}::text], (coalesce(buyers.facts -> ${relation.fact}::text, '[]') - ${relation.shop}::text)
                   || case when ${relation.holds} then jsonb_build_array(${relation.shop}::text) else '[]' end)`

/** Sets the facts that are given; null takes one away. Returns what they were and what they are. */
export async function mergeFacts(
  sql: Sql,
  who: Who,
  given: Record<string, unknown>,
): Promise<{ before: BuyerFacts; after: BuyerFacts }> {
  await sql`insert into buyers (bucket, buyer_id) values (${who.bucket}, ${who.buyer}) on conflict do nothing`
  const [was] = await sql<{ facts: BuyerFacts }>`
    select facts from buyers where bucket = ${who.bucket} and buyer_id = ${who.buyer} for no key update`
  const [is] = await sql<{ facts: BuyerFacts }>`
    update buyers set facts = jsonb_strip_nulls(facts || ${JSON.stringify(given)}::jsonb)
     where bucket = ${who.bucket} and buyer_id = ${who.buyer} returning facts`
  return { before: was?.facts ?? {}, after: is?.facts ?? {} }
}

/** Puts buyers on the list of those who may see and claim a hidden batch. Returns those who were not on it. */
export const invite = (
  sql: Sql,
  batch: string,
  buyers: readonly { bucket: number; buyer: string }[],
): Promise<{ buyer: string }[]> => sql`
  insert into invitations (bucket, buyer_id, batch_id)
  select bucket, buyer, ${batch} from json_to_recordset(${JSON.stringify(buyers)}::json) as r(bucket smallint, buyer text)
  on conflict do nothing returning buyer_id as buyer`

/** Claims of a batch by entry point and outcome. */
export const claimTallies = (sql: Sql, batch: string): Promise<{ source: string; outcome: string; n: number }[]> => sql`
  select source, outcome, sum(n)::bigint as n from claim_tallies where batch_id = ${batch} group by source, outcome order by source, outcome`

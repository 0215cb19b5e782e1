import { sliceOf } from '../domain/buckets.ts'
import type { ClaimSource } from '../domain/claim-sources.ts'
import type { ClaimRequest, ClaimRow } from './claims.ts'
import { claimMany } from './claims.ts'
import type { Sql } from './sql.ts'
import { Again } from './sql.ts'

/** How a coupon came about that nobody clicked for on a page of the marketplace. */
export type Way = 'grant' | 'bulk' | 'agent' | 'code' | 'link'

/** Where an issued coupon came from: by whom, through what, why. */
export type Origin = {
  way: Way
  source: string
  reference: string | null
  /** Under one key a buyer gets one coupon of a batch, whoever asks and however often. */
  dedupeKey: string | null
  actor: string
  because: string | null
}
export type IssueRequest = ClaimRequest & { origin: Origin }

/** A request to put a coupon into a wallet. Its key holds a space, so it is none that a buyer can send. */
export const requestFor = (
  wanted: Pick<ClaimRequest, 'bucket' | 'buyer' | 'key' | 'claimId' | 'couponId' | 'refusal'> &
    Partial<Pick<ClaimRequest, 'token'>> & { origin: Origin },
): IssueRequest => {
  const { way, actor } = wanted.origin
  const asked = way === 'link' || way === 'code' // by the buyer; all else comes without a click, and the buyer is told
  return {
    ...wanted,
    event: asked ? 'claim' : 'grant',
    source: sourceOf[way],
    actor: asked ? null : actor,
    token: wanted.token ?? null,
  }
}

const sourceOf = {
  grant: 'staff',
  bulk: 'staff',
  agent: 'customer_service',
  code: 'code',
  link: 'link',
} as const satisfies Record<Way, ClaimSource>

/**
 * Issues many coupons of one batch, slice by slice, and notes where they came from. One answer each, in order.
 * @throws Again where a buyer was served elsewhere at this very moment: the whole transaction then sees it
 */
export async function issueMany(
  sql: Sql,
  batch: string,
  requests: readonly IssueRequest[],
  context: { pinned: Date | null; timeZone: string; slices: number },
): Promise<ClaimRow[]> {
  try {
    return await issueAll(sql, batch, requests, context)
  } catch (error) {
    throw (error as { code?: string }).code === uniqueViolation ? new Again() : error
  }
}

const uniqueViolation = '23505'

async function issueAll(
  sql: Sql,
  batch: string,
  requests: readonly IssueRequest[],
  context: { pinned: Date | null; timeZone: string; slices: number },
): Promise<ClaimRow[]> {
  const bySlice = Map.groupBy(requests, (one) => sliceOf(one.bucket, context.slices))
  const answers = new Map<IssueRequest, ClaimRow>()
  for (const [slice, some] of [...bySlice].sort(([a], [b]) => a - b)) {
    const rows = await claimMany(sql, batch, slice, some, context)
    some.forEach((one, index) => answers.set(one, rows[index] as ClaimRow))
  }
  await insertOrigins(
    sql,
    requests.flatMap((one) => {
      const row = answers.get(one) as ClaimRow
      if (row.couponId === null || row.replayed) return []
      const { bucket, buyer, origin } = one
      return [{ bucket, coupon: row.couponId, buyer, batch, nth: row.nth, at: row.at, ...origin }]
    }),
  )
  return requests.map((one) => answers.get(one) as ClaimRow)
}

const insertOrigins = (sql: Sql, rows: readonly object[]): Promise<unknown[]> => sql`
  insert into coupon_origins (bucket, coupon_id, buyer_id, batch_id, nth, way, source_id, reference, dedupe_key, actor, because, at)
  select bucket, coupon, buyer, batch, nth, way, source, reference, "dedupeKey", actor, because, at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(bucket smallint, coupon text, buyer text, batch text, nth smallint, way text, source text, reference text, "dedupeKey" text,
           actor text, because text, at timestamptz)`

/** The coupons that were issued under these keys. */
export const issuedUnder = (
  sql: Sql,
  batch: string,
  keys: readonly { bucket: number; buyer: string; dedupeKey: string }[],
): Promise<{ buyer: string; dedupeKey: string; coupon: string }[]> => sql`
  select o.buyer_id as buyer, o.dedupe_key as "dedupeKey", o.coupon_id as coupon
    from unnest(${keys.map((one) => one.bucket)}::smallint[], ${keys.map((one) => one.buyer)}::text[], ${keys.map((one) => one.dedupeKey)}::text[])
           as k(bucket, buyer, key)
    join coupon_origins o on o.bucket = k.bucket and o.buyer_id = k.buyer and o.batch_id = ${batch} and o.dedupe_key = k.key`

/** One grant more by an agent on this day. False: the quota of the day is used up. */
export async function takeAgentQuota(
  sql: Sql,
  agent: { bucket: number; merchant: string | null; agent: string; day: string; quota: number },
): Promise<boolean> {
  const rows = await sql`
    insert into agent_days as a (bucket, merchant, agent, day, granted, most)
    select ${agent.bucket}, ${agent.merchant ?? ''}, ${agent.agent}, ${agent.day}::date, 1, ${agent.quota} where ${agent.quota} > 0
    on conflict (bucket, merchant, agent, day) do update set granted = a.granted + 1, most = excluded.most where a.granted < excluded.most
    returning 1`
  return rows.length === 1
}

export type GrantRow = {
  coupon: string
  buyer: string
  batch: string
  way: Way
  source: string
  actor: string
  because: string | null
  at: Date
}

/** What was given away, newest first, from before (at, coupon). */
export const grants = (
  sql: Sql,
  filter: {
    merchant: string | null
    batch: string | null
    buyer: string | null
    source: string | null
    way: string | null
  },
  before: { at: Date; coupon: string } | null,
  most: number,
): Promise<GrantRow[]> => sql<GrantRow>`
  select o.coupon_id as coupon, o.buyer_id as buyer, o.batch_id as batch, o.way, o.source_id as source, o.actor, o.because, o.at
    from coupon_origins o join batches b on b.batch_id = o.batch_id
   where (${filter.merchant}::text is null or b.merchant_id = ${filter.merchant}) and (${filter.batch}::text is null or o.batch_id = ${filter.batch})
     and (${filter.buyer}::text is null or o.buyer_id = ${filter.buyer}) and (${filter.source}::text is null or o.source_id = ${filter.source})
     and (${filter.way}::text is null or o.way = ${filter.way})
     and (${before?.at ?? null}::timestamptz is null or (o.at, o.coupon_id) < (${before?.at ?? null}, ${before?.coupon ?? null}))
   order by o.at desc, o.coupon_id desc limit ${most}`

import type { BatchTerms } from '../domain/batch-terms.ts'
import type { Owed } from '../domain/ledger/stored-value.ts'
import { owedFor } from '../domain/ledger/stored-value.ts'
import type { BatchState } from '../domain/lifecycles/batch.ts'
import type { Prerequisite } from '../domain/prerequisite.ts'
import type { Sql } from './sql.ts'

/** How a buyer comes to it: a click, by itself, put into the wallet, bought. */
export type TakenBy = 'click' | 'none' | 'grant' | 'paid'

/** A batch as it stands: what changes. Its terms are in its version, which does not. */
export type BatchRow = {
  id: string
  issuer: 'platform' | 'merchant'
  merchant: string | null
  shop: string | null
  state: BatchState
  version: number
  takenBy: TakenBy
  priceMinor: number | null
  /** What it costs in points. */
  pointsPrice: number | null
  instrument: string
  visibility: 'public' | 'hidden'
  kind: string
  position: number
  createdBy: string
  total: number
  claimed: number
  claimFrom: Date
  claimUntil: Date
}

export type BatchVersionRow = {
  batch: string
  version: number
  terms: unknown
  claimFrom: Date
  claimUntil: Date
  useKind: 'fixed' | 'relative'
  useFrom: Date | null
  useUntil: Date | null
  useSeconds: number | null
  useRoundToDayEnd: boolean
  useDelaySeconds: number
  perBuyerLimit: number
  perDayLimit: number | null
  kindPerShopLimit: number | null
  dailyStock: number | null
  prerequisites: Prerequisite[]
  owed: Owed | null
  instrument: string
  issuer: 'platform' | 'merchant'
  merchant: string | null
  shop: string | null
  campaign: string | null
}

export type BatchFilter = {
  kinds: readonly string[] | null
  notKinds: readonly string[] | null
  shop: string | null
  /** Only the platform's offers in campaigns that merchants enrol in. */
  joint?: boolean
}

/** Batches that were published and are not over, in their order, from after (position, id). */
export const publishedBatches = (
  sql: Sql,
  filter: BatchFilter,
  at: Date,
  after: { position: number; id: string },
  most: number,
): Promise<BatchRow[]> => sql<BatchRow>`
  select b.batch_id as id, b.issuer, b.merchant_id as merchant, b.shop_id as shop, b.state, b.version, b.taken_by as "takenBy", b.price_minor as "priceMinor", b.points_price as "pointsPrice", b.instrument,
         b.visibility, b.kind, b.position, b.created_by as "createdBy", v.claim_from as "claimFrom", v.claim_until as "claimUntil",
         coalesce((select sum(s.total)::integer from stock_slices s where s.batch_id = b.batch_id), 0) as total,
         coalesce((select sum(s.claimed)::integer from stock_slices s where s.batch_id = b.batch_id), 0) as claimed
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
   where b.state in ('live', 'paused') and v.claim_until > ${at}
     and (b.position, b.batch_id) > (${after.position}, ${after.id})
     and (${filter.kinds}::text[] is null or b.kind = any(${filter.kinds}::text[]))
     and (${filter.notKinds}::text[] is null or b.kind <> all(${filter.notKinds}::text[]))
     and (${filter.shop}::text is null or b.shop_id = ${filter.shop})
     and (not ${filter.joint ?? false}::boolean
          or (b.merchant_id is null and exists (select from campaign_signups g where g.campaign_id = b.campaign_id)))
   order by b.position, b.batch_id limit ${most}`

export async function batchById(sql: Sql, id: string): Promise<BatchRow | undefined> {
  const [row] = await sql<BatchRow>`
    select b.batch_id as id, b.issuer, b.merchant_id as merchant, b.shop_id as shop, b.state, b.version, b.taken_by as "takenBy", b.price_minor as "priceMinor", b.points_price as "pointsPrice", b.instrument,
           b.visibility, b.kind, b.position, b.created_by as "createdBy", v.claim_from as "claimFrom", v.claim_until as "claimUntil",
           coalesce((select sum(s.total)::integer from stock_slices s where s.batch_id = b.batch_id), 0) as total,
           coalesce((select sum(s.claimed)::integer from stock_slices s where s.batch_id = b.batch_id), 0) as claimed
      from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
     where b.batch_id = ${id}`
  return row
}

/** What a claim is judged by before it goes to the stock, which judges the rest. */
export type BatchStanding = Pick<
  BatchRow,
  'id' | 'state' | 'version' | 'takenBy' | 'priceMinor' | 'pointsPrice' | 'visibility'
>

export const batchStandings = (sql: Sql, ids: readonly string[]): Promise<BatchStanding[]> => sql<BatchStanding>`
  select batch_id as id, state, version, taken_by as "takenBy", price_minor as "priceMinor", points_price as "pointsPrice", visibility
    from batches where batch_id = any(${ids}::text[])`

/** Live batches that need no claim, within their window. */
export const automaticBatches = (sql: Sql, at: Date): Promise<{ id: string; version: number }[]> => sql`
  select b.batch_id as id, b.version from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
   where b.taken_by = 'none' and b.state = 'live' and v.claim_from <= ${at} and v.claim_until > ${at}
   order by b.position, b.batch_id limit 300`

export const batchVersions = (
  sql: Sql,
  wanted: readonly { id: string; version: number }[],
): Promise<BatchVersionRow[]> =>
  sql<BatchVersionRow>`
  select v.batch_id as batch, v.version, v.terms, v.claim_from as "claimFrom", v.claim_until as "claimUntil", v.use_kind as "useKind",
         v.use_from as "useFrom", v.use_until as "useUntil", v.use_seconds as "useSeconds", v.use_round_to_day_end as "useRoundToDayEnd",
         v.use_delay_seconds as "useDelaySeconds", v.per_buyer_limit as "perBuyerLimit", v.per_day_limit as "perDayLimit",
         v.kind_per_shop_limit as "kindPerShopLimit", v.daily_stock as "dailyStock", v.prerequisites, v.owed, b.instrument, b.issuer, b.merchant_id as merchant, b.shop_id as shop, b.campaign_id as campaign
    from unnest(${wanted.map((one) => one.id)}::text[], ${wanted.map((one) => one.version)}::integer[]) as w(id, version)
    join batch_versions v on v.batch_id = w.id and v.version = w.version
    join batches b on b.batch_id = v.batch_id`

export type NewBatch = {
  id: string
  issuer: 'platform' | 'merchant'
  merchant: string | null
  shop: string | null
  state: BatchState
  takenBy: TakenBy
  priceMinor: number | null
  instrument: string
  visibility: 'public' | 'hidden'
  kind: string
  position: number
  createdBy: string
  approvedBy: string | null
  campaign?: string | null
  phase?: string | null
} & NewTerms

/** What a version fixes: the terms, the windows, the limits. */
export type NewTerms = {
  terms: unknown
  claimFrom: string
  claimUntil: string
  useKind: 'fixed' | 'relative'
  useFrom: string | null
  useUntil: string | null
  useSeconds: number | null
  useRoundToDayEnd: boolean
  useDelaySeconds?: number
  perBuyerLimit: number
  perDayLimit?: number | null
  kindPerShopLimit?: number | null
  dailyStock?: number | null
  prerequisites?: unknown
}

/** Writes batches with their first versions and their first event. */
export async function insertBatches(sql: Sql, batches: readonly NewBatch[]): Promise<void> {
  const rows = JSON.stringify(batches)
  await sql`
    insert into batches (batch_id, issuer, merchant_id, shop_id, state, version, taken_by, price_minor, instrument, visibility, kind, position, created_by, approved_by, campaign_id, phase)
    select id, issuer, merchant, shop, state, 1, "takenBy", "priceMinor", instrument, visibility, kind, position, "createdBy", "approvedBy", campaign, phase
      from json_to_recordset(${rows}::json) as r(id text, issuer text, merchant text, shop text, state text, "takenBy" text, "priceMinor" bigint, instrument text,
           visibility text, kind text, position integer, "createdBy" text, "approvedBy" text, campaign text, phase text)`
  await insertVersions(
    sql,
    batches.map((one) => ({ ...one, batch: one.id, version: 1 })),
  )
  await sql`
    insert into batch_events (batch_id, seq, event, to_state, actor, version)
    select id, 1, 'create', state, "createdBy", 1 from json_to_recordset(${rows}::json) as r(id text, state text, "createdBy" text)`
}

export type NewVersion = NewTerms & { batch: string; version: number; createdBy: string }

/** Writes versions, which nobody changes afterwards. */
export async function insertVersions(sql: Sql, versions: readonly NewVersion[]): Promise<void> {
  const rows = versions.map((one) => ({ ...one, owed: owedFor(one.terms as BatchTerms) }))
  await sql`
    insert into batch_versions (batch_id, version, terms, claim_from, claim_until, use_kind, use_from, use_until, use_seconds, use_round_to_day_end,
                                use_delay_seconds, per_buyer_limit, per_day_limit, kind_per_shop_limit, daily_stock, prerequisites, created_by, owed)
    select batch, version, terms, "claimFrom", "claimUntil", "useKind", "useFrom", "useUntil", "useSeconds", "useRoundToDayEnd",
           coalesce("useDelaySeconds", 0), "perBuyerLimit", "perDayLimit", "kindPerShopLimit", "dailyStock", coalesce(prerequisites, '[]'), "createdBy", owed
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(batch text, version integer, terms jsonb, "claimFrom" timestamptz,
           "claimUntil" timestamptz, "useKind" text, "useFrom" timestamptz, "useUntil" timestamptz, "useSeconds" integer, "useRoundToDayEnd" boolean,
           "useDelaySeconds" integer, "perBuyerLimit" integer, "perDayLimit" integer, "kindPerShopLimit" integer, "dailyStock" integer,
           prerequisites jsonb, "createdBy" text, owed jsonb)`
}

export type BatchMove = {
  id: string
  event: string
  from: readonly BatchState[]
  to: BatchState
  actor: string
  because: string | null
  /** Who approves; no author of any of its versions. Null: this event is no approval. */
  approvedBy: string | null
}

/** One event of the batch's lifecycle. Undefined: its state, or who approves it, does not allow it. */
export async function moveBatch(sql: Sql, move: BatchMove): Promise<BatchState | undefined> {
  const [row] = await sql<{ state: BatchState }>`
    with was as (select batch_id, state from batches where batch_id = ${move.id} for no key update),
    moved as (
      update batches b set state = ${move.to}, approved_by = case when ${move.to}::text = 'draft' then null else coalesce(${move.approvedBy}, b.approved_by) end
        from was where b.batch_id = was.batch_id and was.state = any(${move.from}::text[])
         and (${move.approvedBy}::text is null
              or not exists (select from batch_versions v where v.batch_id = b.batch_id and coalesce(v.created_by, b.created_by) = ${move.approvedBy}))
      returning b.batch_id, was.state as from_state, b.state, b.version
    ), told as (
      insert into batch_events (batch_id, seq, event, from_state, to_state, actor, because, version)
      select m.batch_id, (select count(*) + 1 from batch_events e where e.batch_id = m.batch_id), ${move.event}, m.from_state, m.state, ${move.actor},
             ${move.because}, m.version
        from moved m
    ) select state from moved`
  return row?.state
}

/** Batches of which every coupon, of every version, could be used last so many days ago. */
export const batchesAllOver = (sql: Sql, at: Date, days: number, most: number): Promise<{ id: string }[]> => sql`
  select b.batch_id as id from batches b join batch_versions v using (batch_id)
   where b.state in ('approved', 'live', 'paused')
   group by b.batch_id
  having max(case when v.use_kind = 'fixed' then greatest(v.claim_until, v.use_until)
                  else v.claim_until + make_interval(secs => v.use_delay_seconds + v.use_seconds) + interval '1 day' end)
         < ${at}::timestamptz - make_interval(days => ${days})
   order by b.batch_id limit ${most}`

/** The hidden batches that a buyer may see. */
export async function invitedTo(sql: Sql, bucket: number, buyer: string): Promise<Set<string>> {
  const rows = await sql<{ batch: string }>`
    select batch_id as batch from invitations where bucket = ${bucket} and buyer_id = ${buyer}`
  return new Set(rows.map((row) => row.batch))
}

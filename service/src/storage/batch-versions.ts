// What an editor of batches reads and writes: versions, proposals, confirmations, the story of a batch.
import type { NewBatch, NewTerms } from './batches.ts'
import { insertVersions } from './batches.ts'
import type { Sql } from './sql.ts'

export type VersionRow = {
  version: number
  by: string
  at: Date
  proposal: ProposalState | null
  decidedBy: string | null
}
export type ProposalState = 'proposed' | 'adopted' | 'withdrawn'

/** Every version, newest first. `proposal` is null where the version was written as a draft. */
export const versionsOf = (sql: Sql, batch: string): Promise<VersionRow[]> => sql<VersionRow>`
  select v.version, coalesce(v.created_by, b.created_by) as by, v.created_at as at, r.state as proposal, r.decided_by as "decidedBy"
    from batch_versions v join batches b on b.batch_id = v.batch_id
    left join batch_revisions r on r.batch_id = v.batch_id and r.version = v.version
   where v.batch_id = ${batch} order by v.version desc`

export async function latestVersion(sql: Sql, batch: string): Promise<number> {
  const [row] = await sql<{ version: number }>`
    select coalesce(max(version), 0)::integer as version from batch_versions where batch_id = ${batch}`
  return row?.version ?? 0
}

export type Edit = { batch: string; version: number; actor: string; terms: NewTerms; row: DraftRow }
/** What a draft may still change and a published batch may not. */
export type DraftRow = Pick<
  NewBatch,
  'shop' | 'takenBy' | 'priceMinor' | 'instrument' | 'visibility' | 'kind' | 'campaign' | 'phase'
>

/** The next version of a draft, which counts at once. False: it is no draft, or somebody else edited it first. */
export async function editDraft(sql: Sql, { batch, version, actor, terms, row }: Edit): Promise<boolean> {
  const locked = await sql`
    update batches b set version = ${version}, shop_id = ${row.shop}, taken_by = ${row.takenBy}, price_minor = ${row.priceMinor}, instrument = ${row.instrument},
           visibility = ${row.visibility}, kind = ${row.kind}, campaign_id = ${row.campaign ?? null}, phase = ${row.phase ?? null}
     where b.batch_id = ${batch} and b.state = 'draft' and b.version = ${version}::integer - 1
    returning b.batch_id`
  if (locked.length === 0) return false
  await insertVersions(sql, [{ ...terms, batch, version, createdBy: actor }])
  await tellBatch(sql, { batch, event: 'edit', actor, version, because: null, details: null })
  return true
}

/** The next version of a published batch, which waits to be adopted. An earlier proposal gives way. False: somebody else was first. */
export async function proposeVersion(sql: Sql, { batch, version, actor, terms }: Omit<Edit, 'row'>): Promise<boolean> {
  const locked = await sql`
    select 1 from batches b where b.batch_id = ${batch} and b.state in ('live', 'paused') for no key update`
  if (locked.length === 0 || (await latestVersion(sql, batch)) !== version - 1) return false
  await sql`
    update batch_revisions set state = 'withdrawn', decided_by = ${actor}, decided_at = now(), because = 'superseded'
     where batch_id = ${batch} and state = 'proposed'`
  await insertVersions(sql, [{ ...terms, batch, version, createdBy: actor }])
  await sql`insert into batch_revisions (batch_id, version, state) values (${batch}, ${version}, 'proposed')`
  await tellBatch(sql, { batch, event: 'propose', actor, version, because: null, details: null })
  return true
}

/** Decides a proposal. Adopted, its terms count for what is issued from now on. False: there is none, or its author decides on it. */
export async function decideProposal(
  sql: Sql,
  decision: { batch: string; version: number; state: 'adopted' | 'withdrawn'; actor: string; because: string | null },
): Promise<boolean> {
  const { batch, version, state, actor } = decision
  const rows = await sql`
    with decided as (
      update batch_revisions r set state = ${state}, decided_by = ${actor}, decided_at = now(), because = ${decision.because}
        from batch_versions v
       where r.batch_id = ${batch} and r.version = ${version} and r.state = 'proposed' and v.batch_id = r.batch_id and v.version = r.version
         and (${state}::text = 'withdrawn' or v.created_by is distinct from ${actor})
      returning r.batch_id, r.version
    )
    update batches b set version = case when ${state}::text = 'adopted' then d.version else b.version end
      from decided d where b.batch_id = d.batch_id and b.state in ('live', 'paused') returning b.batch_id`
  if (rows.length === 0) return false
  const event = state === 'adopted' ? 'adopt' : 'withdraw_proposal'
  await tellBatch(sql, { batch, event, actor, version, because: decision.because, details: null })
  return true
}

export async function openProposal(sql: Sql, batch: string): Promise<{ version: number; by: string } | undefined> {
  const [row] = await sql<{ version: number; by: string }>`
    select r.version, coalesce(v.created_by, '') as by from batch_revisions r
      join batch_versions v on v.batch_id = r.batch_id and v.version = r.version
     where r.batch_id = ${batch} and r.state = 'proposed'`
  return row
}

export type Telling = {
  batch: string
  event: string
  actor: string
  version: number
  because: string | null
  details: unknown
}

/** Something that happened to a batch without moving it to another state. */
export const tellBatch = (sql: Sql, told: Telling): Promise<unknown[]> => sql`
  insert into batch_events (batch_id, seq, event, from_state, to_state, actor, because, version, details)
  select b.batch_id, (select count(*) + 1 from batch_events e where e.batch_id = b.batch_id), ${told.event}, b.state, b.state, ${told.actor}, ${told.because},
         ${told.version}, ${told.details === null ? null : JSON.stringify(told.details)}::jsonb
    from batches b where b.batch_id = ${told.batch}`

export type BatchEventRow = {
  seq: number
  event: string
  from: string | null
  to: string
  actor: string
  because: string | null
  version: number | null
  details: Record<string, unknown> | null
  at: Date
}

export const batchEvents = (sql: Sql, batch: string, after: number, most: number): Promise<BatchEventRow[]> =>
  sql<BatchEventRow>`
  select seq, event, from_state as from, to_state as to, actor, because, version, details, at from batch_events
   where batch_id = ${batch} and seq > ${after} order by seq limit ${most}`

/** A warning is confirmed once for a version; confirming it again changes nothing. */
export const confirmConcerns = (
  sql: Sql,
  at: { batch: string; version: number; actor: string },
  concerns: readonly { check: string; because: string }[],
): Promise<unknown[]> => sql`
  insert into batch_confirmations (batch_id, version, concern, because, actor)
  select ${at.batch}, ${at.version}, c.concern, c.because, ${at.actor}
    from unnest(${concerns.map((one) => one.check)}::text[], ${concerns.map((one) => one.because)}::text[]) as c(concern, because)
  on conflict do nothing`

export const confirmedConcerns = (
  sql: Sql,
  batch: string,
  version: number,
): Promise<{ check: string; because: string; by: string; at: Date }[]> => sql`
  select concern as check, because, actor as by, at from batch_confirmations
   where batch_id = ${batch} and version = ${version} order by concern`

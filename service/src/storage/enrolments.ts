import type { EnrolmentEvent, EnrolmentState } from '../domain/lifecycles/enrolment.ts'
import { enrolmentLifecycle } from '../domain/lifecycles/enrolment.ts'
import { bucketOf } from '../domain/buckets.ts'
import { tell } from './outbox.ts'
import type { Sql } from './sql.ts'

export type EnrolmentRow = {
  id: string
  campaign: string
  merchant: string
  merchantBasisPoints: number
  shops: string[]
  state: EnrolmentState
  seq: number
  appliedBy: string
  decidedBy: string | null
  because: string | null
  endsAt: Date | null
}

export type EnrolmentFilter = {
  id: string | null
  campaign: string | null
  merchant: string | null
  state: string | null
  before: string | null
}
export const noEnrolmentFilter: EnrolmentFilter = {
  id: null,
  campaign: null,
  merchant: null,
  state: null,
  before: null,
}

/** Newest first. */
export const enrolments = (
  sql: Sql,
  filter: EnrolmentFilter,
  most: number,
): Promise<EnrolmentRow[]> => sql<EnrolmentRow>`
  select enrolment_id as id, campaign_id as campaign, merchant_id as merchant, merchant_basis_points as "merchantBasisPoints", shops, state, seq,
         applied_by as "appliedBy", decided_by as "decidedBy", because, ends_at as "endsAt"
    from enrolments
   where (${filter.id}::text is null or enrolment_id = ${filter.id}) and (${filter.campaign}::text is null or campaign_id = ${filter.campaign})
     and (${filter.merchant}::text is null or merchant_id = ${filter.merchant}) and (${filter.state}::text is null or state = ${filter.state})
     and (${filter.before}::text is null or enrolment_id < ${filter.before})
   order by enrolment_id desc limit ${most}`

type Applying = Pick<EnrolmentRow, 'campaign' | 'merchant' | 'merchantBasisPoints' | 'shops'> & {
  id: string
  actor: string
  at: Date
}

/**
 * The merchant's consent, or its consent anew after it was refused, withdrew or is out. Undefined: it stands already, or is not
 * over yet.
 */
export async function applyFor(sql: Sql, one: Applying): Promise<EnrolmentRow | undefined> {
  const [row] = await sql<{ id: string }>`
    insert into enrolments as e (enrolment_id, campaign_id, merchant_id, merchant_basis_points, shops, state, applied_by)
    values (${one.id}, ${one.campaign}, ${one.merchant}, ${one.merchantBasisPoints}, ${one.shops}::text[], 'applied', ${one.actor})
    on conflict (campaign_id, merchant_id) do update
       set state = 'applied', seq = e.seq + 1, shops = excluded.shops, merchant_basis_points = excluded.merchant_basis_points,
           applied_by = excluded.applied_by, decided_by = null, because = null, ends_at = null
     where e.state = any(${enrolmentLifecycle.events.resubmit.from}::text[]) and (e.ends_at is null or e.ends_at <= ${one.at})
    returning e.enrolment_id as id`
  if (!row) return undefined
  const found = (await enrolmentById(sql, row.id)) as EnrolmentRow
  await tellEnrolment(sql, found, found.seq === 1 ? 'apply' : 'resubmit', one)
  return found
}

export async function enrolmentById(sql: Sql, id: string): Promise<EnrolmentRow | undefined> {
  const [row] = await enrolments(sql, { ...noEnrolmentFilter, id }, 1)
  return row
}

export type EnrolmentMove = {
  id: string
  event: Exclude<EnrolmentEvent, 'resubmit'>
  actor: string
  because: string | null
  at: Date
}

/** One event of its lifecycle. Undefined: its state does not allow it. `endsAt`: of those that leave. */
export async function moveEnrolment(
  sql: Sql,
  move: EnrolmentMove & { endsAt: Date | null },
): Promise<EnrolmentRow | undefined> {
  const { from, to } = enrolmentLifecycle.events[move.event]
  const decides = move.event === 'accept' || move.event === 'reject'
  const rows = await sql`
    update enrolments set state = ${to}, seq = seq + 1, because = ${move.because}, ends_at = ${move.endsAt},
           decided_by = case when ${decides} then ${move.actor} else decided_by end
     where enrolment_id = ${move.id} and state = any(${from}::text[]) returning enrolment_id`
  if (rows.length === 0) return undefined
  const found = (await enrolmentById(sql, move.id)) as EnrolmentRow
  await tellEnrolment(sql, found, move.event, move)
  return found
}

/** Its history, and the word to receivers. */
async function tellEnrolment(
  sql: Sql,
  row: EnrolmentRow,
  event: string,
  { actor, at }: { actor: string; at: Date },
): Promise<void> {
  const details = { shops: row.shops, merchantBasisPoints: row.merchantBasisPoints, endsAt: row.endsAt }
  await sql`
    insert into enrolment_events (enrolment_id, seq, event, from_state, to_state, actor, because, details, at)
    select ${row.id}, ${row.seq}, ${event}, (select to_state from enrolment_events where enrolment_id = ${row.id} order by seq desc limit 1), ${row.state},
           ${actor}, ${row.because}, ${JSON.stringify(details)}::jsonb, ${at}`
  const { campaign, merchant, state, because, endsAt } = row
  await tell(sql, {
    bucket: bucketOf(merchant),
    id: `evt_${row.id.slice(4)}_${row.seq}`,
    kind: `enrolment.${event}`,
    subject: row.id,
    payload: { enrolment: row.id, campaign, merchant, state, because, endsAt },
    at,
  })
}

export type EnrolmentEventRow = {
  seq: number
  event: string
  to: string
  actor: string
  because: string | null
  at: Date
}

export const enrolmentEvents = (sql: Sql, id: string): Promise<EnrolmentEventRow[]> => sql<EnrolmentEventRow>`
  select seq, event, to_state as to, actor, because, at from enrolment_events where enrolment_id = ${id} order by seq`

import type { CampaignPhase } from '../domain/campaign-phase.ts'
import type { CampaignState } from '../domain/lifecycles/campaign.ts'
import type { AlertLevel } from './budgets.ts'
import type { Text } from './marketplace.ts'
import type { Sql } from './sql.ts'

export type CampaignKind = 'promotion' | 'category' | 'daily' | 'clearance'

/** A plan that holds batches. */
export type CampaignRow = {
  id: string
  name: Text
  kind: CampaignKind
  state: CampaignState
  version: number
  plan: string
  phases: CampaignPhase[]
  budgetMinor: number | null
  perBuyerLimit: number | null
  startsAt: Date
  endsAt: Date
  createdAt: Date
  createdBy: string
  approvedBy: string | null
  /** What the budgets of its batches add up to. */
  plannedMinor: number
  batches: number
  /** What orders hold and took of the budgets of its batches. */
  reservedMinor: number
  spentMinor: number
  lastAlert: AlertLevel | null
}

export type CampaignFilter = {
  state: string | null
  kind: string | null
  search: string | null
  id?: string
}

/** Newest first, from before `after`. */
export const campaigns = (
  sql: Sql,
  filter: CampaignFilter,
  after: string,
  most: number,
): Promise<CampaignRow[]> => sql<CampaignRow>`
  select c.campaign_id as id, c.name, c.kind, c.state, c.version, c.plan, c.phases, c.budget_minor as "budgetMinor", c.per_buyer_limit as "perBuyerLimit",
         c.starts_at as "startsAt", c.ends_at as "endsAt", c.created_at as "createdAt", c.created_by as "createdBy", c.approved_by as "approvedBy",
         (select count(*)::integer from batches b where b.campaign_id = c.campaign_id) as batches, m.planned as "plannedMinor",
         m.reserved as "reservedMinor", m.spent as "spentMinor",
         (select a.level from budget_alerts a where a.subject = c.campaign_id order by a.at desc, a.level desc limit 1) as "lastAlert"
    from campaigns c
    cross join lateral (
      select coalesce(sum(s.budget_minor), 0)::bigint as planned, coalesce(sum(s.reserved_minor), 0)::bigint as reserved,
             coalesce(sum(s.spent_minor), 0)::bigint as spent
        from budget_slices s join batches b on b.batch_id = s.batch_id where b.campaign_id = c.campaign_id
    ) m
   where (${filter.id ?? null}::text is null or c.campaign_id = ${filter.id ?? null})
     and (${after}::text = '' or c.campaign_id < ${after})
     and (${filter.state}::text is null or c.state = ${filter.state})
     and (${filter.kind}::text is null or c.kind = ${filter.kind})
     and (${filter.search}::text is null or position(lower(${filter.search}) in lower(c.name ->> 'zh-CN' || ' ' || (c.name ->> 'en'))) > 0)
   order by c.campaign_id desc limit ${most}`

export async function campaignById(sql: Sql, id: string): Promise<CampaignRow | undefined> {
  const [row] = await campaigns(sql, { state: null, kind: null, search: null, id }, '', 1)
  return row
}

export type CampaignFields = {
  name: Text
  kind: CampaignKind
  plan: string
  phases: readonly CampaignPhase[]
  budgetMinor: number | null
  perBuyerLimit: number | null
  startsAt: string
  endsAt: string
}

export async function insertCampaign(sql: Sql, id: string, fields: CampaignFields, actor: string): Promise<void> {
  await sql`
    insert into campaigns (campaign_id, name, kind, plan, phases, budget_minor, per_buyer_limit, starts_at, ends_at, created_by)
    values (${id}, ${JSON.stringify(fields.name)}::jsonb, ${fields.kind}, ${fields.plan}, ${JSON.stringify(fields.phases)}::jsonb, ${fields.budgetMinor},
            ${fields.perBuyerLimit}, ${fields.startsAt}, ${fields.endsAt}, ${actor})`
  await sql`
    insert into campaign_events (campaign_id, seq, event, to_state, actor, details)
    values (${id}, 1, 'create', 'draft', ${actor}, ${JSON.stringify(fields)}::jsonb)`
}

/** The next version of a plan that is still drafted. False: it is not, or somebody else edited it first. */
export async function updateCampaign(
  sql: Sql,
  edit: { id: string; version: number; fields: CampaignFields; actor: string },
): Promise<boolean> {
  const { fields } = edit
  const rows = await sql`
    with edited as (
      update campaigns set name = ${JSON.stringify(fields.name)}::jsonb, kind = ${fields.kind}, plan = ${fields.plan},
             phases = ${JSON.stringify(fields.phases)}::jsonb, budget_minor = ${fields.budgetMinor}, per_buyer_limit = ${fields.perBuyerLimit},
             starts_at = ${fields.startsAt}, ends_at = ${fields.endsAt}, version = version + 1
       where campaign_id = ${edit.id} and version = ${edit.version} and state = 'draft'
      returning campaign_id, state
    )
    insert into campaign_events (campaign_id, seq, event, from_state, to_state, actor, details)
    select e.campaign_id, (select count(*) + 1 from campaign_events x where x.campaign_id = e.campaign_id), 'edit', e.state, e.state, ${edit.actor},
           ${JSON.stringify(fields)}::jsonb
      from edited e returning seq`
  return rows.length === 1
}

/** One event of the campaign's lifecycle. Undefined: its state does not allow it. */
export async function moveCampaign(
  sql: Sql,
  move: {
    id: string
    event: string
    from: readonly CampaignState[]
    to: CampaignState
    actor: string
    because: string | null
    approvedBy: string | null
  },
): Promise<CampaignState | undefined> {
  const [row] = await sql<{ state: CampaignState }>`
    with was as (select campaign_id, state from campaigns where campaign_id = ${move.id} for no key update),
    moved as (
      update campaigns c set state = ${move.to}, approved_by = case when ${move.event} = 'send_back' then null else coalesce(${move.approvedBy}, c.approved_by) end
        from was where c.campaign_id = was.campaign_id and was.state = any(${move.from}::text[])
      returning c.campaign_id, was.state as from_state, c.state
    ), told as (
      insert into campaign_events (campaign_id, seq, event, from_state, to_state, actor, because)
      select m.campaign_id, (select count(*) + 1 from campaign_events e where e.campaign_id = m.campaign_id), ${move.event}, m.from_state, m.state,
             ${move.actor}, ${move.because}
        from moved m
    ) select state from moved`
  return row?.state
}

export type CampaignEventRow = {
  seq: number
  event: string
  to: string
  actor: string
  because: string | null
  at: Date
}

export const campaignEvents = (sql: Sql, id: string): Promise<CampaignEventRow[]> => sql<CampaignEventRow>`
  select seq, event, to_state as to, actor, because, at from campaign_events where campaign_id = ${id} order by seq`

/** Batches of a campaign by one issuer (null: the platform), with the part of the buyers that each of them holds out. */
export const campaignBatches = (
  sql: Sql,
  campaign: string,
  merchant: string | null,
): Promise<{ id: string; holdoutBasisPoints: number }[]> => sql`
  select b.batch_id as id, coalesce((v.terms ->> 'holdoutBasisPoints')::integer, 0) as "holdoutBasisPoints"
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
   where b.campaign_id = ${campaign} and b.merchant_id is not distinct from ${merchant}::text order by b.batch_id`

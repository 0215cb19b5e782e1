import type { Sql } from './sql.ts'

/** One that watches at a time; the others leave it alone. Ends with the transaction. */
export async function beTheWatcher(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(43100092) as mine`
  return row?.mine === true
}

export type BudgetState = {
  of: 'batch' | 'campaign' | 'bid'
  subject: string
  merchant: string | null
  state: string
  budgetMinor: number
  reservedMinor: number
  spentMinor: number
  from: Date
  until: Date
}

/** Of whose budget something is used: batches that are out, the campaigns that they belong to, and bids for places that stand. */
export const budgetsInUse = (sql: Sql, leastPercent: number): Promise<BudgetState[]> => sql<BudgetState>`
  with used as (
    select batch_id, sum(budget_minor)::bigint as budget, sum(reserved_minor)::bigint as reserved, sum(spent_minor)::bigint as spent
      from budget_slices group by batch_id
  )
  select 'batch' as of, b.batch_id as subject, b.merchant_id as merchant, b.state, u.budget as "budgetMinor", u.reserved as "reservedMinor", u.spent as "spentMinor",
         v.claim_from as from, v.claim_until as until
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version join used u on u.batch_id = b.batch_id
   where b.state in ('live', 'paused') and u.budget > 0 and (u.reserved + u.spent) * 100 >= u.budget * ${leastPercent}::integer
  union all
  select 'campaign', c.campaign_id, null, c.state, c.budget_minor, sum(u.reserved)::bigint, sum(u.spent)::bigint, c.starts_at, c.ends_at
    from campaigns c join batches b on b.campaign_id = c.campaign_id join used u on u.batch_id = b.batch_id
   where c.state = 'approved' and c.budget_minor > 0
   group by c.campaign_id having sum(u.reserved + u.spent) * 100 >= c.budget_minor * ${leastPercent}::integer
  union all
  select 'bid', p.bid_id, p.merchant_id, p.state, p.budget_minor, 0, sum(s.spent_minor)::bigint, p.created_at, p.created_at
    from placement_bids p join placement_budgets s on s.bid_id = p.bid_id
   where p.state in ('running', 'paused')
   group by p.bid_id having sum(s.spent_minor) * 100 >= p.budget_minor * ${leastPercent}::integer`

export type NewAlert = {
  subject: string
  level: string
  budgetMinor: number
  reservedMinor: number
  spentMinor: number
  plannedMinor: number | null
  at: Date
}

/** False: that was told before, at this height of the budget. */
export async function insertAlert(sql: Sql, alert: NewAlert): Promise<boolean> {
  const rows = await sql`
    insert into budget_alerts (subject, level, budget_minor, reserved_minor, spent_minor, planned_minor, at)
    values (${alert.subject}, ${alert.level}, ${alert.budgetMinor}, ${alert.reservedMinor}, ${alert.spentMinor}, ${alert.plannedMinor}, ${alert.at})
    on conflict do nothing returning subject`
  return rows.length === 1
}

export type AlertRow = Omit<NewAlert, 'subject'>

/** So many per cent of a budget, or the fuse. */
export const alertLevelNames = ['50', '80', '100', 'fuse'] as const
export type AlertLevel = (typeof alertLevelNames)[number]

/** What was told of one budget, newest first. */
export const alertsOf = (sql: Sql, subject: string): Promise<AlertRow[]> => sql<AlertRow>`
  select level, budget_minor as "budgetMinor", reserved_minor as "reservedMinor", spent_minor as "spentMinor", planned_minor as "plannedMinor", at
    from budget_alerts where subject = ${subject} order by at desc, level desc`

export type UseFigures = { outstanding: number; redeemed: number; redeemedMinor: number; ended: number }

/** Coupons of a batch that can still be used, and how those ended that did. Counted, not kept: it reads all of them. */
export async function useFigures(sql: Sql, batch: string, at: Date): Promise<UseFigures> {
  const [row] = await sql<UseFigures>`
    select (count(*) filter (where state in ('available', 'frozen') and valid_until > ${at}))::integer as outstanding,
           (count(*) filter (where state = 'redeemed'))::integer as redeemed,
           coalesce(sum(saved_minor) filter (where state = 'redeemed'), 0)::bigint as "redeemedMinor",
           (count(*) filter (where state in ('redeemed', 'voided', 'expired') or valid_until <= ${at}))::integer as ended
      from coupons where batch_id = ${batch}`
  return row as UseFigures
}

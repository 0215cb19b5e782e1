import type { Text } from './marketplace.ts'
import type { Sql } from './sql.ts'

/** What merchants are asked to take part in. */
export type SignupRow = {
  campaign: string
  campaignName: Text
  campaignState: string
  startsAt: Date
  endsAt: Date
  rule: Text
  merchantBasisPoints: number
  sampleSpendMinor: number
  sampleOffMinor: number
  openUntil: Date
  exitNoticeDays: number
  openedBy: string
  openedAt: Date
  enrolled: number
}

type NewSignup = Omit<SignupRow, 'campaignName' | 'campaignState' | 'startsAt' | 'endsAt' | 'enrolled'>

/** False: there is one already. */
export async function insertSignup(sql: Sql, row: NewSignup): Promise<boolean> {
  const rows = await sql`
    insert into campaign_signups (campaign_id, rule, merchant_basis_points, sample_spend_minor, sample_off_minor, open_until, exit_notice_days, opened_by, opened_at)
    values (${row.campaign}, ${JSON.stringify(row.rule)}::jsonb, ${row.merchantBasisPoints}, ${row.sampleSpendMinor}, ${row.sampleOffMinor}, ${row.openUntil},
            ${row.exitNoticeDays}, ${row.openedBy}, ${row.openedAt})
    on conflict do nothing returning campaign_id`
  return rows.length === 1
}

/** Newest first. `id`: one; `openAt`: approved and open at this moment. */
export const signups = (
  sql: Sql,
  filter: { id: string | null; openAt: Date | null; before: string | null },
  most: number,
): Promise<SignupRow[]> => sql<SignupRow>`
  select g.campaign_id as campaign, c.name as "campaignName", c.state as "campaignState", c.starts_at as "startsAt", c.ends_at as "endsAt", g.rule,
         g.merchant_basis_points as "merchantBasisPoints", g.sample_spend_minor as "sampleSpendMinor", g.sample_off_minor as "sampleOffMinor",
         g.open_until as "openUntil", g.exit_notice_days as "exitNoticeDays", g.opened_by as "openedBy", g.opened_at as "openedAt",
         (select count(*)::integer from enrolments e where e.campaign_id = g.campaign_id and e.state in ('accepted', 'leaving')) as enrolled
    from campaign_signups g join campaigns c using (campaign_id)
   where (${filter.id}::text is null or g.campaign_id = ${filter.id})
     and (${filter.openAt}::timestamptz is null or (c.state = 'approved' and g.open_until > ${filter.openAt}))
     and (${filter.before}::text is null or g.campaign_id < ${filter.before})
   order by g.campaign_id desc limit ${most}`

/** Whether batches of the campaign went out already: then nobody is asked any more. */
export async function hasPublished(sql: Sql, campaign: string): Promise<boolean> {
  const rows =
    await sql`select 1 from batches where campaign_id = ${campaign} and state in ('live', 'paused', 'ended') limit 1`
  return rows.length > 0
}

/** Of these shops, those of the merchant. */
export const shopsOfMerchant = (sql: Sql, merchant: string, shops: readonly string[]): Promise<{ id: string }[]> =>
  sql<{
    id: string
  }>`select shop_id as id from shops where merchant_id = ${merchant} and shop_id = any(${shops}::text[])`

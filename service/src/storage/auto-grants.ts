import type { BatchState } from '../domain/lifecycles/batch.ts'
import type { Sql } from './sql.ts'

export const triggers = ['follow', 'join', 'tier', 'event'] as const
export type Trigger = (typeof triggers)[number]

export type AutoGrant = {
  id: string
  batch: string
  trigger: Trigger
  subject: string
  createdBy: string
  createdAt: Date
  endedAt: Date | null
}

export const insertAutoGrant = (sql: Sql, rule: Omit<AutoGrant, 'endedAt'>): Promise<unknown[]> => sql`
  insert into auto_grants (rule_id, batch_id, trigger, subject, created_by, created_at)
  values (${rule.id}, ${rule.batch}, ${rule.trigger}, ${rule.subject}, ${rule.createdBy}, ${rule.createdAt})`

export const autoGrantsOf = (sql: Sql, batch: string): Promise<AutoGrant[]> => sql<AutoGrant>`
  select rule_id as id, batch_id as batch, trigger, subject, created_by as "createdBy", created_at as "createdAt", ended_at as "endedAt"
    from auto_grants where batch_id = ${batch} order by rule_id`

export async function autoGrantById(
  sql: Sql,
  id: string,
): Promise<(AutoGrant & { merchant: string | null }) | undefined> {
  const [row] = await sql<AutoGrant & { merchant: string | null }>`
    select r.rule_id as id, r.batch_id as batch, r.trigger, r.subject, r.created_by as "createdBy", r.created_at as "createdAt",
           r.ended_at as "endedAt", b.merchant_id as merchant
      from auto_grants r join batches b on b.batch_id = r.batch_id where r.rule_id = ${id}`
  return row
}

export const endAutoGrant = (sql: Sql, id: string, actor: string, at: Date): Promise<unknown[]> => sql`
  update auto_grants set ended_at = ${at}, ended_by = ${actor} where rule_id = ${id} and ended_at is null`

/** Rules for an occasion whose batch issues now; of one merchant's batches, or (null) of all. */
export const rulesFor = (
  sql: Sql,
  occasion: { trigger: Trigger; subject: string; merchant: string | null },
): Promise<{ id: string; batch: string; state: BatchState }[]> => sql`
  select r.rule_id as id, r.batch_id as batch, b.state from auto_grants r join batches b on b.batch_id = r.batch_id
   where r.trigger = ${occasion.trigger} and r.subject = ${occasion.subject} and r.ended_at is null and b.state = 'live'
     and (${occasion.merchant}::text is null or b.merchant_id = ${occasion.merchant})
   order by r.batch_id, r.rule_id`

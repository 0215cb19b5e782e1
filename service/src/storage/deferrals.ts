import type { Deferral } from '../domain/ledger/deferral.ts'
import type { Sql } from './sql.ts'

export type DeferralRow = Deferral & {
  buyer: string
  bucket: number
  recognisedMinor: number
  refundedMinor: number
  state: 'running' | 'earned' | 'refunded'
}

export const insertDeferral = (sql: Sql, row: Deferral & { bucket: number; buyer: string }): Promise<unknown[]> => sql`
  insert into deferrals (bucket, deferral_id, buyer_id, subject, kind, merchant_id, batch_id, currency, price_minor, starts_at, ends_at)
  values (${row.bucket}, ${row.id}, ${row.buyer}, ${row.subject}, ${row.kind}, ${row.merchant}, ${row.batch}, ${row.currency}, ${row.priceMinor},
          ${row.startsAt}, ${row.endsAt})`

/** What was paid for one coupon or card, locked until the transaction ends. */
export async function lockDeferral(sql: Sql, bucket: number, subject: string): Promise<DeferralRow | undefined> {
  const [row] = await sql<DeferralRow>`
    select bucket, deferral_id as id, buyer_id as buyer, subject, kind, merchant_id as merchant, batch_id as batch, currency,
           price_minor as "priceMinor", starts_at as "startsAt", ends_at as "endsAt", recognised_minor as "recognisedMinor",
           refunded_minor as "refundedMinor", state
      from deferrals where bucket = ${bucket} and subject = ${subject} for no key update`
  return row
}

/** Those that have earned something since they were last looked at; each is locked, and one that another run has is skipped. */
export const earningDeferrals = (sql: Sql, at: Date, most: number): Promise<DeferralRow[]> => sql<DeferralRow>`
  select bucket, deferral_id as id, buyer_id as buyer, subject, kind, merchant_id as merchant, batch_id as batch, currency,
         price_minor as "priceMinor", starts_at as "startsAt", ends_at as "endsAt", recognised_minor as "recognisedMinor",
         refunded_minor as "refundedMinor", state
    from deferrals
   where state = 'running'
     and recognised_minor < case when ends_at <= ${at} then price_minor when starts_at >= ${at} then 0
           else floor(price_minor::numeric * (extract(epoch from ${at}::timestamptz - starts_at) * 1000)::bigint
                      / (extract(epoch from ends_at - starts_at) * 1000)::bigint)::bigint end
   order by bucket, deferral_id limit ${most} for no key update skip locked`

/** Sets what is earned, from what it was read as. False: another has been here. */
export async function recogniseDeferral(
  sql: Sql,
  row: { bucket: number; id: string; beforeMinor: number; afterMinor: number },
): Promise<boolean> {
  const rows = await sql`
    update deferrals set recognised_minor = ${row.afterMinor}, state = case when price_minor = ${row.afterMinor} then 'earned' else state end
     where bucket = ${row.bucket} and deferral_id = ${row.id} and state = 'running' and recognised_minor = ${row.beforeMinor}
    returning 1`
  return rows.length === 1
}

/** Gives money back for it, and ends it. False: its time or another refund was before. */
export async function refundDeferral(
  sql: Sql,
  row: { bucket: number; id: string; recognisedMinor: number; backMinor: number },
): Promise<boolean> {
  const rows = await sql`
    update deferrals set refunded_minor = ${row.backMinor}, state = 'refunded',
           recognised_minor = least(recognised_minor, price_minor - ${row.backMinor})
     where bucket = ${row.bucket} and deferral_id = ${row.id} and state = 'running' and recognised_minor = ${row.recognisedMinor}
    returning 1`
  return rows.length === 1
}

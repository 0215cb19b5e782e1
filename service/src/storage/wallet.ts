// A wallet as it is looked through: filtered, sorted, in pages.
import type { CouponState } from '../domain/lifecycles/coupon.ts'
import type { CouponRow } from './coupons.ts'
import type { Sql } from './sql.ts'

export type WalletFilter = {
  readonly state?: CouponState | null
  /** Coupons of this merchant's batches only. */
  readonly merchant?: string | null
  readonly shop?: string | null
  readonly instrument?: string | null
  /** Usable ones whose time ends before this. */
  readonly endsBefore?: Date | null
  /** A part of a title or name, in either language. */
  readonly search?: string | null
  readonly sort: 'newest' | 'ending'
  /** The time and id of the last one seen: of its claim, or of its end. */
  readonly after: { readonly time: Date; readonly id: string } | null
  readonly most: number
}

/** A part of a text that is looked for as it stands: `%` is a sign like any other. */
const pattern = (search: string | null | undefined): string | null =>
  search ? `%${search.replaceAll(/[\\%_]/g, '\\$&')}%` : null

/** Newest claim first, or the one that ends first, first. */
export const walletCoupons = (
  sql: Sql,
  who: { bucket: number; buyer: string },
  at: Date,
  filter: WalletFilter,
): Promise<CouponRow[]> => sql<CouponRow>`
  with mine as (
    select c.*, case
             when c.state in ('available', 'held') and (c.state = 'available' or c.hold_until <= ${at}) and c.valid_until <= ${at} then 'expired'
             when c.state = 'held' and c.hold_until <= ${at} then 'available'
             else c.state end as seen
      from coupons c where c.bucket = ${who.bucket} and c.buyer_id = ${who.buyer}
  )
  select m.coupon_id as id, m.batch_id as batch, m.nth, m.version, m.seen as state, m.valid_from as "validFrom", m.valid_until as "validUntil",
         m.claimed_at as "claimedAt", case when m.seen in ('held', 'redeemed') then m.order_id end as "order",
         case when m.seen = 'held' then m.hold_until end as "holdUntil", case when m.seen = 'redeemed' then m.saved_minor end as "savedMinor"
    from mine m join batches b on b.batch_id = m.batch_id
   where (${filter.state ?? null}::text is null or m.seen = ${filter.state ?? null})
     and (${filter.merchant ?? null}::text is null or b.merchant_id = ${filter.merchant ?? null})
     and (${filter.shop ?? null}::text is null or b.shop_id = ${filter.shop ?? null})
     and (${filter.instrument ?? null}::text is null or b.instrument = ${filter.instrument ?? null})
     and (${filter.endsBefore ?? null}::timestamptz is null or (m.seen = 'available' and m.valid_until < ${filter.endsBefore ?? null}))
     and (${pattern(filter.search)}::text is null or exists (
       select from batch_versions v, jsonb_each_text(v.terms -> 'title' || jsonb_build_object('a', v.terms -> 'displayName' ->> 'zh-CN', 'b', v.terms -> 'displayName' ->> 'en')) as t(locale, words)
        where v.batch_id = m.batch_id and v.version = m.version and t.words ilike ${pattern(filter.search)}))
     and (${filter.after?.time ?? null}::timestamptz is null or case ${filter.sort}::text
       when 'newest' then (m.claimed_at, m.coupon_id) < (${filter.after?.time ?? null}, ${filter.after?.id ?? null})
       else (m.valid_until, m.coupon_id) > (${filter.after?.time ?? null}, ${filter.after?.id ?? null}) end)
   order by case ${filter.sort}::text when 'newest' then m.claimed_at end desc, case ${filter.sort}::text when 'newest' then m.coupon_id end desc,
            m.valid_until, m.coupon_id limit ${filter.most}`

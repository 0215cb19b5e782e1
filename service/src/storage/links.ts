import type { Sql } from './sql.ts'

export type LinkRow = {
  id: string
  batch: string
  merchant: string | null
  channel: string
  partner: string
  note: string | null
  createdAt: Date
  createdBy: string
  closedAt: Date | null
  quota: number
  issued: number
}

/** A link, with its quota spread over the slices at `buckets`. */
export async function insertLink(
  sql: Sql,
  link: Pick<LinkRow, 'id' | 'batch' | 'channel' | 'partner' | 'note' | 'createdAt' | 'createdBy' | 'quota'>,
  buckets: readonly number[],
): Promise<void> {
  await sql`
    insert into issue_links (link_id, batch_id, channel, partner, note, created_at, created_by)
    values (${link.id}, ${link.batch}, ${link.channel}, ${link.partner}, ${link.note}, ${link.createdAt}, ${link.createdBy})`
  const n = buckets.length
  await sql`
    insert into link_slices (bucket, link_id, quota)
    select b, ${link.id}, ${link.quota}::integer / ${n}::integer + case when place <= ${link.quota}::integer % ${n}::integer then 1 else 0 end
      from unnest(${buckets}::smallint[]) with ordinality as u(b, place)`
}

export async function linkById(sql: Sql, id: string): Promise<LinkRow | undefined> {
  const [row] = await sql<LinkRow>`
    select l.link_id as id, l.batch_id as batch, b.merchant_id as merchant, l.channel, l.partner, l.note, l.created_at as "createdAt", l.created_by as "createdBy",
           l.closed_at as "closedAt", s.quota, s.issued
      from issue_links l join batches b on b.batch_id = l.batch_id
      cross join lateral (select sum(quota)::integer as quota, sum(issued)::integer as issued from link_slices s where s.link_id = l.link_id) s
     where l.link_id = ${id}`
  return row
}

/** Newest first, from before `before`. */
export const links = (
  sql: Sql,
  filter: { merchant: string | null; batch: string | null; partner: string | null },
  before: string | null,
  most: number,
): Promise<LinkRow[]> => sql<LinkRow>`
  select l.link_id as id, l.batch_id as batch, b.merchant_id as merchant, l.channel, l.partner, l.note, l.created_at as "createdAt", l.created_by as "createdBy",
         l.closed_at as "closedAt", s.quota, s.issued
    from issue_links l join batches b on b.batch_id = l.batch_id
    cross join lateral (select sum(quota)::integer as quota, sum(issued)::integer as issued from link_slices s where s.link_id = l.link_id) s
   where (${filter.merchant}::text is null or b.merchant_id = ${filter.merchant}) and (${filter.batch}::text is null or l.batch_id = ${filter.batch})
     and (${filter.partner}::text is null or l.partner = ${filter.partner}) and (${before}::text is null or l.link_id < ${before})
   order by l.link_id desc limit ${most}`

/** Nobody claims through it any more. False: it was closed already. */
export async function closeLink(sql: Sql, id: string, by: string, at: Date): Promise<boolean> {
  const rows = await sql`
    update issue_links set closed_at = ${at}, closed_by = ${by} where link_id = ${id} and closed_at is null returning 1`
  return rows.length === 1
}

/** One more of the link's quota, held until the transaction ends; a slice that ran dry takes over what the others have. */
export async function takeLinkQuota(sql: Sql, link: string, slice: number): Promise<boolean> {
  const take = () => sql`
    update link_slices set issued = issued + 1 where bucket = ${slice} and link_id = ${link} and issued < quota returning 1`
  if ((await take()).length === 1) return true
  await sql`select rebalance_link(${link}, ${slice}::smallint, 1)`
  return (await take()).length === 1
}

/** What was taken for a coupon that was then refused. */
export const returnLinkQuota = (sql: Sql, link: string, slice: number): Promise<unknown[]> => sql`
  update link_slices set issued = issued - 1 where bucket = ${slice} and link_id = ${link}`

/** Whether a hidden batch is for invited buyers only. */
export async function hasInvitations(sql: Sql, batch: string): Promise<boolean> {
  const rows = await sql`select 1 from invitations where batch_id = ${batch} limit 1`
  return rows.length === 1
}

export type PartnerRow = {
  batch: string
  channel: string
  partner: string
  links: number
  quota: number
  issued: number
  redeemed: number
}

/** What each partner brought: coupons that were issued through its links, and those of them that were redeemed. */
export const linkReport = (
  sql: Sql,
  filter: { merchant: string | null; batch: string | null },
): Promise<PartnerRow[]> => sql<PartnerRow>`
  with used as (
    select o.source_id as link, count(*)::integer as issued, count(*) filter (where c.state = 'redeemed')::integer as redeemed
      from coupon_origins o
      join coupons c on c.bucket = o.bucket and c.buyer_id = o.buyer_id and c.batch_id = o.batch_id and c.nth = o.nth
     where o.way = 'link' and (${filter.batch}::text is null or o.batch_id = ${filter.batch})
     group by o.source_id
  ), quotas as (select link_id, sum(quota)::integer as quota from link_slices group by link_id)
  select l.batch_id as batch, l.channel, l.partner, count(*)::integer as links, sum(q.quota)::integer as quota,
         coalesce(sum(u.issued), 0)::integer as issued, coalesce(sum(u.redeemed), 0)::integer as redeemed
    from issue_links l join batches b on b.batch_id = l.batch_id join quotas q on q.link_id = l.link_id left join used u on u.link = l.link_id
   where (${filter.merchant}::text is null or b.merchant_id = ${filter.merchant}) and (${filter.batch}::text is null or l.batch_id = ${filter.batch})
   group by l.batch_id, l.channel, l.partner order by l.batch_id, l.channel, l.partner limit 1000`

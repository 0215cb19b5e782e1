import type { Text } from './marketplace.ts'
import type { Sql } from './sql.ts'

/** Somebody agreed to pay a part of a campaign's discounts, from a moment on. */
export type ConsentRow = {
  id: string
  campaign: string
  party: string
  enrolment: string | null
  basisPoints: number
  shops: string[]
  document: string | null
  givenBy: string
  acceptedBy: string
  from: Date
  until: Date | null
}

/** False: the party has one for the campaign already. */
export async function insertConsent(sql: Sql, row: Omit<ConsentRow, 'until'>): Promise<boolean> {
  const rows = await sql`
    insert into funding_consents (consent_id, campaign_id, party, enrolment_id, basis_points, shops, document, given_by, accepted_by, from_at)
    values (${row.id}, ${row.campaign}, ${row.party}, ${row.enrolment}, ${row.basisPoints}, ${row.shops}::text[], ${row.document}, ${row.givenBy},
            ${row.acceptedBy}, ${row.from})
    on conflict do nothing returning consent_id`
  return rows.length === 1
}

/** Ends it at a moment. False: it has an end already. */
export async function endConsent(
  sql: Sql,
  end: { campaign: string; party: string; until: Date; by: string },
): Promise<boolean> {
  const rows = await sql`
    update funding_consents set until_at = ${end.until}, ended_by = ${end.by}
     where campaign_id = ${end.campaign} and party = ${end.party} and until_at is null returning consent_id`
  return rows.length === 1
}

/** All of a campaign, those that ended too. */
export const consentsOf = (sql: Sql, campaign: string): Promise<ConsentRow[]> => sql<ConsentRow>`
  select consent_id as id, campaign_id as campaign, party, enrolment_id as enrolment, basis_points as "basisPoints", shops, document,
         given_by as "givenBy", accepted_by as "acceptedBy", from_at as from, until_at as until
    from funding_consents where campaign_id = ${campaign} order by from_at, consent_id`

/** Of campaigns that merchants enrol in: which of these shops are in at the moment. A campaign without sign-up is not told. */
export const enrolledShops = (
  sql: Sql,
  campaigns: readonly string[],
  shops: readonly string[],
  at: Date,
): Promise<{ campaign: string; shops: string[] }[]> => sql<{ campaign: string; shops: string[] }>`
  select g.campaign_id as campaign,
         coalesce((select array_agg(s.shop) from funding_consents c, unnest(c.shops) as s(shop)
                    where c.campaign_id = g.campaign_id and c.from_at <= ${at} and (c.until_at is null or c.until_at > ${at})
                      and s.shop = any(${shops}::text[])), '{}') as shops
    from campaign_signups g where g.campaign_id = any(${campaigns}::text[])`

/** The first shops, in the marketplace's order, that take part in each campaign at the moment, with how many there are of it. */
export const shopsTakingPart = (
  sql: Sql,
  campaigns: readonly string[],
  at: Date,
  most: number,
): Promise<{ campaign: string; id: string; name: Text; total: number }[]> => sql<{
  campaign: string
  id: string
  name: Text
  total: number
}>`
  select ranked.campaign, ranked.id, ranked.name, ranked.total
    from (select p.campaign, s.shop_id as id, s.name, count(*) over (partition by p.campaign)::integer as total,
                 row_number() over (partition by p.campaign order by s.position, s.shop_id) as nth
            from (select distinct c.campaign_id as campaign, u.shop
                    from funding_consents c join campaign_signups g using (campaign_id), unnest(c.shops) as u(shop)
                   where c.campaign_id = any(${campaigns}::text[]) and c.from_at <= ${at} and (c.until_at is null or c.until_at > ${at})) p
            join shops s on s.shop_id = p.shop) ranked
   where ranked.nth <= ${most} order by ranked.campaign, ranked.nth`

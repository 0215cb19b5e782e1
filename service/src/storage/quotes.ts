import type { Sql } from './sql.ts'

export type QuoteRow<Asked = unknown> = {
  id: string
  buyer: string
  /** What was asked, as the quote's operation knows it. */
  asked: Asked
  /** `buyer`, `platform` or `merchant:<merchant>`; null: the buyer. */
  askedBy: string | null
  /** The engine's request and its answer, as text: the same request under the same policy version gives the same bytes. */
  request: string
  quote: string
  policyId: string
  policyVersion: number
  createdAt: Date
  expiresAt: Date
}

export async function insertQuote(sql: Sql, bucket: number, quote: QuoteRow): Promise<void> {
  await sql`
    insert into quotes (bucket, quote_id, buyer_id, asked, request, quote, policy_id, policy_version, created_at, expires_at, asked_by)
    values (${bucket}, ${quote.id}, ${quote.buyer}, ${JSON.stringify(quote.asked)}, ${quote.request}, ${quote.quote},
            ${quote.policyId}, ${quote.policyVersion}, ${quote.createdAt}, ${quote.expiresAt}, ${quote.askedBy})`
}

export async function quoteById<Asked>(
  sql: Sql,
  bucket: number,
  buyer: string,
  id: string,
): Promise<QuoteRow<Asked> | undefined> {
  const [row] = await sql<QuoteRow<Asked>>`
    select quote_id as id, buyer_id as buyer, asked, request::text as request, quote::text as quote, policy_id as "policyId",
           policy_version as "policyVersion", created_at as "createdAt", expires_at as "expiresAt", asked_by as "askedBy"
      from quotes where bucket = ${bucket} and quote_id = ${id} and buyer_id = ${buyer}`
  return row
}

/** Quotes that expired and that no order was placed from. */
export const forgetQuotes = (sql: Sql, before: Date): Promise<{ id: string }[]> => sql`
  delete from quotes q using (
    select bucket, quote_id from quotes where expires_at < ${before} order by expires_at limit 1000
  ) old
   where q.bucket = old.bucket and q.quote_id = old.quote_id
     and not exists (select from orders o where o.bucket = q.bucket and o.quote_id = q.quote_id)
  returning q.quote_id as id`

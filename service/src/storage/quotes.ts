import type { Sql } from './sql.ts'

export type QuoteRow = {
  id: string
  buyer: string
  /** What the buyer asked: lines, must, never. */
  asked: { lines: { sku: string; quantity: number }[]; must: string[]; never: string[] }
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
    insert into quotes (bucket, quote_id, buyer_id, asked, request, quote, policy_id, policy_version, created_at, expires_at)
    values (${bucket}, ${quote.id}, ${quote.buyer}, ${JSON.stringify(quote.asked)}, ${quote.request}, ${quote.quote},
            ${quote.policyId}, ${quote.policyVersion}, ${quote.createdAt}, ${quote.expiresAt})`
}

export async function quoteById(sql: Sql, bucket: number, buyer: string, id: string): Promise<QuoteRow | undefined> {
  const [row] = await sql<QuoteRow>`
    select quote_id as id, buyer_id as buyer, asked, request::text as request, quote::text as quote, policy_id as "policyId",
           policy_version as "policyVersion", created_at as "createdAt", expires_at as "expiresAt"
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

import type { SettlementTerms } from '../../domain/settlement-terms.ts'
import { defaultSettlementTerms, settlementTermsSchema } from '../../domain/settlement-terms.ts'
import type { Sql } from '../sql.ts'

/** The rules of settlement that count now: a part of the settings. */
export async function settlementTerms(sql: Sql): Promise<SettlementTerms> {
  const [row] = await sql<{ terms: unknown }>`
    select settings -> 'settlement' as terms from settings_versions order by version desc limit 1`
  return row?.terms ? settlementTermsSchema.parse(row.terms) : defaultSettlementTerms
}

/** The rules of settlement that counted at a moment. */
export async function settlementTermsAt(sql: Sql, at: Date): Promise<SettlementTerms> {
  const [row] = await sql<{ terms: unknown }>`
    select settings -> 'settlement' as terms from settings_versions where created_at <= ${at} order by version desc limit 1`
  return row?.terms ? settlementTermsSchema.parse(row.terms) : defaultSettlementTerms
}

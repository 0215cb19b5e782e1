import type { SettlementTerms } from '../../domain/settlement-terms.ts'
import { defaultSettlementTerms, settlementTermsSchema } from '../../domain/settlement-terms.ts'
import { settlementSettings } from '../../storage/settlement/terms.ts'
import type { Sql } from '../../storage/sql.ts'

/** The rules of settlement that count now. */
export async function settlementTerms(sql: Sql): Promise<SettlementTerms> {
  const found = await settlementSettings(sql)
  return found === undefined ? defaultSettlementTerms : settlementTermsSchema.parse(found)
}

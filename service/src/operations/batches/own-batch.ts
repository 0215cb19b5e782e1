import type { IssuerCaller } from '../../domain/abilities.ts'
import { requireOwn } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { batchById } from '../../storage/batches.ts'
import type { Sql } from '../../storage/sql.ts'

/** A batch within the caller's reach. @throws Problem `not_found` for another's as for none */
export async function ownBatch(sql: Sql, issuer: IssuerCaller, id: string): Promise<BatchRow> {
  const row = await batchById(sql, id)
  if (!row) throw new Problem('not_found')
  requireOwn(issuer, row.merchant)
  return row
}

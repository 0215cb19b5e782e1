import type { Transfer } from '../domain/ledger/transfer.ts'
import type { Sql } from './sql.ts'

/** Posts transfers. A leg that its cause already posted breaks a unique constraint, and with it the whole transaction. */
export const postTransfers = (
  sql: Sql,
  bucket: number,
  transfers: readonly (Transfer & { id: string })[],
  at: Date,
): Promise<unknown[]> => sql`
  insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, order_id, line_id, offer_id,
                                merchant_id, batch_id, kind, at)
  select ${bucket}, id, debit, credit, minor, currency, "causeKind", "causeId", leg, because, "order", line, offer, merchant, batch, kind, ${at}
    from json_to_recordset(${JSON.stringify(transfers)}::json)
      as r(id text, debit text, credit text, minor bigint, currency text, "causeKind" text, "causeId" text, leg text, because text,
           "order" text, line text, offer text, merchant text, batch text, kind text)`

export type TransferRow = Transfer & { id: string; at: Date }

export const transfersOf = (sql: Sql, bucket: number, order: string): Promise<TransferRow[]> => sql<TransferRow>`
  select transfer_id as id, debit, credit, minor, currency, cause_kind as "causeKind", cause_id as "causeId", leg, because,
         order_id as "order", line_id as line, offer_id as offer, merchant_id as merchant, batch_id as batch, kind, at
    from ledger_transfers where bucket = ${bucket} and order_id = ${order} order by transfer_id`

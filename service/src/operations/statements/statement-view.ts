import type { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf, requireOwn } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { statementLifecycle } from '../../domain/lifecycles/statement.ts'
import { Problem } from '../../domain/problems.ts'
import type { LineTransferRow, StatementLineRow } from '../../storage/settlement/lines.ts'
import type { StatementRow } from '../../storage/settlement/statements.ts'
import { statementById } from '../../storage/settlement/statements.ts'
import type { Sql } from '../../storage/sql.ts'
import type { statement, statementLine } from '../shapes/settlement.ts'

export const statementView = ({ from, to, due, issuedAt, ...row }: StatementRow): z.input<typeof statement> => ({
  ...row,
  from: instant(from),
  to: instant(to),
  due: instant(due),
  issuedAt: issuedAt && instant(issuedAt),
  events: statementLifecycle.eventsIn(row.state),
})

/** A statement within the caller's reach; a merchant's side does not see drafts. @throws Problem `not_found` */
export async function ownStatement(
  sql: Sql,
  caller: IssuerCaller,
  id: string,
  find: typeof statementById = statementById,
): Promise<StatementRow> {
  const row = await find(sql, id)
  if (!row || (row.state === 'open' && merchantOf(caller) !== null)) throw new Problem('not_found')
  requireOwn(caller, row.merchant)
  return row
}

export function lineView(row: StatementLineRow, transfers: readonly LineTransferRow[]): z.input<typeof statementLine> {
  const { bucket, causeKind, causeId, line, section, at, ...rest } = row
  return {
    key: { causeKind, causeId, line, section } as z.input<typeof statementLine>['key'],
    ...rest,
    at: instant(at),
    transfers: transfers
      .filter(
        (one) => one.bucket === bucket && one.causeKind === causeKind && one.causeId === causeId && one.line === line,
      )
      .map(({ id, because, debit, credit, minor, offer, batch }) => ({
        id,
        because,
        debit,
        credit,
        minor,
        ...(offer !== null && { offer }),
        ...(batch !== null && { batch }),
      })),
  }
}

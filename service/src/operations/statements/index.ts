import type { Operation } from '../operation.ts'
import { confirmStatement } from './confirm-statement.ts'
import { disputeStatementLine } from './dispute-line.ts'
import { exportStatement } from './export-statement.ts'
import { getStatement } from './get-statement.ts'
import { listStatementInvoices } from './list-invoices.ts'
import { listStatementDisputes } from './list-disputes.ts'
import { listStatementLines } from './list-lines.ts'
import { listStatements } from './list-statements.ts'

/** What both sides read, and what a merchant answers. */
export const statementOperations: readonly Operation[] = [
  listStatements,
  getStatement,
  exportStatement,
  listStatementLines,
  listStatementInvoices,
  confirmStatement,
  disputeStatementLine,
  listStatementDisputes,
]

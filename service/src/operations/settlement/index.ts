import type { Operation } from '../operation.ts'
import { adjustmentDecisions } from './decide-adjustment.ts'
import { payoutDecisions } from './decide-payouts.ts'
import { exportJournal } from './export-journal.ts'
import { exportPayouts } from './export-payouts.ts'
import { getBalance } from './get-balance.ts'
import { getPeriod } from './get-period.ts'
import { listAdjustments } from './list-adjustments.ts'
import { listPayouts } from './list-payouts.ts'
import { listPeriods } from './list-periods.ts'
import { periodMoves } from './move-period.ts'
import { matchRecords } from './match-records.ts'
import { openPeriod } from './open-period.ts'
import { openReconciliation } from './open-reconciliation.ts'
import { proposeAdjustment } from './propose-adjustment.ts'
import { proposePayouts } from './propose-payouts.ts'
import { resolveStatementDispute } from './resolve-dispute.ts'
import { getReconciliation, listDifferences, listReconciliations } from './read-reconciliations.ts'
import { resolveReconciliationDifference } from './resolve-difference.ts'
import { sendRecords } from './send-records.ts'
import { runSettlementPeriod } from './run-period.ts'

/** What the platform's finance does. */
export const settlementOperations: readonly Operation[] = [
  openPeriod,
  listPeriods,
  getPeriod,
  runSettlementPeriod,
  ...periodMoves,
  getBalance,
  resolveStatementDispute,
  proposeAdjustment,
  listAdjustments,
  ...adjustmentDecisions,
  proposePayouts,
  listPayouts,
  ...payoutDecisions,
  exportPayouts,
  exportJournal,
  openReconciliation,
  listReconciliations,
  getReconciliation,
  sendRecords,
  matchRecords,
  listDifferences,
  resolveReconciliationDifference,
]

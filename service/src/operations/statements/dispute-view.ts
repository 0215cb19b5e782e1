import type { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import type { DisputeFilter, DisputeRow } from '../../storage/settlement/disputes.ts'
import type { dispute } from '../shapes/settlement.ts'

export const noDisputeFilter: DisputeFilter = { id: null, merchant: null, statement: null, state: null, before: null }

export const disputeView = (row: DisputeRow): z.input<typeof dispute> => ({
  id: row.id,
  statement: row.statement,
  merchant: row.merchant,
  key: { causeKind: row.causeKind, causeId: row.causeId, line: row.line, section: row.section } as z.input<
    typeof dispute
  >['key'],
  reason: row.reason as z.input<typeof dispute>['reason'],
  expectedMinor: row.expectedMinor,
  note: row.note,
  state: row.state,
  openedAt: instant(row.openedAt),
  resolvedAt: row.resolvedAt && instant(row.resolvedAt),
  answer: row.answer,
})

import type { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import type { AdjustmentFilter, AdjustmentRow } from '../../storage/settlement/adjustments.ts'
import type { adjustment } from '../shapes/settlement.ts'

export const noAdjustmentFilter: AdjustmentFilter = { id: null, merchant: null, state: null, before: null }

export const adjustmentView = (row: AdjustmentRow): z.input<typeof adjustment> => ({
  ...row,
  proposedAt: instant(row.proposedAt),
  decidedAt: row.decidedAt && instant(row.decidedAt),
})

import { en as shell } from '../../console/words/en.ts'
import { enBudgets } from './en-budgets.ts'
import { enComplaints } from './en-complaints.ts'
import { enDesk } from './en-desk.ts'
import { enEnrolling } from './en-joint.ts'
import { enReconciling } from './en-reconciling.ts'
import { enSettlement } from './en-settlement.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  ...shell,
  ...enBudgets,
  ...enComplaints,
  ...enDesk,
  ...enEnrolling,
  ...enReconciling,
  ...enSettlement,
  screens: {
    overview: 'Overview',
    batches: 'Offers',
    review: 'Approvals',
    tasks: 'Tasks',
    settlement: 'Settlement',
    reconciliation: 'Reconciliation',
    differences: 'Differences',
    audit: 'Audit',
  },
}

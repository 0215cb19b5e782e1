import { zhCN as shell } from '../../console/words/zh-CN.ts'
import { zhCNBudgets } from './zh-CN-budgets.ts'
import { zhCNComplaints } from './zh-CN-complaints.ts'
import { zhCNDesk } from './zh-CN-desk.ts'
import { zhCNEnrolling } from './zh-CN-joint.ts'
import { zhCNReconciling } from './zh-CN-reconciling.ts'
import { zhCNSettlement } from './zh-CN-settlement.ts'

const own = {
  ...zhCNBudgets,
  ...zhCNComplaints,
  ...zhCNDesk,
  ...zhCNEnrolling,
  ...zhCNReconciling,
  ...zhCNSettlement,
  screens: {
    overview: '总览',
    batches: '优惠批次',
    review: '商家券审核',
    tasks: '任务',
    settlement: '结算',
    reconciliation: '对账',
    differences: '对账差异',
    audit: '审计',
  },
}

export const zhCN = { ...shell, ...own }

export type Words = typeof own

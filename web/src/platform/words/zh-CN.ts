import { zhCN as shell } from '../../console/words/zh-CN.ts'
import { zhCNDesk } from './zh-CN-desk.ts'
import { zhCNMoney } from './zh-CN-money.ts'

export const zhCN = {
  ...shell,
  ...zhCNDesk,
  ...zhCNMoney,
  screens: {
    overview: '总览',
    batches: '优惠批次',
    batch: '批次详情',
    review: '商家券审核',
    lookup: '券查询',
    voucher: '券的经过',
    tasks: '任务',
    settlement: '结算',
    period: '结算账期',
    reconciliation: '对账',
    differences: '对账差异',
    audit: '审计',
  },
}

export type Words = Pick<typeof zhCN, 'screens' | 'desk' | 'money'>

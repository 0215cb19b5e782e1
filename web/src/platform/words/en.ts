import { en as shell } from '../../console/words/en.ts'
import { enDesk } from './en-desk.ts'
import { enMoney } from './en-money.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  ...shell,
  ...enDesk,
  ...enMoney,
  screens: {
    overview: 'Overview',
    batches: 'Offers',
    batch: 'Offer',
    review: 'Approvals',
    lookup: 'Coupon lookup',
    voucher: 'Coupon',
    tasks: 'Tasks',
    settlement: 'Settlement',
    period: 'Settlement period',
    reconciliation: 'Reconciliation',
    differences: 'Differences',
    audit: 'Audit',
  },
}

import { mostOffOf } from '../batch-caps.ts'
import type { PublishCheck } from './publish-check.ts'
import { percent } from './ratios.ts'

/** Below this part of what all coupons could take off, many buyers would hold a coupon that nobody pays for any more. */
const leastBasisPoints = 2_000

export const budgetCarriesStock: PublishCheck = {
  name: 'budget_carries_stock',
  title: { 'zh-CN': '预算撑得起库存', en: 'The budget carries the stock' },
  from: 'submit',
  judge({ stock, budgetMinor, offer, claim }) {
    const off = mostOffOf(offer.benefit)
    if (off === undefined || claim === 'none' || stock === 0) return []
    const covered = Math.floor((budgetMinor * 10_000) / (off * stock))
    if (covered >= leastBasisPoints) return []
    return [
      {
        severity: 'warn',
        says: {
          'zh-CN': `预算只够 ${percent(covered)} 的券按最高优惠使用，其余领到的人会用不了。`,
          en: `The budget pays for ${percent(covered)} of the coupons at their highest; other holders would find it empty.`,
        },
        figures: { budgetMinor, stock, mostOffMinor: off, coveredBasisPoints: covered },
      },
    ]
  },
}

import { isUnguarded } from '../unguarded.ts'
import type { PublishCheck } from './publish-check.ts'

/** What takes money off without a threshold draws those who live on it: somebody says that it is meant. */
export const thresholdGuards: PublishCheck = {
  name: 'threshold_guards',
  title: { 'zh-CN': '无门槛券有防护', en: 'A coupon without a threshold is guarded' },
  from: 'submit',
  judge({ offer, visibility, claim, perBuyerLimit }) {
    if (!isUnguarded({ benefit: offer.benefit, threshold: offer.threshold, visibility, claim })) return []
    return [
      {
        severity: 'warn',
        says: {
          'zh-CN': `无门槛、公开可领，每人 ${perBuyerLimit} 张：容易被批量领取。`,
          en: `No threshold, open to all, ${perBuyerLimit} a buyer: it will be taken in bulk.`,
        },
        figures: { perBuyerLimit },
      },
    ]
  },
}

import { inScope } from '@quanhe/engine'
import type { PublishCheck } from './publish-check.ts'

/** Two of the same limit at the same time for the same goods: a buyer can use one of them. */
export const overlaps: PublishCheck = {
  name: 'overlaps',
  title: { 'zh-CN': '不与同类优惠重叠', en: 'It does not overlap another of its kind' },
  from: 'submit',
  judge({ offer, merchant, policy, items, others }) {
    const limit = policy.limits.find((one) => one.kinds.includes(offer.kind) && one.max === 1)
    if (!limit) return []
    const rivals = others.filter(
      (other) =>
        other.merchant === merchant &&
        limit.kinds.includes(other.offer.kind) &&
        items.some((item) => inScope(other.offer.scope, item)),
    )
    if (rivals.length === 0) return []
    const names = rivals.slice(0, 3)
    return [
      {
        severity: 'note',
        says: {
          'zh-CN': `同期有 ${rivals.length} 个同类优惠（如「${names[0]?.title['zh-CN']}」），一单只能用一个。`,
          en: `${rivals.length} of its kind run at the same time (as “${names[0]?.title.en}”); an order uses one of them.`,
        },
        figures: { batches: rivals.slice(0, 20).map((other) => other.id), per: limit.per },
      },
    ]
  },
}

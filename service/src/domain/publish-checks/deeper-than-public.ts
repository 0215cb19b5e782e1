import { inScope } from '@quanhe/engine'
import { isReduction } from '../batch-caps.ts'
import type { OtherOffer, PublishCheck } from './publish-check.ts'
import { deepestRate, percent } from './ratios.ts'

/** An insider coupon that is no better than what everybody gets is a disappointment: somebody says why it goes out all the same. */
export const deeperThanPublic: PublishCheck = {
  name: 'deeper_than_public',
  title: { 'zh-CN': '内部券比公开券更优惠', en: 'An insider coupon is deeper than public ones' },
  from: 'submit',
  judge({ instrument, offer, items, others }) {
    const own = deepestRate(offer)
    if (instrument !== 'insider_coupon' || own === undefined || items.length === 0) return []
    const forAllOfIt = (other: OtherOffer) => items.every((item) => inScope(other.offer.scope, item))
    const rated = others
      .filter((other) => other.visibility === 'public' && isReduction(other.offer.benefit) && forAllOfIt(other))
      .flatMap((other) => {
        const rate = deepestRate(other.offer)
        return rate === undefined ? [] : [{ other, rate }]
      })
    const best = rated.sort((a, b) => b.rate - a.rate)[0]
    if (!best || own > best.rate) return []
    return [
      {
        severity: 'warn',
        says: {
          'zh-CN': `优惠 ${percent(own)}，不高于公开的「${best.other.title['zh-CN']}」（${percent(best.rate)}）。`,
          en: `It gives ${percent(own)}, no more than the public “${best.other.title.en}” (${percent(best.rate)}).`,
        },
        figures: { ownBasisPoints: own, publicBasisPoints: best.rate, batch: best.other.id },
      },
    ]
  },
}

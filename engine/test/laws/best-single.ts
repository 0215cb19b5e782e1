import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { firstOf, larger, law } from './law.ts'

export const bestSingle = law({
  name: 'best-single',
  statement: 'the result is never worse than any single offer',
  size: larger,
  problem: (request) => {
    const free = { ...request, must: [], detail: 'plan' as const }
    const best = quote(asInput(free)).payableMinor
    const allowed = (request.offers ?? []).filter((offer) => !(request.never ?? []).includes(offer.id))
    return firstOf(
      allowed.map((offer) => {
        const alone = quote(asInput({ ...free, offers: [offer], never: [] })).payableMinor
        return alone < best ? `${offer.id} alone makes it ${alone}, the plan ${best}` : undefined
      }),
    )
  },
})

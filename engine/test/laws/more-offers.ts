import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { pick } from '../generate/random.ts'
import { larger, law } from './law.ts'

export const moreOffers = law({
  name: 'more-offers',
  statement: 'an added offer never makes the buyer pay more',
  size: larger,
  problem: (request, random) => {
    const offers = request.offers ?? []
    const free = offers.filter((offer) => !(request.must ?? []).includes(offer.id))
    if (free.length === 0) return undefined
    const added = pick(random, free)
    const fewer = offers.filter((offer) => offer !== added)
    const never = (request.never ?? []).filter((id) => id !== added.id)
    const before = quote(asInput({ ...request, offers: fewer, never, detail: 'plan' }))
    const after = quote(asInput({ ...request, detail: 'plan' }))
    if (after.payableMinor <= before.payableMinor) return undefined
    return `with ${added.id} the buyer pays ${after.payableMinor}, without it ${before.payableMinor}`
  },
})

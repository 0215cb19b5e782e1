import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { firstOf, larger, law } from './law.ts'

export const answeredOnce = law({
  name: 'answered-once',
  statement: 'every offer of the request is applied, granted or refused, once',
  size: larger,
  problem: (request) => {
    const answer = quote(asInput(request))
    const answered = [answer.applied, answer.gifts, answer.instalments, answer.refused].flatMap((list) =>
      list.map((each) => each.offer),
    )
    const offers = (request.offers ?? []).map((offer) => offer.id)
    return firstOf([
      ...offers.map((id) => {
        const times = answered.filter((each) => each === id).length
        return times === 1 ? undefined : `${id} is answered ${times} times`
      }),
      answered.length === offers.length ? undefined : 'an offer is answered that the request does not hold',
      ...answer.applied.map(({ offer }) =>
        (request.never ?? []).includes(offer) ? `${offer} was left out` : undefined,
      ),
    ])
  },
})

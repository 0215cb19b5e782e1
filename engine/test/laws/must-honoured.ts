import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { shuffled } from '../generate/random.ts'
import { firstOf, law } from './law.ts'

export const mustHonoured = law({
  name: 'must-honoured',
  statement:
    'the first id of `must` that can be applied at all is applied, and leaving it out of `must` never costs more',
  problem: (request, random) => {
    const must = shuffled(
      random,
      (request.offers ?? []).map((offer) => offer.id),
    ).slice(0, 2)
    const forced = quote(asInput({ ...request, must }))
    const free = quote(asInput({ ...request, must: [] }))
    const applied = (id: string) => forced.applied.some((each) => each.offer === id)
    const alone = must.find((id) => {
      const single = quote(asInput({ ...request, must: [id] }))
      return single.applied.some((each) => each.offer === id)
    })
    return firstOf([
      free.payableMinor <= forced.payableMinor ? undefined : 'the free choice costs more than the forced one',
      alone === undefined || applied(alone) ? undefined : `${alone} can be applied, and is not`,
    ])
  },
})

import { isDeepStrictEqual } from 'node:util'
import { quote } from '@quanhe/engine'
import { asInput, type EngineQuote } from '../engine-answers.ts'
import { shuffled } from '../generate/random.ts'
import { larger, law } from './law.ts'

/** `refused` may stand in the order of the request; all else of a quote has its own order. */
export const inFixedOrder = (answer: EngineQuote) => ({
  ...answer,
  proof: { ...answer.proof, plansExamined: 0 },
  refused: answer.refused.toSorted((a, b) => (a.offer < b.offer ? -1 : 1)),
})

export const orderOfOffers = law({
  name: 'order-of-offers',
  statement: 'the order of `offers` in the request changes nothing',
  size: larger,
  problem: (request, random) => {
    const mixed = { ...request, offers: shuffled(random, request.offers ?? []) }
    const [one, other] = [quote(asInput(request)), quote(asInput(mixed))].map(inFixedOrder)
    return isDeepStrictEqual(one, other) ? undefined : `${JSON.stringify(one)}\nand mixed\n${JSON.stringify(other)}`
  },
})

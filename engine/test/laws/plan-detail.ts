import { isDeepStrictEqual } from 'node:util'
import { quote } from '@quanhe/engine'
import { asInput, type EngineQuote } from '../engine-answers.ts'
import { larger, law } from './law.ts'

const withoutLess = (answer: EngineQuote) => ({
  ...answer,
  proof: { ...answer.proof, plansExamined: 0 },
  refused: answer.refused.map(({ details: { lessMinor: _, ...details }, ...rest }) => ({ ...rest, details })),
})

export const planDetail = law({
  name: 'plan-detail',
  statement: '`detail: plan` leaves out `lessMinor` and changes nothing else',
  size: larger,
  problem: (request) => {
    const full = quote(asInput({ ...request, detail: 'full' }))
    const plan = quote(asInput({ ...request, detail: 'plan' }))
    if (plan.refused.some(({ details }) => 'lessMinor' in details)) return 'lessMinor is there with detail: plan'
    const [one, other] = [withoutLess(full), withoutLess(plan)]
    return isDeepStrictEqual(one, other) ? undefined : `${JSON.stringify(one)}\nand with plan\n${JSON.stringify(other)}`
  },
})

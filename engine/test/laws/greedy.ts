import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { larger, law } from './law.ts'
import { greedyMinor } from './naive-plans.ts'

export const greedy = law({
  name: 'greedy',
  statement: 'the result is never worse than the greedy plan',
  size: larger,
  problem: (request) => {
    const answer = quote(asInput({ ...request, must: [], detail: 'plan' }))
    const saved = answer.discountMinor + answer.shippingDiscountMinor
    const naive = greedyMinor(request)
    return BigInt(saved) >= naive ? undefined : `saves ${saved}, the greedy plan ${naive}`
  },
})

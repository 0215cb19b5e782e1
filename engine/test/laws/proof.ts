import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { larger, law } from './law.ts'

export const proof = law({
  name: 'proof',
  statement: 'the bound of the proof is no less than the saving, and the same where the plan is optimal',
  size: larger,
  problem: (request) => {
    const answer = quote(asInput({ ...request, detail: 'plan' }))
    const { optimal, upperBoundMinor } = answer.proof
    const saved = answer.discountMinor + answer.shippingDiscountMinor
    if (upperBoundMinor < saved) return `the bound ${upperBoundMinor} is less than the saving ${saved}`
    if (optimal !== (upperBoundMinor === saved))
      return `optimal: ${optimal}, with bound ${upperBoundMinor} and saving ${saved}`
    return undefined
  },
})

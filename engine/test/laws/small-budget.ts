import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { law } from './law.ts'

const saved = (answer: { readonly discountMinor: number; readonly shippingDiscountMinor: number }) =>
  answer.discountMinor + answer.shippingDiscountMinor

export const smallBudget = law({
  name: 'small-budget',
  statement: 'a budget of few plans gives a plan that is possible and a bound that no plan passes',
  size: { mostLines: 8, mostOffers: 18 },
  problem: (request, random) => {
    const maxPlans = random.int(1, 40)
    const hasty = quote(asInput({ ...request, maxPlans, detail: 'plan' }))
    const best = quote(asInput({ ...request, detail: 'plan' }))
    if (!best.proof.optimal) return undefined
    const optimum = saved(best)
    if (saved(hasty) > optimum) return `the hasty plan saves ${saved(hasty)}, and the best ${optimum}`
    if (hasty.proof.upperBoundMinor < optimum)
      return `the bound ${hasty.proof.upperBoundMinor} is below the optimum ${optimum}`
    if (hasty.proof.optimal && saved(hasty) !== optimum)
      return `says optimal at ${saved(hasty)}, the optimum is ${optimum}`
    return undefined
  },
})

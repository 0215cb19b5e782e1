import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { referencePolicies } from '../reference/policies.ts'
import { differs, firstOf, larger, law } from './law.ts'

export const floorPayableList = law({
  name: 'floor-payable-list',
  statement: 'floor ≤ payable ≤ list on every line, its units add up to it, and the minimum payable is left',
  size: larger,
  problem: (request) => {
    const answer = quote(asInput(request))
    const policy = typeof request.policy === 'string' ? referencePolicies[request.policy] : request.policy
    const goods = answer.listMinor - answer.discountMinor
    const least = Math.min(answer.listMinor, policy.minimumPayableMinor ?? 0)
    const lines = request.lines.map((line, i) => {
      const quoted = answer.lines[i]
      if (quoted === undefined || quoted.id !== line.id) return `line ${line.id} is not at its place`
      const floor = (line.floorUnitPriceMinor ?? 0) * line.quantity
      const list = line.unitPriceMinor * line.quantity
      const { payableMinor, unitsMinor } = quoted
      if (payableMinor < floor || payableMinor > list) return `${line.id}: not ${floor} ≤ ${payableMinor} ≤ ${list}`
      if (unitsMinor.length !== line.quantity) return `${line.id}: ${unitsMinor.length} units of ${line.quantity}`
      return firstOf([
        differs(`list of ${line.id}`, quoted.listMinor, list),
        differs(`payable of ${line.id}`, payableMinor, list - quoted.discountMinor),
        differs(
          `units of ${line.id}`,
          unitsMinor.reduce((sum, unit) => sum + unit, 0),
          payableMinor,
        ),
      ])
    })
    const payable = goods + answer.shippingMinor - answer.shippingDiscountMinor
    return firstOf([
      ...lines,
      differs('payableMinor', answer.payableMinor, payable),
      goods >= least ? undefined : `the goods cost ${goods}, and at least ${least} must be left`,
      answer.shippingDiscountMinor <= answer.shippingMinor ? undefined : 'more off the shipping than it costs',
    ])
  },
})

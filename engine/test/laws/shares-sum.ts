import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { differs, firstOf, larger, law, total } from './law.ts'

export const sharesSum = law({
  name: 'shares-sum',
  statement: 'the shares of an offer sum to its discount, and those of all offers to every total',
  size: larger,
  problem: (request) => {
    const answer = quote(asInput(request))
    const shares = answer.applied.flatMap((applied) => applied.shares)
    const shipping = answer.applied.flatMap((applied) => applied.shippingShares ?? [])
    const ofLine = (id: string) => total(shares.filter((share) => share.line === id))
    return firstOf([
      ...answer.applied.map(({ offer, discountMinor, shares, shippingShares = [] }) =>
        differs(`shares of ${offer}`, total(shares) + total(shippingShares), discountMinor),
      ),
      ...answer.lines.map((line) => differs(`discount of ${line.id}`, line.discountMinor, ofLine(line.id))),
      differs('discountMinor', answer.discountMinor, total(shares)),
      differs('shippingDiscountMinor', answer.shippingDiscountMinor, total(shipping)),
      ...[...shares, ...shipping].map(({ minor }) => (minor > 0 ? undefined : `a share of ${minor}`)),
    ])
  },
})

import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { differs, firstOf, larger, law, total } from './law.ts'

export const fundersSum = law({
  name: 'funders-sum',
  statement: "the funders' parts sum to each share, to each shipping share and to each interest",
  size: larger,
  problem: (request) => {
    const answer = quote(asInput(request))
    const shares = answer.applied.flatMap((applied) => [...applied.shares, ...(applied.shippingShares ?? [])])
    return firstOf([
      ...shares.map((share) => differs('funders of a share', total(share.funding), share.minor)),
      ...answer.instalments.map((each) => differs('funders of interest', total(each.funding), each.interestMinor)),
      ...shares
        .flatMap((share) => share.funding)
        .map(({ party, minor }) => (minor >= 0 ? undefined : `${party} pays ${minor}`)),
    ])
  },
})

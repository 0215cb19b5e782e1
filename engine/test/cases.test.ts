import { expect, test } from 'vitest'
import { quote, refund } from '@quanhe/engine'
import { disagreements, type RefundOf } from './case-expectations.ts'
import { asInput } from './engine-answers.ts'
import { workedCases } from './worked-cases.ts'

for (const each of workedCases) {
  test(`${each.id}: ${each.description}`, () => {
    const request = asInput(each.request)
    const answer = quote(request)
    const refundOf: RefundOf = (history, returns, mode) => {
      const given = refund(
        { request, quote: answer },
        history.map((each) => [...each]),
        [...returns],
        mode,
      )
      return { minor: given.minor, funding: given.lines.flatMap((line) => line.funding) }
    }
    expect(disagreements(each, answer, refundOf)).toEqual([])
  })
}

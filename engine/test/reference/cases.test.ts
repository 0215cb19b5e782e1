import { expect, test } from 'vitest'
import { disagreements } from '../case-expectations.ts'
import { workedCases } from '../worked-cases.ts'
import { quoteByBruteForce } from './quote-by-brute-force.ts'
import { apportionedLines, recomputedMinor } from './refund-by-hand.ts'

for (const each of workedCases) {
  test(`${each.id}: the reference gives what the case expects`, () => {
    const quote = quoteByBruteForce(each.request)
    const refundOf = (
      history: Parameters<typeof recomputedMinor>[1],
      returns: Parameters<typeof recomputedMinor>[2],
      mode: 'apportioned' | 'recompute',
    ) => {
      const paid = { request: each.request, quote }
      const lines = apportionedLines(paid, history, returns)
      const minor =
        mode === 'recompute'
          ? recomputedMinor(paid, history, returns)
          : lines.reduce((total, line) => total + line.minor, 0n)
      return {
        minor: Number(minor),
        funding: lines.flatMap((line) => line.funding).map((part) => ({ ...part, minor: Number(part.minor) })),
      }
    }
    expect(disagreements(each, quote, refundOf)).toEqual([])
  })
}

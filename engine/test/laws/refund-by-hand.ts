import { apportionedLines, recomputedLines } from '../reference/refund-by-hand.ts'
import { law } from './law.ts'
import { returnedInSequence } from './returns.ts'

const MODES = ['apportioned', 'recompute'] as const

export const refundByHand = law({
  name: 'refund-by-hand',
  statement: 'every refund of a sequence is what the page gives by hand, line by line, in both modes',
  size: { mostLines: 4, mostOffers: 6 },
  problem: (request, random) => {
    const mode = MODES[random.int(0, 1)]!
    const small = {
      ...request,
      lines: request.lines.map((line) => ({ ...line, quantity: Math.min(line.quantity, 3) })),
    }
    const { answer, steps } = returnedInSequence(small, random, mode)
    const paid = { request: small, quote: answer }
    for (const [i, { returns, refunded }] of steps.slice(0, 4).entries()) {
      const history = steps.slice(0, i).map((step) => step.returns)
      const byHand =
        mode === 'recompute'
          ? recomputedLines(paid, history, returns)
          : new Map(apportionedLines(paid, history, returns).map((line) => [line.line, line.minor]))
      for (const line of refunded.lines)
        if (BigInt(line.minor) !== byHand.get(line.line))
          return `${mode}, step ${i}: ${line.line} gets ${line.minor}, by hand ${byHand.get(line.line)}`
    }
    return undefined
  },
})

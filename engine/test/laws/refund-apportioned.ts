import { differs, firstOf, law } from './law.ts'
import { byFunder, givenBy, returnedInSequence } from './returns.ts'

export const refundApportioned = law({
  name: 'refund-apportioned',
  statement:
    'any sequence of returns refunds no line more than was paid for it, and in the end exactly everything, to each funder too',
  problem: (request, random) => {
    const { answer, steps } = returnedInSequence(request, random, 'apportioned')
    const given = givenBy(answer)
    const refundedOf = new Map<string, number>()
    const back: { offer: string; party: string; minor: number }[] = []
    for (const { refunded } of steps) {
      for (const line of refunded.lines) {
        if (line.minor < 0) return `${line.line} gets ${line.minor}`
        refundedOf.set(line.line, (refundedOf.get(line.line) ?? 0) + line.minor)
        back.push(...line.funding)
      }
      const overpaid = answer.lines.find((line) => (refundedOf.get(line.id) ?? 0) > line.payableMinor)
      if (overpaid !== undefined) return `${overpaid.id} is refunded more than was paid for it`
      const tooMuch = [...byFunder(back)].find(([funder, minor]) => minor > (given.get(funder) ?? 0))
      if (tooMuch !== undefined) return `${tooMuch[0]} has back more than it gave`
      const sum = refunded.lines.reduce((total, line) => total + line.minor, 0)
      if (sum !== refunded.minor) return `the lines of a refund sum to ${sum}, not ${refunded.minor}`
    }
    const allBack = byFunder(back)
    return firstOf([
      ...answer.lines.map((line) => differs(`refunds of ${line.id}`, refundedOf.get(line.id) ?? 0, line.payableMinor)),
      ...[...given].map(([funder, minor]) => differs(`back to ${funder}`, allBack.get(funder) ?? 0, minor)),
    ])
  },
})

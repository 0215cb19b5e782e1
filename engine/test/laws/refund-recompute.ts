import { differs, firstOf, law } from './law.ts'
import { byFunder, givenBy, returnedInSequence } from './returns.ts'

export const refundRecompute = law({
  name: 'refund-recompute',
  statement:
    'recomputed refunds are never negative, never more in all than apportioned ones, and in the end exactly everything, to each funder too',
  size: { mostLines: 5, mostOffers: 7 },
  problem: (request, random) => {
    const { answer, steps } = returnedInSequence(request, random, 'recompute')
    const returned = new Map<string, number>()
    const back: { offer: string; party: string; minor: number }[] = []
    let refundedMinor = 0
    for (const { returns, refunded } of steps) {
      if (refunded.minor < 0 || refunded.lines.some((line) => line.minor < 0)) return 'a refund is negative'
      const sum = refunded.lines.reduce((total, line) => total + line.minor, 0)
      if (sum !== refunded.minor) return `the lines of a refund sum to ${sum}, not ${refunded.minor}`
      refundedMinor += refunded.minor
      for (const { line, quantity } of returns) returned.set(line, (returned.get(line) ?? 0) + quantity)
      const apportioned = answer.lines.reduce((total, line) => {
        const units = BigInt(line.unitsMinor.length)
        return total + (BigInt(line.payableMinor) * BigInt(returned.get(line.id) ?? 0)) / units
      }, 0n)
      if (BigInt(refundedMinor) > apportioned)
        return `${refundedMinor} refunded so far, apportioned only ${apportioned}`
      back.push(...refunded.lines.flatMap((line) => line.funding), ...refunded.lapsed)
    }
    const allBack = byFunder(back)
    return firstOf([
      differs('refunded in all', refundedMinor, answer.listMinor - answer.discountMinor),
      ...[...givenBy(answer)].map(([funder, minor]) => differs(`back to ${funder}`, allBack.get(funder) ?? 0, minor)),
    ])
  },
})

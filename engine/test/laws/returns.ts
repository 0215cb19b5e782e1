// Orders that come back, unit by unit or several at a time, in any sequence.
import { quote, refund } from '@quanhe/engine'
import { asInput, type EngineQuote } from '../engine-answers.ts'
import { shuffled, type Random } from '../generate/random.ts'
import type { Request } from '../reference/types.ts'

export type Returned = { readonly line: string; readonly quantity: number }[]
export type Refunded = ReturnType<typeof refund>
export type Sequence = {
  readonly answer: EngineQuote
  readonly steps: readonly { readonly returns: Returned; readonly refunded: Refunded }[]
}

/** Splits all units of the order into returns, in random order. */
function returnsOf(request: Request, random: Random): Returned[] {
  const units = request.lines.flatMap((line) => Array.from({ length: line.quantity }, () => line.id))
  const returns: Returned[] = []
  for (const line of shuffled(random, units)) {
    const open = returns.at(-1)
    if (open === undefined || random.int(0, 1) === 0) returns.push([{ line, quantity: 1 }])
    else {
      const same = open.find((each) => each.line === line)
      if (same === undefined) open.push({ line, quantity: 1 })
      else open[open.indexOf(same)] = { line, quantity: same.quantity + 1 }
    }
  }
  return returns
}

/** Everything goes back. */
export function returnedInSequence(request: Request, random: Random, mode: 'apportioned' | 'recompute'): Sequence {
  const answer = quote(asInput(request))
  const paid = { request: asInput(request), quote: answer }
  const all = returnsOf(request, random)
  const steps = all.map((returns, i) => ({ returns, refunded: refund(paid, all.slice(0, i), returns, mode) }))
  return { answer, steps }
}

/** What each funder gave for each offer, or has back. */
export function byFunder(parts: readonly { readonly offer: string; readonly party: string; readonly minor: number }[]) {
  const given = new Map<string, number>()
  for (const { offer, party, minor } of parts) {
    const key = `${offer} of ${party}`
    given.set(key, (given.get(key) ?? 0) + minor)
  }
  return given
}

export const givenBy = (answer: EngineQuote) =>
  byFunder(
    answer.applied.flatMap(({ offer, shares }) =>
      shares.flatMap((share) => share.funding.map((part) => ({ offer, ...part }))),
    ),
  )

// Sets of offers of which a plan takes one at most, told by limits and groups. A bound counts only the best of each.
import type { Candidate } from './candidate.ts'
import type { Cart } from './cart.ts'

/** For each candidate the number of a set that it is in, or -1; and how many sets there are. */
export type Covers = { readonly of: readonly number[]; readonly count: number }

export function coversOf(candidates: readonly Candidate[], cart: Cart): Covers {
  const of = candidates.map(() => -1)
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  candidates.forEach((c, i) => {
    const key = coverKey(c, cart)
    if (key !== undefined) of[i] = numberOf(key)
  })
  return { of, count: numbers.size }
}

function coverKey(c: Candidate, cart: Cart): string | undefined {
  const { limits } = cart.policy
  for (const limit of c.limits) {
    const { per, max } = limits[limit]!
    if (max !== 1) continue
    if (per === 'order') return `order ${limit}`
    if (per === 'shop' && c.shops.length === 1) return `shop ${limit} ${c.shops[0]}`
    if (per === 'line' && c.lines.length === 1 && c.definition.takes !== 'shipping')
      return `line ${limit} ${c.lines[0]}`
  }
  if (c.group >= 0) return `group ${c.group}`
  // The first that takes all of a shop's shipping leaves nothing to the others.
  return takesAllShipping(c) && c.shops.length === 1 ? `shipping ${c.shops[0]}` : undefined
}

function takesAllShipping({ offer: { benefit } }: Candidate): boolean {
  return benefit.kind === 'shipping_off' && benefit.offMinor === undefined && benefit.offBasisPoints === undefined
}

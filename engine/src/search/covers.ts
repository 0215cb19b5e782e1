// Sets of offers of which a plan takes one at most, told by limits and groups. A bound counts only the best of each.
import type { Candidate } from './candidate.ts'
import type { Cart } from './cart.ts'

/** For each candidate the number of a set that it is in, or -1; and how many sets there are. */
export type Covers = { readonly of: readonly number[]; readonly count: number }

export function coversOf(candidates: readonly Candidate[], cart: Cart): Covers {
  const numbers = new Map<number, number>()
  const of = candidates.map((c) => {
    const key = coverKey(c, cart)
    if (key < 0) return -1
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = numbers.size))
    return number
  })
  return { of, count: numbers.size }
}

/** The counter that only one of a plan can fill: of a limit, then one for each shop's shipping, then one for each group. -1 for none. */
function coverKey(c: Candidate, cart: Cart): number {
  const { limits } = cart.policy
  for (const limit of c.limits) {
    const { per, max } = limits[limit]!
    if (max !== 1) continue
    const first = cart.firstSlot[limit]!
    if (per === 'order') return first
    if (per === 'shop' && c.shops.length === 1) return first + c.shops[0]!
    if (per === 'line' && c.lines.length === 1 && c.definition.takes !== 'shipping') return first + c.lines[0]!
  }
  if (c.group >= 0) return cart.slots + cart.shops.length + c.group
  // The first that takes all of a shop's shipping leaves nothing to the others.
  return takesAllShipping(c) && c.shops.length === 1 ? cart.slots + c.shops[0]! : -1
}

function takesAllShipping({ offer: { benefit } }: Candidate): boolean {
  return benefit.kind === 'shipping_off' && benefit.offMinor === undefined && benefit.offBasisPoints === undefined
}

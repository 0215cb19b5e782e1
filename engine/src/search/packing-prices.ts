// Prices of counters, so that what an offer is worth beyond the counters that it fills bounds every packing (Lagrange).
import type { Candidate } from './candidate.ts'

export type Prices = {
  /** At most so much from the offers that are still free, whatever is chosen among them. */
  bound(isFree: (i: number) => boolean): number
}

const ROUNDS = 200

/** Prices by subgradient steps against a known packing. Any prices give a true bound; better ones give a lower one. */
export function pricesOf(
  items: readonly Candidate[],
  component: readonly number[],
  wide: ReadonlyMap<number, number>,
  knownMinor: number,
): Prices {
  const places: number[] = []
  for (let i = 0; i < items.length; i++) if ((component[i >> 5]! & (1 << (i & 31))) !== 0) places.push(i)
  const numbers = new Map<number, number>()
  const most: number[] = []
  const slotsOf = places.map((i) =>
    items[i]!.slots.map((slot) => {
      let number = numbers.get(slot)
      if (number === undefined) {
        numbers.set(slot, (number = most.length))
        most.push(wide.get(slot) ?? 1)
      }
      return number
    }),
  )
  const price = new Float64Array(most.length)
  const best = new Float64Array(most.length)
  const count = new Float64Array(most.length)
  let lowest = Infinity
  let step = 1
  let stale = 0
  for (let round = 0; round < ROUNDS && lowest > knownMinor + 0.5; round++) {
    count.fill(0)
    let bound = 0
    for (let s = 0; s < most.length; s++) bound += most[s]! * price[s]!
    places.forEach((i, k) => {
      let beyond = items[i]!.ceilingMinor
      for (const s of slotsOf[k]!) beyond -= price[s]!
      if (beyond <= 0) return
      bound += beyond
      for (const s of slotsOf[k]!) count[s]! += 1
    })
    if (bound < lowest - 1e-9) {
      lowest = bound
      best.set(price)
      stale = 0
    } else if (++stale > 8) {
      step /= 2
      stale = 0
    }
    let norm = 0
    for (let s = 0; s < most.length; s++) norm += (count[s]! - most[s]!) ** 2
    if (norm === 0) break
    const by = (step * (bound - knownMinor)) / norm
    for (let s = 0; s < most.length; s++) price[s] = Math.max(0, price[s]! + by * (count[s]! - most[s]!))
  }
  const beyond = places.map((i, k) => slotsOf[k]!.reduce((left, s) => left - best[s]!, items[i]!.ceilingMinor))
  const touched = new Uint8Array(most.length)
  return {
    bound(isFree) {
      // A counter that no free offer fills is worth nothing; the others at most their whole price.
      touched.fill(0)
      let bound = 0
      for (let k = 0; k < places.length; k++) {
        if (!isFree(places[k]!)) continue
        if (beyond[k]! > 0) bound += beyond[k]!
        for (const s of slotsOf[k]!) touched[s] = 1
      }
      for (let s = 0; s < most.length; s++) if (touched[s] === 1) bound += most[s]! * best[s]!
      return bound
    },
  }
}

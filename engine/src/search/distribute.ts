// Shares one discount out over lines that have only so much room. The hot path of the search: no allocation in it.
import { floorRatio, remainderOfRatio } from '../money/ratio.ts'

let order = new Int32Array(64)
let rests = new Float64Array(64)
let parts = new Float64Array(64)
let active = new Int32Array(64)

function ready(length: number): void {
  if (order.length >= length) return
  order = new Int32Array(length * 2)
  rests = new Float64Array(length * 2)
  parts = new Float64Array(length * 2)
  active = new Int32Array(length * 2)
}

/** Largest remainder over the first `n` active places; ties to the larger weight, then to the earlier line. Into `parts`. */
function split(total: number, n: number, lines: readonly number[], weights: readonly number[], whole: number): void {
  let left = total
  const exact = total <= 94_906_265 && whole <= 94_906_265
  for (let k = 0; k < n; k++) {
    const weight = weights[lines[active[k]!]!]!
    let part: number
    if (exact) {
      const product = total * weight
      part = Math.floor(product / whole)
      rests[k] = product - part * whole
    } else {
      part = floorRatio(total, weight, whole)
      rests[k] = remainderOfRatio(total, weight, whole)
    }
    parts[k] = part
    left -= part
  }
  if (left === 0) return
  if (left <= 3) {
    for (; left > 0; left--) {
      let best = -1
      for (let k = 0; k < n; k++) {
        if (rests[k]! < 0) continue
        if (
          best < 0 ||
          rests[k]! > rests[best]! ||
          (rests[k] === rests[best] && weights[lines[active[k]!]!]! > weights[lines[active[best]!]!]!)
        )
          best = k
      }
      parts[best]! += 1
      rests[best] = -1
    }
    return
  }
  bringForward(left, n, lines, weights)
  for (let k = 0; k < left; k++) parts[order[k]!]! += 1
}

/** Brings the `count` places that get a unit to the front of `order`, in any order among themselves: a selection, not a sort. */
function bringForward(count: number, n: number, lines: readonly number[], weights: readonly number[]): void {
  for (let k = 0; k < n; k++) order[k] = k
  let low = 0
  let high = n - 1
  while (low < high) {
    const pivot = order[(low + high) >> 1]!
    const rest = rests[pivot]!
    const weight = weights[lines[active[pivot]!]!]!
    let i = low
    let j = high
    while (i <= j) {
      while (goesBefore(order[i]!, pivot, rest, weight, lines, weights)) i++
      while (goesAfter(order[j]!, pivot, rest, weight, lines, weights)) j--
      if (i > j) break
      const swapped = order[i]!
      order[i++] = order[j]!
      order[j--] = swapped
    }
    // The places up to `j` go before those from `i` on.
    if (count - 1 <= j) high = j
    else if (count - 1 >= i) low = i
    else return
  }
}

/** The larger remainder first; then the larger weight; then the earlier line. No two places are equal. */
function goesBefore(
  k: number,
  pivot: number,
  rest: number,
  weight: number,
  lines: readonly number[],
  weights: readonly number[],
): boolean {
  if (rests[k] !== rest) return rests[k]! > rest
  const own = weights[lines[active[k]!]!]!
  return own !== weight ? own > weight : k < pivot
}

const goesAfter = (
  k: number,
  pivot: number,
  rest: number,
  weight: number,
  lines: readonly number[],
  weights: readonly number[],
): boolean => k !== pivot && !goesBefore(k, pivot, rest, weight, lines, weights)

/**
 * `redistribute`: what may be taken of `wanted` is shared over the lines that have room; what exceeds a line's room is
 * shared again among those that still have some. Writes `shares` (by place in `lines`) and returns their sum.
 */
export function distribute(
  wanted: number,
  lines: readonly number[],
  weights: readonly number[],
  current: readonly number[],
  floors: readonly number[],
  permitted: number,
  shares: number[],
): number {
  ready(lines.length)
  let n = 0
  let room = 0
  let whole = 0
  for (let i = 0; i < lines.length; i++) {
    const l = lines[i]!
    shares[i] = 0
    const own = current[l]! - floors[l]!
    if (own <= 0) continue
    room += own
    whole += weights[l]!
    active[n++] = i
  }
  const total = Math.min(wanted, room, permitted)
  if (total <= 0) return 0
  let left = total
  while (left > 0) {
    split(left, n, lines, weights, whole)
    left = 0
    let still = 0
    whole = 0
    for (let k = 0; k < n; k++) {
      const i = active[k]!
      const l = lines[i]!
      const free = current[l]! - floors[l]! - shares[i]!
      if (parts[k]! >= free) {
        left += parts[k]! - free
        shares[i]! += free
        continue
      }
      shares[i]! += parts[k]!
      whole += weights[l]!
      active[still++] = i
    }
    n = still
  }
  return total
}

/** `forfeit`: shared over all the lines; what exceeds a line's room is given up. */
export function distributeForfeiting(
  wanted: number,
  lines: readonly number[],
  weights: readonly number[],
  current: readonly number[],
  floors: readonly number[],
  permitted: number,
  shares: number[],
): number {
  ready(lines.length)
  let whole = 0
  let room = 0
  for (let i = 0; i < lines.length; i++) {
    active[i] = i
    whole += weights[lines[i]!]!
    room += Math.max(0, current[lines[i]!]! - floors[lines[i]!]!)
  }
  if (whole <= 0) {
    shares.fill(0)
    return 0
  }
  const given = cut(wanted, whole, lines, weights, current, floors, shares)
  return given > permitted
    ? cut(Math.min(wanted, room, permitted), whole, lines, weights, current, floors, shares)
    : given
}

function cut(
  total: number,
  whole: number,
  lines: readonly number[],
  weights: readonly number[],
  current: readonly number[],
  floors: readonly number[],
  shares: number[],
): number {
  if (total <= 0) {
    shares.fill(0)
    return 0
  }
  split(total, lines.length, lines, weights, whole)
  let given = 0
  for (let i = 0; i < lines.length; i++) {
    const l = lines[i]!
    shares[i] = Math.min(parts[i]!, Math.max(0, current[l]! - floors[l]!))
    given += shares[i]!
  }
  return given
}

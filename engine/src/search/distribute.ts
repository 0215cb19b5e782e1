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
  // Products of two such stay exact, also one whole above or below.
  const exact = total <= 94_906_000 && whole <= 94_906_000
  const each = total / whole
  for (let k = 0; k < n; k++) {
    const weight = weights[lines[active[k]!]!]!
    let part: number
    if (exact) {
      // The quotient may be one off; the remainder is exact and says so.
      part = Math.floor(weight * each)
      let rest = total * weight - part * whole
      if (rest < 0) {
        part--
        rest += whole
      } else if (rest >= whole) {
        part++
        rest -= whole
      }
      rests[k] = rest
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
        if (best < 0 || goesBefore(k, best, lines, weights)) best = k
      }
      parts[best]! += 1
      rests[best] = -1
    }
    return
  }
  topUp(left, n, lines, weights, whole)
}

/** So many classes of remainders are told apart before any two of them are compared. */
const BUCKETS = 128
const inBucket = new Int32Array(BUCKETS)

/** Gives one unit each to the `count` places with the largest remainders: whole classes of them, and the best of one class. */
function topUp(count: number, n: number, lines: readonly number[], weights: readonly number[], whole: number): void {
  const scale = BUCKETS / whole
  inBucket.fill(0)
  for (let k = 0; k < n; k++) {
    const bucket = (order[k] = Math.min(BUCKETS - 1, Math.floor(rests[k]! * scale)))
    inBucket[bucket]! += 1
  }
  let left = count
  let last = BUCKETS - 1
  while (left > inBucket[last]!) left -= inBucket[last--]!
  for (let k = 0; k < n; k++) if (order[k]! > last) parts[k]! += 1
  for (; left > 0; left--) {
    let best = -1
    for (let k = 0; k < n; k++) {
      if (order[k] !== last) continue
      if (best < 0 || goesBefore(k, best, lines, weights)) best = k
    }
    parts[best]! += 1
    order[best] = -1
  }
}

/** The larger remainder first; then the larger weight. Of such as are equal the earlier line stays before. */
const goesBefore = (k: number, best: number, lines: readonly number[], weights: readonly number[]): boolean =>
  rests[k] !== rests[best] ? rests[k]! > rests[best]! : weights[lines[active[k]!]!]! > weights[lines[active[best]!]!]!

/**
 * The same as `distribute` where shares go by what is still to be paid and no line has a floor: none fills up before all do.
 */
export function distributeByCurrent(
  wanted: number,
  lines: readonly number[],
  current: readonly number[],
  permitted: number,
  shares: number[],
): number {
  const n = lines.length
  ready(n)
  let room = 0
  for (let i = 0; i < n; i++) {
    room += current[lines[i]!]!
    active[i] = i
  }
  const total = Math.min(wanted, room, permitted)
  if (total <= 0) return 0
  if (total === room) {
    for (let i = 0; i < n; i++) shares[i] = current[lines[i]!]!
    return total
  }
  split(total, n, lines, current, room)
  for (let i = 0; i < n; i++) shares[i] = parts[i]!
  return total
}

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

/** Where every line is known to have room for its share of `total`. `whole`: what all the lines weigh. */
export function distributeFreely(
  total: number,
  lines: readonly number[],
  weights: readonly number[],
  whole: number,
  shares: number[],
): void {
  const n = lines.length
  ready(n)
  for (let i = 0; i < n; i++) active[i] = i
  split(total, n, lines, weights, whole)
  for (let i = 0; i < n; i++) shares[i] = parts[i]!
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

import { floorRatio, remainderOfRatio } from './ratio.ts'

/**
 * Largest remainder: splits `total` over `weights` (whole, ≥ 0, not all 0) into whole parts that add up to it.
 * Units left over go to the largest remainders, ties to the larger weight, then to the earlier place.
 * With `tiesByPlace` the weight breaks no tie (funders: the earlier one gets it).
 */
export function apportion(total: number, weights: readonly number[], tiesByPlace = false): number[] {
  let whole = 0
  for (let i = 0; i < weights.length; i++) whole += weights[i]!
  const parts = new Array<number>(weights.length)
  let left = total
  for (let i = 0; i < weights.length; i++) left -= parts[i] = floorRatio(total, weights[i]!, whole)
  if (left === 0) return parts
  if (left === 1) {
    parts[largest(total, weights, whole, tiesByPlace)]! += 1
    return parts
  }
  const rests = weights.map((weight) => remainderOfRatio(total, weight, whole))
  const order = weights.map((_, i) => i)
  order.sort((a, b) => rests[b]! - rests[a]! || (tiesByPlace ? 0 : weights[b]! - weights[a]!) || a - b)
  for (let k = 0; k < left; k++) parts[order[k]!]! += 1
  return parts
}

/** Where the one unit left over goes. */
function largest(total: number, weights: readonly number[], whole: number, tiesByPlace: boolean): number {
  let best = 0
  let bestRest = -1
  for (let i = 0; i < weights.length; i++) {
    const rest = remainderOfRatio(total, weights[i]!, whole)
    if (rest > bestRest || (rest === bestRest && !tiesByPlace && weights[i]! > weights[best]!)) {
      best = i
      bestRest = rest
    }
  }
  return best
}

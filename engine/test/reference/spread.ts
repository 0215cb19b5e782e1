// Step 5: a discount is computed once and then shared out, and no place takes more than its room.
import { apportion, smaller, sum } from './money.ts'

/**
 * The amount over the places that have room, by weight; what exceeds a room is shared again, by the same weights,
 * among those that still have some. `amount` is no more than the rooms hold.
 */
export function redistribute(amount: bigint, weights: readonly bigint[], rooms: readonly bigint[]): bigint[] {
  const given = rooms.map(() => 0n)
  let left = amount
  while (left > 0n) {
    const open = rooms.flatMap((room, i) => (given[i]! < room ? [i] : []))
    const parts = apportion(
      left,
      open.map((i) => weights[i]!),
    )
    const before = left
    open.forEach((i, k) => {
      const taken = smaller(parts[k]!, rooms[i]! - given[i]!)
      given[i] = given[i]! + taken
      left -= taken
    })
    if (left === before) throw new Error('redistribute: nobody takes the rest')
  }
  return given
}

/** The amount over all places, whatever their room; what exceeds a room is given up. */
export const forfeit = (amount: bigint, weights: readonly bigint[], rooms: readonly bigint[]): bigint[] =>
  apportion(amount, weights).map((part, i) => smaller(part, rooms[i]!))

/** `mayBeTaken` is the cap of step 4: the sum of the rooms, and no more than leaves the minimum payable. */
export function spread(
  overflow: 'redistribute' | 'forfeit',
  benefitMinor: bigint,
  mayBeTaken: bigint,
  weights: readonly bigint[],
  rooms: readonly bigint[],
): bigint[] {
  const cappedMinor = smaller(benefitMinor, mayBeTaken)
  if (overflow === 'redistribute') return redistribute(cappedMinor, weights, rooms)
  const fits = forfeit(benefitMinor, weights, rooms)
  return sum(fits) > mayBeTaken ? forfeit(cappedMinor, weights, rooms) : fits
}

// Items that could be added to the cart.
import { count } from '../benefits/benefit.ts'
import { RequestRefused } from '../refused.ts'
import { lineShape, MOST_LINES, type Line } from '../request.ts'
import { list, object, optional } from '../shape/holders.ts'
import { type InOf, read } from '../shape/shape.ts'
import { text } from '../shape/values.ts'

/** A line of a request whose id does not matter; it may be taken as often as closes a gap, unless it says how often. */
export const candidateShape = object({
  ...lineShape.fields,
  id: optional(text()),
  /** As in a line: how many there are. */
  quantity: optional(count),
  /** The most units that the buyer may take. Goes before `quantity`. */
  maxQuantity: optional(count),
})
const candidatesShape = list(candidateShape, 0, MOST_LINES)

export type Candidate = InOf<typeof candidateShape>
/** An item, and how many of it may be added. */
export type Item = { readonly line: Omit<Line, 'id' | 'quantity'>; readonly most: number }

/** @throws RequestRefused naming every field that is wrong */
export function itemsOf(candidates: unknown): Item[] {
  const parsed = read(candidatesShape, candidates, ['candidates'])
  const wrong = parsed.flatMap(({ unitPriceMinor, floorUnitPriceMinor: floor }, i) =>
    floor > unitPriceMinor
      ? [{ pointer: `/candidates/${i}/floorUnitPriceMinor`, found: `${floor}`, expected: `at most ${unitPriceMinor}` }]
      : [],
  )
  if (wrong.length > 0) throw new RequestRefused(wrong)
  return parsed.map(({ id: _, quantity, maxQuantity, ...line }) => ({
    line,
    most: maxQuantity ?? quantity ?? Infinity,
  }))
}

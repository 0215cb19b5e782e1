// Items that could be added to the cart.
import * as z from 'zod/mini'
import { count } from '../benefits/benefit.ts'
import { fieldErrors } from '../parse.ts'
import { RequestRefused } from '../refused.ts'
import { lineSchema, MOST_LINES, type Line } from '../request.ts'

/** A line of a request whose id does not matter; it may be taken as often as closes a gap, unless it says how often. */
export const candidateSchema = z.strictObject({
  ...lineSchema.shape,
  id: z.optional(z.string()),
  /** As in a line: how many there are. */
  quantity: z.optional(count),
  /** The most units that the buyer may take. Goes before `quantity`. */
  maxQuantity: z.optional(count),
})
const candidatesSchema = z.array(candidateSchema).check(z.maxLength(MOST_LINES))

export type Candidate = z.input<typeof candidateSchema>
/** An item, and how many of it may be added. */
export type Item = { readonly line: Omit<Line, 'id' | 'quantity'>; readonly most: number }

/** @throws RequestRefused naming every field that is wrong */
export function itemsOf(candidates: unknown): Item[] {
  const parsed = z.safeParse(candidatesSchema, candidates)
  if (!parsed.success) throw new RequestRefused(fieldErrors(parsed.error.issues, candidates, ['candidates']))
  const wrong = parsed.data.flatMap(({ unitPriceMinor, floorUnitPriceMinor: floor }, i) =>
    floor > unitPriceMinor
      ? [{ pointer: `/candidates/${i}/floorUnitPriceMinor`, found: `${floor}`, expected: `at most ${unitPriceMinor}` }]
      : [],
  )
  if (wrong.length > 0) throw new RequestRefused(wrong)
  return parsed.data.map(({ id: _, quantity, maxQuantity, ...line }) => ({
    line,
    most: maxQuantity ?? quantity ?? Infinity,
  }))
}

// Which units come back, and the refusal of what cannot.
import { count } from '../benefits/benefit.ts'
import { RequestRefused, tellerOf, type FieldError } from '../refused.ts'
import type { QuotedLine } from '../result.ts'
import { list, object } from '../shape/holders.ts'
import { type OutOf, read } from '../shape/shape.ts'
import { text } from '../shape/values.ts'

export const returnsShape = list(object({ line: text(), quantity: count }))
/** Units that come back at one time. A line named twice counts with the sum. */
export type Returns = OutOf<typeof returnsShape>

/** Units of each line that have come back so far. */
export type ReturnedUnits = ReadonlyMap<string, number>

/**
 * What has come back after one more return.
 * @param at where the list stands, for the pointers of a refusal
 * @throws RequestRefused for a line that the order has not, no units, or more units than are left
 */
export function withReturned(
  before: ReturnedUnits,
  input: unknown,
  lines: readonly QuotedLine[],
  at: readonly PropertyKey[],
): Map<string, number> {
  const parsed = read(returnsShape, input, at)
  const after = new Map(before)
  const errors: FieldError[] = []
  const wrong = tellerOf(errors, at)
  const known = new Map(lines.map((line) => [line.id, line]))
  parsed.forEach(({ line: id, quantity }, i) => {
    const line = known.get(id)
    if (line === undefined) return wrong([i, 'line'], id, 'the id of a line of the order')
    const returned = after.get(id) ?? 0
    const left = line.unitsMinor.length - returned
    if (quantity > left)
      return wrong([i, 'quantity'], quantity, left === 0 ? 'no units, none is left' : `at most ${left}`)
    after.set(id, returned + quantity)
  })
  if (errors.length > 0) throw new RequestRefused(errors)
  return after
}

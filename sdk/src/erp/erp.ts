// A shop's own system, as far as stock goes. An adapter is one file that makes one of these; `syncStock` does the rest, on the shop's
// side of the line, with the shop's secret key: the platform never calls into a shop's network.

/** What the shop counted of an item. */
export type Counted = { readonly sku: string; readonly onHand: number; readonly shop?: string }

/** What can still be ordered here of an item. */
export type Level = {
  readonly sku: string
  readonly shop: string
  readonly onHand: number
  readonly reserved: number
  readonly available: number
}

export type Erp = {
  /** How counts from here are named in the report of mismatches. */
  readonly name: string
  /** Everything it counts, in any order, each sku once. */
  counts(): AsyncIterable<Counted>
  /** Takes note of what the platform has. Called once per synchronisation, with everything. */
  take(levels: readonly Level[]): Promise<void>
}

/** Something that an ERP said and that is no count. */
export class UnreadableCount extends Error {
  /** Where: a line of a file, an entry of a reply. */
  readonly place: string
  constructor(erp: string, place: string, found: string) {
    super(`${erp}, ${place}: ${found} is no count; expected a sku and a whole number of units from 0`)
    this.name = 'UnreadableCount'
    this.place = place
  }
}

/** A count out of what was read, or an error that says where it stands. */
export function countOf(erp: string, place: string, sku: unknown, onHand: unknown, shop?: unknown): Counted {
  const units = typeof onHand === 'string' && /^\s*\d+\s*$/.test(onHand) ? Number(onHand) : onHand
  const whole = typeof units === 'number' && Number.isSafeInteger(units) && units >= 0
  if (typeof sku !== 'string' || sku === '' || !whole)
    throw new UnreadableCount(erp, place, `${String(sku)}: ${String(onHand)}`)
  return { sku, onHand: units, ...(typeof shop === 'string' && shop !== '' && { shop }) }
}

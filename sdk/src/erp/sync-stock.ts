import type { Client, Schemas } from '../index.ts'
import { everyEntry } from '../index.ts'
import type { Counted, Erp, Level } from './erp.ts'

export type StockReport = {
  readonly counted: number
  /** Every count that said another number than what stood here; whether it was corrected, and what is short. */
  readonly mismatches: readonly Schemas['StockMismatch'][]
  /** What the platform has of each item afterwards. */
  readonly levels: readonly Level[]
}

const mostPerCall = 1_000

/**
 * One synchronisation: what the ERP counted goes to the platform (`compare`: is only compared), what the platform has goes to the ERP.
 * @throws UnreadableCount before anything was told, QuanheProblem where the platform refuses a count
 */
export async function syncStock(
  client: Client,
  erp: Erp,
  options: { readonly compare?: boolean } = {},
): Promise<StockReport> {
  const counts: Counted[] = []
  for await (const count of erp.counts()) counts.push(count)
  const mismatches: Schemas['StockMismatch'][] = []
  for (let from = 0; from < counts.length; from += mostPerCall) {
    const body = { counts: counts.slice(from, from + mostPerCall), source: erp.name, apply: !options.compare }
    mismatches.push(...(await client.pushStock({ body })).mismatches)
  }
  const levels: Level[] = []
  const list = (input: { query?: { cursor?: string; limit?: number } }) => client.listStock(input)
  for await (const { sku, shop, onHand, reserved, available } of everyEntry(list, { query: { limit: 200 } }))
    levels.push({ sku, shop, onHand, reserved, available })
  await erp.take(levels)
  return { counted: counts.length, mismatches, levels }
}

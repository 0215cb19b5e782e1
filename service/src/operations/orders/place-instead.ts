import { sliceOf } from '../../domain/buckets.ts'
import type { DeskRow, OrderToHold } from '../../storage/order-desk.ts'
import { holdOrders, releaseOrders } from '../../storage/order-desk.ts'
import type { House, Keeping } from '../operation.ts'

/** Undoes the transaction and carries the answer out of it. */
class Undone extends Error {
  readonly row: DeskRow
  constructor(row: DeskRow) {
    super(row.outcome)
    this.row = row
  }
}

/**
 * Places an order in the place of an unpaid one of the same buyer: what the old one held goes over to the new one, or all stays as it was.
 * `already_placed`: the old one was paid or cancelled meanwhile.
 */
export async function placeInstead(
  house: House,
  who: { bucket: number; buyer: string },
  old: string,
  entry: OrderToHold,
  kept: Keeping,
): Promise<DeskRow> {
  const { store, slices } = house
  const context = { slice: sliceOf(who.bucket, slices), pinned: store.clock.pinned() }
  const { bucket, buyer } = who
  const leaving = { bucket, buyer, id: old, at: entry.at, cancel: true, because: `replaced_by:${entry.id}` }
  try {
    return await store.transaction('placeOrderInstead', async (sql) => {
      const [released] = await releaseOrders(sql, context, [{ entry: leaving, kept: null }])
      if (released?.outcome !== 'done') throw new Undone({ place: 1, outcome: 'already_placed', because: null })
      const [row] = (await holdOrders(sql, context, [{ entry, kept: kept.reply }])) as [DeskRow]
      if (row.outcome !== 'done') throw new Undone(row)
      await kept.told?.(sql)
      return row
    })
  } catch (error) {
    if (error instanceof Undone) return error.row
    throw error
  }
}

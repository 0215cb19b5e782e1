import { sliceOf } from '../../domain/buckets.ts'
import type { Asked, DeskContext, DeskRow, OrderToHold, OrderToPay, OrderToRelease } from '../../storage/order-desk.ts'
import { holdOrders, payOrders, releaseOrders } from '../../storage/order-desk.ts'
import type { Sql, Store } from '../../storage/sql.ts'
import type { Keeping } from '../operation.ts'
import type { Lane } from '../lane.ts'
import { openLane } from '../lane.ts'

/**
 * Carries out what orders do to coupons, budgets, stock and ledger, many orders in one transaction and each by itself: an answer
 * means that it is committed, together with the reply that the caller's key will get again.
 */
export type OrderDesk = {
  hold(order: OrderToHold, keeping: Keeping | null): Promise<DeskRow>
  pay(order: OrderToPay, keeping: Keeping | null): Promise<DeskRow>
  release(order: OrderToRelease, keeping: Keeping | null): Promise<DeskRow>
  /** How many wait at this moment. */
  readonly waiting: () => number
}

const mostAttempts = 10
const attemptOutcome = 'crowded'

type Waiting<Entry> = Asked<Entry> & Pick<Keeping, 'told'>
type Carried<Entry> = (sql: Sql, context: DeskContext, asked: readonly Asked<Entry>[]) => Promise<DeskRow[]>

export function openOrderDesk(options: {
  store: Store
  slices: number
  mostPerCall?: number
  mostWaiting?: number
}): OrderDesk {
  const { store, slices, mostPerCall = 200, mostWaiting = 5_000 } = options
  const desks: { waiting(): number }[] = []

  /** One kind of call: a lane for each slice, so that a slice never waits for another. */
  function desk<Entry extends { bucket: number }>(name: string, carried: Carried<Entry>) {
    const lanes = new Map<number, Lane<Waiting<Entry>, DeskRow>>()
    const laneOf = (slice: number) => {
      const open =
        lanes.get(slice) ??
        openLane<Waiting<Entry>, DeskRow>({
          mostPerCall,
          mostWaiting,
          carryOut: (asked) =>
            store.transaction(name, async (sql) => {
              const rows = await carried(sql, { slice, pinned: store.clock.pinned() }, asked)
              for (const { place, outcome } of rows) if (outcome === 'done') await asked[place - 1]?.told?.(sql)
              return rows
            }),
        })
      lanes.set(slice, open)
      return open
    }
    desks.push({ waiting: () => [...lanes.values()].reduce((sum, lane) => sum + lane.waiting(), 0) })
    return async (entry: Entry, keeping: Keeping | null): Promise<DeskRow> => {
      const waiting = { entry, kept: keeping?.reply ?? null, told: keeping?.told ?? null }
      for (let attempt = 1; ; attempt++) {
        const row = await laneOf(sliceOf(entry.bucket, slices)).ask(waiting)
        if (row.outcome !== attemptOutcome || attempt === mostAttempts) return row
      }
    }
  }

  return {
    hold: desk('placeOrder', holdOrders),
    pay: desk('payOrder', payOrders),
    release: desk('releaseOrder', releaseOrders),
    waiting: () => desks.reduce((sum, one) => sum + one.waiting(), 0),
  }
}

import { sliceOf } from '../domain/buckets.ts'
import type { Transfer } from '../domain/ledger/transfer.ts'
import type { KeptReply } from './idempotency.ts'
import type { NewOrderLine, ShareRow } from './orders.ts'
import { endedHolds } from './orders.ts'
import type { Sql, Store } from './sql.ts'
import { moment } from './sql.ts'
import type { BudgetUse } from './supply.ts'

/** One order's answer. `crowded`: it was in another's way within the same call, and is to be asked again. */
export type DeskRow = { place: number; outcome: DeskOutcome; because: unknown }
export type DeskOutcome =
  | 'done'
  | 'crowded'
  | 'key_taken'
  | 'already_placed'
  | 'coupons_not_free'
  | 'out_of_stock'
  | 'budget_spent'
  | 'points_spent'
  | 'hold_ended'
  | 'moved_on'
  | 'not_yet'

/** With the reply to be replayed for the request behind it; none where no request is behind it. */
type Asked<Entry> = { readonly entry: Entry; readonly kept: KeptReply | null }

export type OrderToHold = {
  bucket: number
  buyer: string
  id: string
  quote: string
  at: Date
  holdUntil: Date
  currency: string
  listMinor: number
  discountMinor: number
  shippingMinor: number
  shippingDiscountMinor: number
  payableMinor: number
  policyId: string
  policyVersion: number
  /** The engine's request and quote, as text. */
  requestText: string
  quoteText: string
  reference: string | null
  placedBy: string
  replaces: string | null
  note: string | null
  points: number
  pointsOffer: string | null
  askedPayment: string | null
  lines: readonly NewOrderLine[]
  shares: readonly ShareRow[]
  coupons: readonly { id: string; batch: string }[]
  uses: readonly BudgetUse[]
}

export type OrderToPay = {
  bucket: number
  buyer: string
  id: string
  at: Date
  method: string
  reference: string | null
  coupons: readonly { id: string; batch: string; saved: number }[]
  uses: readonly BudgetUse[]
  units: readonly { sku: string; quantity: number }[]
  transfers: readonly (Transfer & { id: string })[]
}

export type OrderToRelease = {
  bucket: number
  buyer: string
  id: string
  at: Date
  /** The order is cancelled too. Without it, only a hold whose end has come is released. */
  cancel: boolean
  because: string
}

export type DeskContext = { readonly slice: number; readonly pinned: Date | null }

const keysOf = (asked: readonly Asked<unknown>[]) =>
  JSON.stringify(
    asked.map(({ kept }) => {
      if (!kept) return {}
      const { body: _body, ...key } = kept
      return key
    }),
  )
const bodiesOf = (asked: readonly Asked<unknown>[]) => asked.map(({ kept }) => kept?.body ?? null)

/** Places many orders: all of an order's coupons, budgets and units are taken, or none. One answer each, in order. */
export function holdOrders(
  sql: Sql,
  { slice, pinned }: DeskContext,
  asked: readonly Asked<OrderToHold>[],
): Promise<DeskRow[]> {
  const slim = asked.map(({ entry: { requestText: _request, quoteText: _quote, lines, ...rest } }) => ({
    ...rest,
    lines: lines.map(({ id, ...line }, position) => ({ line: id, position, ...line })),
  }))
  const requests = asked.map(({ entry }) => entry.requestText)
  const quotes = asked.map(({ entry }) => entry.quoteText)
  return sql<DeskRow>`
    select place, outcome, because
      from hold_orders(${slice}::smallint, ${pinned}::timestamptz, ${JSON.stringify(slim)}::json, ${requests}::text[], ${quotes}::text[],
                       ${keysOf(asked)}::json, ${bodiesOf(asked)}::text[])`
}

/** Pays many orders: what each holds is spent and its transfers are posted. */
export const payOrders = (
  sql: Sql,
  { slice, pinned }: DeskContext,
  asked: readonly Asked<OrderToPay>[],
): Promise<DeskRow[]> => sql<DeskRow>`
  select place, outcome, because
    from pay_orders(${slice}::smallint, ${pinned}::timestamptz, ${JSON.stringify(asked.map(({ entry }) => entry))}::json,
                    ${keysOf(asked)}::json, ${bodiesOf(asked)}::text[])`

/** Gives back what many unpaid orders hold. */
export const releaseOrders = (
  sql: Sql,
  { slice, pinned }: DeskContext,
  asked: readonly Asked<OrderToRelease>[],
): Promise<DeskRow[]> => sql<DeskRow>`
  select place, outcome, because
    from release_orders(${slice}::smallint, ${pinned}::timestamptz, ${JSON.stringify(asked.map(({ entry }) => entry))}::json,
                        ${keysOf(asked)}::json, ${bodiesOf(asked)}::text[])`

/**
 * Gives back what orders hold whose time is over, oldest first. Each end is judged again under the lock, so that two of these, or one and
 * a payment, cannot give it back twice. Returns how many ended and how many of them were given back here.
 */
export async function releaseEnded(
  store: Store,
  slices: number,
  most: number,
): Promise<{ ended: number; done: number }> {
  const at = await moment(store.sql, store.clock)
  const ended = await endedHolds(store.sql, at, most)
  let done = 0
  for (const [slice, holds] of Map.groupBy(ended, ({ bucket }) => sliceOf(bucket, slices))) {
    const asked = holds.map(({ bucket, buyer, order }) => ({
      entry: { bucket, buyer, id: order, at, cancel: false, because: 'hold_ended' },
      kept: null,
    }))
    const answers = await store.transaction('releaseEndedHolds', (sql) =>
      releaseOrders(sql, { slice, pinned: store.clock.pinned() }, asked),
    )
    done += answers.filter((one) => one.outcome === 'done').length
  }
  return { ended: ended.length, done }
}

export type { Asked }

import { instant } from '../../domain/clock.ts'
import type { FundingBack, RefundRow, RequestRow } from '../../storage/refunds.ts'
import type { Refund } from '../shapes/order.ts'

const byParty = (funding: readonly FundingBack[]) =>
  [...Map.groupBy(funding, (part) => part.party)].map(([party, parts]) => ({
    party,
    minor: parts.reduce((sum, part) => sum + part.minor, 0),
  }))

/** A refund that is done, with what its buyer asked where the merchant decided. */
export const refundView = (row: RefundRow, request?: RequestRow): Refund => ({
  id: row.id,
  order: row.order,
  state: 'done',
  at: instant(row.at),
  minor: row.minor,
  shippingMinor: row.shippingMinor,
  lines: row.lines.map(({ line, quantity, minor, funding, restocked }) => ({
    line,
    quantity,
    minor,
    restocked,
    funding: byParty(funding),
  })),
  couponsReturned: row.couponsReturned,
  ...(row.points > 0 && { pointsReturned: row.points }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(request && decision(request)),
})

/** A refund that waits for its merchant, or that the merchant refused: nothing came back. */
export const requestView = (row: RequestRow): Refund => ({
  id: row.id,
  order: row.order,
  state: row.state,
  at: instant(row.requestedAt),
  minor: 0,
  shippingMinor: 0,
  lines: row.lines.map(({ line, quantity }) => ({ line, quantity, minor: 0, restocked: false, funding: [] })),
  couponsReturned: [],
  ...(row.reason !== null && { reason: row.reason }),
  ...decision(row),
})

const decision = (row: RequestRow) => ({
  requestedAt: instant(row.requestedAt),
  ...(row.decidedAt && { decidedAt: instant(row.decidedAt) }),
  ...(row.answer !== null && { answer: row.answer }),
})

/** All refunds and requests of one order, oldest first. */
export function refundsOfOrder(done: readonly RefundRow[], requests: readonly RequestRow[]): Refund[] {
  const asked = new Map(requests.map((one) => [one.id, one]))
  const others = requests.filter((one) => one.state !== 'done')
  return [...done.map((row) => refundView(row, asked.get(row.id))), ...others.map(requestView)].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}

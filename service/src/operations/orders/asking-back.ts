import type { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import type { Caller } from '../../domain/abilities.ts'
import type { Fault } from '../../domain/problems.ts'
import { invalid } from '../../domain/problems.ts'
import type { OrderLineRow, OrderRow } from '../../storage/orders.ts'
import type { RequestRow } from '../../storage/refunds.ts'
import { issuerOf } from '../operation.ts'
import type { returnsBody } from '../shapes/order.ts'
import { requirePaid } from './paid-order.ts'

type Body = z.output<typeof returnsBody>

/**
 * Who may ask what back: a merchant units of its own lines; a buyer shipping with the whole order alone, and nothing about the shelf.
 * @throws Problem `invalid_request` naming the field
 */
export function refuseBeyondReach(caller: Caller, body: Body, lines: readonly OrderLineRow[]): void {
  if (caller.role === 'buyer') {
    if (body.restock !== undefined)
      throw invalid({
        pointer: '/restock',
        found: String(body.restock),
        expected: 'nothing: the shop says what goes back on its shelf',
      })
    if (body.shipping && !everything(body, lines))
      throw invalid({
        pointer: '/shipping',
        found: 'true',
        expected: 'false, unless all that is left of the order goes back',
      })
    return
  }
  const merchant = merchantOf(issuerOf({ caller }))
  if (merchant === null) return
  const foreign = body.lines.flatMap(({ line }, n): Fault[] => {
    const found = lines.find((one) => one.id === line)
    if (found === undefined || found.merchant === merchant) return []
    return [{ pointer: `/lines/${n}/line`, found: line, expected: 'a line of one of your own shops' }]
  })
  if (body.shipping && lines.some((line) => line.merchant !== merchant))
    foreign.push({ pointer: '/shipping', found: 'true', expected: 'false: other merchants’ parcels are part of it' })
  if (foreign.length > 0) throw invalid(...foreign)
}

const everything = (body: Body, lines: readonly OrderLineRow[]) =>
  lines.every(
    (line) => line.refundedQuantity + (body.lines.find((one) => one.line === line.id)?.quantity ?? 0) >= line.quantity,
  )

/**
 * The merchant that decides on a request: each shop answers for its own lines. Units of open requests are spoken for.
 * @throws Problem `invalid_request` naming the line, `not_paid_yet`, `transition_not_allowed` for an order that is cancelled
 */
export function decidedBy(
  order: OrderRow,
  body: Body,
  lines: readonly OrderLineRow[],
  open: readonly RequestRow[],
): string {
  requirePaid(order, 'refund')
  const faults = body.lines.flatMap(({ line, quantity }, n): Fault[] => {
    const found = lines.find((one) => one.id === line)
    if (!found) return [{ pointer: `/lines/${n}/line`, found: line, expected: 'a line of the order' }]
    if (body.lines.findIndex((one) => one.line === line) < n)
      return [{ pointer: `/lines/${n}/line`, found: line, expected: 'a line that stands in the list once' }]
    const spokenFor = open.flatMap((one) => one.lines).filter((one) => one.line === line)
    const left = found.quantity - found.refundedQuantity - spokenFor.reduce((sum, one) => sum + one.quantity, 0)
    if (quantity > left)
      return [{ pointer: `/lines/${n}/quantity`, found: String(quantity), expected: `at most ${left}` }]
    const first = lines.find((one) => one.id === body.lines[0]?.line)
    if (found.merchant !== first?.merchant)
      return [{ pointer: `/lines/${n}/line`, found: line, expected: 'a line of the same merchant: ask each by itself' }]
    return []
  })
  if (body.lines.length === 0) faults.push({ pointer: '/lines', found: '[]', expected: 'at least one line' })
  if (faults.length > 0) throw invalid(...faults)
  return (lines.find((one) => one.id === body.lines[0]?.line) as OrderLineRow).merchant
}

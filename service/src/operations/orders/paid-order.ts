import { Problem } from '../../domain/problems.ts'
import type { OrderRow } from '../../storage/orders.ts'

/**
 * Refuses what can only happen to a paid order. News of one order may arrive in any order: where its payment is still to come, the
 * refusal is not kept, and the same call with the same key is carried out once the payment was told.
 * @throws Problem `not_paid_yet`, `transition_not_allowed` where it will never be paid
 */
export function requirePaid(order: Pick<OrderRow, 'state'>, event: 'refund' | 'complete'): void {
  if (order.state === 'placed') throw new Problem('not_paid_yet', { state: order.state, event })
  if (order.state === 'cancelled') throw new Problem('transition_not_allowed', { state: order.state, event })
}

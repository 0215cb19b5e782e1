import { z } from 'zod'
import type { Caller } from '../../domain/abilities.ts'
import { instant as instantOf } from '../../domain/clock.ts'
import { complaintLifecycle } from '../../domain/lifecycles/complaint.ts'
import type { ComplaintRow } from '../../storage/complaints.ts'
import { idOf, instant } from '../shapes/basics.ts'

export const complaint = z
  .object({
    id: idOf('cmp'),
    state: z.enum(complaintLifecycle.states),
    order: idOf('ord').optional(),
    coupon: idOf('cpn').optional(),
    text: z.string(),
    openedAt: instant,
    answer: z.string().optional(),
    answeredAt: instant.optional(),
    buyer: z.string().optional().describe('Who complains; not said to the buyer'),
    answeredBy: z.string().optional().describe('Who answered; not said to the buyer'),
  })
  .meta({
    id: 'Complaint',
    description: 'What a buyer says is wrong, and the answer. Without an order or coupon it is about anything else',
  })

/** A buyer reads what was answered, not by whom. */
export function complaintView(row: ComplaintRow, { role }: Caller): z.input<typeof complaint> {
  const { id, state, order, coupon, text, openedAt, answer, answeredAt, buyer, answeredBy } = row
  return {
    id,
    state,
    ...(order !== null && { order }),
    ...(coupon !== null && { coupon }),
    text,
    openedAt: instantOf(openedAt),
    ...(answer !== null && { answer }),
    ...(answeredAt !== null && { answeredAt: instantOf(answeredAt) }),
    ...(role !== 'buyer' && { buyer, ...(answeredBy !== null && { answeredBy }) }),
  }
}

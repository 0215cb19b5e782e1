import { z } from 'zod'
import { Problem } from '../../domain/problems.ts'
import { orderById } from '../../storage/orders.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { refundPreview, returnsBody } from '../shapes/order.ts'
import { actingOnOrder } from './acting.ts'
import { returning } from './returning.ts'

export const previewRefund = operation({
  id: 'previewRefund',
  method: 'POST',
  path: '/v1/orders/{id}/refund-previews',
  tag: 'Orders',
  summary: 'What taking these units back would come to. Writes nothing',
  ability: 'orders:read',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: returnsBody,
  status: 200,
  reply: refundPreview,
  problems: ['not_found', 'invalid_request', 'transition_not_allowed'],
  idempotency: 'none',
  async handle(call, house) {
    const { who } = await actingOnOrder(call.sql, call, call.params.id)
    const found = await orderById(call.sql, who, call.params.id)
    if (!found) throw new Problem('not_found')
    const { back, coupons } = await returning(
      call.sql,
      house,
      who,
      found,
      call.body.lines,
      await moment(call.sql, house.clock),
    )
    return {
      minor: back.minor,
      lines: back.lines.map(({ line, quantity, minor }) => ({ line, quantity, minor })),
      coupons: coupons.map(({ id, returned, because }) => ({ id, returned, because })),
    }
  },
})

import { z } from 'zod'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { period } from '../shapes/settlement.ts'
import { periodReply } from './period-view.ts'

export const getPeriod = operation({
  id: 'getSettlementPeriod',
  method: 'GET',
  path: '/v1/settlement/periods/{id}',
  tag: 'Settlement',
  summary: 'One settlement period',
  ability: 'settlement:read',
  params: z.strictObject({ id: idOf('per') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: period,
  problems: ['not_found'],
  idempotency: 'none',
  handle: ({ sql, params }) => periodReply(sql, params.id),
})

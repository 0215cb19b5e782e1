import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { balances } from '../../domain/ledger/transfer.ts'
import { Problem } from '../../domain/problems.ts'
import { transfersOf } from '../../storage/ledger.ts'
import { orderById } from '../../storage/orders.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { ledger } from '../shapes/order.ts'

export const getLedger = operation({
  id: 'getOrderLedger',
  method: 'GET',
  path: '/v1/orders/{id}/ledger',
  tag: 'Orders',
  summary: 'Where each cent of the order went',
  ability: 'orders:read',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: ledger,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const who = buyerOf(call)
    if (!(await orderById(call.sql, who, call.params.id))) throw new Problem('not_found')
    const transfers = await transfersOf(call.sql, who.bucket, call.params.id)
    return {
      data: transfers.map(({ id, at, debit, credit, minor, because, line, offer, causeKind, causeId }) => ({
        id,
        at: instant(at),
        debit,
        credit,
        minor,
        because,
        ...(line !== null && { line }),
        ...(offer !== null && { offer }),
        ...(causeKind === 'refund' && { refund: causeId }),
      })),
      balances: [...balances(transfers)]
        .map(([account, minor]) => ({ account, minor }))
        .sort((a, b) => (a.account < b.account ? -1 : 1)),
    }
  },
})

import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { shippingLine } from '../../domain/ledger/payment.ts'
import { balances } from '../../domain/ledger/transfer.ts'
import { Problem } from '../../domain/problems.ts'
import type { TransferRow } from '../../storage/ledger.ts'
import { transfersOf } from '../../storage/ledger.ts'
import { orderById, orderLines } from '../../storage/orders.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { ledger } from '../shapes/order.ts'
import { lookingAtOrder } from './acting.ts'

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
    const { sql, params } = call
    const { who, merchant } = await lookingAtOrder(sql, call, params.id)
    if (!(await orderById(sql, who, params.id))) throw new Problem('not_found')
    const all = await transfersOf(sql, who.bucket, params.id)
    const transfers =
      merchant === null ? all : ownTransfers(all, await orderLines(sql, who.bucket, params.id), merchant)
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

/** A merchant sees what was posted for its own lines and parcels; the payment itself is the platform's. */
function ownTransfers(
  transfers: readonly TransferRow[],
  lines: readonly { id: string; shop: string; merchant: string }[],
  merchant: string,
): TransferRow[] {
  const own = lines.filter((line) => line.merchant === merchant)
  const names = new Set(own.flatMap((line) => [line.id, shippingLine(line.shop)]))
  return transfers.filter(({ line }) => line !== null && names.has(line))
}

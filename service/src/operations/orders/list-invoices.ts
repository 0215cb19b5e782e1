import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { salesInvoices } from '../../domain/ledger/invoices.ts'
import { Problem } from '../../domain/problems.ts'
import { transfersOf } from '../../storage/ledger.ts'
import { orderById, orderLines } from '../../storage/orders.ts'
import { settingsOf } from '../../storage/settings.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { noTax, salesInvoice } from '../shapes/invoices.ts'
import { lookingAtOrder } from './acting.ts'

export const listOrderInvoices = operation({
  id: 'listOrderInvoices',
  method: 'GET',
  path: '/v1/orders/{id}/invoices',
  tag: 'Orders',
  summary:
    'What is to be invoiced for an order, by merchant, and the credit notes for what came back. A merchant sees its own',
  ability: 'orders:read',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ data: z.array(salesInvoice) }).meta({ id: 'SalesInvoices' }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const { sql, params } = call
    const { who, merchant } = await lookingAtOrder(sql, call, params.id)
    const order = await orderById(sql, who, params.id)
    if (!order) throw new Problem('not_found')
    if (order.paidAt === null) return { data: [] }
    const lines = new Map((await orderLines(sql, who.bucket, order.id)).map((line) => [line.id, line.sku]))
    // by the settings that counted when it was paid: an invoice does not change its issuer afterwards
    const { invoices } = await settingsOf(sql, 'settlement', order.paidAt)
    const all = salesInvoices(await transfersOf(sql, who.bucket, order.id))
    return {
      data: all
        .filter((one) => merchant === null || one.merchant === merchant)
        .map(({ at, lines: of, paidByOthers, ...one }) => ({
          ...one,
          at: instant(at),
          issuer: invoices.issuer,
          buyer: order.buyer,
          currency: order.currency,
          basis: 'after_own_discounts' as const,
          lines: of.map((line) => ({ ...line, sku: lines.get(line.line) ?? null, tax: noTax })),
          paidByOthers: [...paidByOthers],
        })),
    }
  },
})

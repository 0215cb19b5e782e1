import { z } from 'zod'
import { invoicedBy } from '../../storage/settlement/invoices.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { noTax, settlementInvoice } from '../shapes/invoices.ts'
import { ownStatement } from './statement-view.ts'

export const listStatementInvoices = operation({
  id: 'listStatementInvoices',
  method: 'GET',
  path: '/v1/statements/{id}/invoices',
  tag: 'Statements',
  summary:
    'What a statement makes its sides invoice each other: the platform its fees and the places that it sold to the merchant, the merchant what the platform and others paid of its prices',
  ability: 'statements:read',
  params: z.strictObject({ id: idOf('stm') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ data: z.array(settlementInvoice) }).meta({ id: 'SettlementInvoices' }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const of = await ownStatement(call.sql, issuerOf(call), call.params.id)
    const rows = await invoicedBy(call.sql, of)
    return {
      data: [...Map.groupBy(rows, ({ kind, party }) => `${kind} ${party}`).values()].map((own) => {
        const [{ kind, party }] = own as [(typeof own)[0]]
        const [from, to] = kind === 'subsidy' ? [of.merchant, party] : ['platform', of.merchant]
        return {
          kind,
          from: from as string,
          to: to as string,
          currency: of.currency,
          lines: own.map(({ batch, minor }) => ({ batch, netMinor: minor, tax: noTax })),
          netMinor: own.reduce((sum, row) => sum + row.minor, 0),
        }
      }),
    }
  },
})

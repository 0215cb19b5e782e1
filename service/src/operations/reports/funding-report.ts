import { z } from 'zod'
import { fundingBy } from '../../storage/reports/funding.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { signedMinor } from '../shapes/settlement.ts'
import { part, spanOf, spanQuery } from './span.ts'

const most = 1_000

const report = z
  .object({
    data: z.array(
      z.object({
        subject: z.string().describe('The kind or the batch'),
        discountMinor: signedMinor.describe('Given in the time, less what refunds of the time took back'),
        platformMinor: signedMinor,
        merchantMinor: signedMinor,
        othersMinor: signedMinor.describe('Brands and banks'),
        platformBasisPoints: part.nullable().describe('The platform’s part of it; null where it comes to nothing'),
      }),
    ),
  })
  .meta({ id: 'FundingReport' })

export const reportFunding = operation({
  id: 'reportFunding',
  method: 'GET',
  path: '/v1/reports/funding',
  tag: 'Reports',
  summary: 'Who bore the discounts of a time, by kind or by batch, as the ledger says',
  ability: 'statements:read',
  params: nothing,
  query: z.strictObject({ ...spanQuery, by: z.enum(['kind', 'batch']).default('kind') }),
  body: nothing,
  status: 200,
  reply: report,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const rows = await fundingBy(call.sql, call.query.by, spanOf(call, call.query), most)
    return {
      data: rows.map((row) => ({
        ...row,
        platformBasisPoints:
          row.discountMinor === 0 ? null : Math.round((row.platformMinor * 10_000) / row.discountMinor),
      })),
    }
  },
})

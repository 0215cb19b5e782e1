import { z } from 'zod'
import { instant as written } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import type { RevenueRow } from '../../storage/reports/funding.ts'
import { revenueLayers, revenueOf } from '../../storage/reports/funding.ts'
import { settingsOf } from '../../storage/settings.ts'
import { operation } from '../operation.ts'
import { cursorQuery, instant, limitQuery, nothing, page } from '../shapes/basics.ts'
import { merchantId, signedMinor } from '../shapes/settlement.ts'
import { spanOf, spanQuery } from './span.ts'

const revenue = z
  .object({
    order: z.string(),
    merchant: merchantId,
    at: instant.describe('Of its first posting in the time'),
    grossMinor: signedMinor.describe('Goods and shipping at list price, less what came back in the time'),
    merchantDiscountMinor: signedMinor,
    platformDiscountMinor: signedMinor,
    othersDiscountMinor: signedMinor,
    feeMinor: signedMinor.describe('Service fees that the merchant paid'),
    materialRightMinor: signedMinor.describe(
      'Of its discounts, what was promised with an earlier sale (a material right): a part of that sale’s price is revenue only now',
    ),
    revenueBasis: z
      .enum(['before_discount', 'after_discount'])
      .describe(
        'The merchant’s revenue is the list price; where it bore a part of a discount, the list price less that part',
      ),
    merchantRevenueMinor: signedMinor.describe(
      'What others paid of discounts is part of it, what the merchant bore is not',
    ),
    platformRevenueMinor: signedMinor.describe(
      'Service fees; less the platform’s parts of discounts where the settings book them against revenue (`marketingAs`)',
    ),
    platformMarketingMinor: signedMinor.describe(
      'The platform’s parts of discounts where they are booked as marketing expense',
    ),
  })
  .meta({ id: 'OrderRevenue', description: 'What an order is to its merchant and to the platform, gross and net' })

function revenueView(row: RevenueRow, marketingAs: 'expense' | 'contra_revenue'): z.input<typeof revenue> {
  const contra = marketingAs === 'contra_revenue'
  return {
    ...row,
    at: written(row.at),
    revenueBasis: row.merchantDiscountMinor === 0 ? 'before_discount' : 'after_discount',
    merchantRevenueMinor: row.grossMinor - row.merchantDiscountMinor,
    platformRevenueMinor: row.feeMinor - (contra ? row.platformDiscountMinor : 0),
    platformMarketingMinor: contra ? 0 : row.platformDiscountMinor,
  }
}

export const reportRevenue = operation({
  id: 'reportRevenue',
  method: 'GET',
  path: '/v1/reports/revenue',
  tag: 'Reports',
  summary: 'Revenue of each order by role, gross and net, with the basis on which it counts',
  ability: 'statements:read',
  params: nothing,
  query: z.strictObject({ ...spanQuery, cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(revenue).meta({ id: 'OrderRevenuePage' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { sql, query } = call
    const span = spanOf(call, query)
    const [order, merchant] = query.cursor ? readCursor(query.cursor, ['string', 'string']) : ['', '']
    const rows = await revenueOf(sql, span, { order, merchant }, query.limit + 1)
    const { marketingAs } = await settingsOf(sql, 'settlement')
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    const next = rows.length > query.limit && last ? cursorOf([last.order, last.merchant]) : null
    return { data: shown.map((row) => revenueView(row, marketingAs)), next }
  },
})

const layers = z
  .object({
    sales: z
      .object({
        sold: z.int(),
        soldMinor: signedMinor,
        returnedMinor: signedMinor.describe('Given back to buyers'),
        earnedMinor: signedMinor.describe('Recognised in the time, over the life of each'),
        breakageMinor: signedMinor.describe('…of which of coupons that were never used'),
        deferredMinor: signedMinor.describe('Still owed at the end of the time'),
      })
      .describe('The first layer: coupons and cards that were sold'),
    orders: z
      .object({ orders: z.int(), listMinor: signedMinor, discountMinor: signedMinor, payableMinor: signedMinor })
      .describe('The second: the paid orders that used them'),
  })
  .meta({ id: 'RevenueLayers' })

export const reportPaidCoupons = operation({
  id: 'reportPaidCoupons',
  method: 'GET',
  path: '/v1/reports/paid-coupons',
  tag: 'Reports',
  summary:
    'Both layers of revenue of sold coupons and cards: their price, earned over their life, and the orders that used them',
  ability: 'statements:read',
  params: nothing,
  query: z.strictObject(spanQuery),
  body: nothing,
  status: 200,
  reply: layers,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const row = await revenueLayers(call.sql, spanOf(call, call.query))
    const { orders, listMinor, discountMinor, payableMinor, ...sales } = row
    return { sales, orders: { orders, listMinor, discountMinor, payableMinor } }
  },
})

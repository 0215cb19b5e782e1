import { z } from 'zod'
import { instant } from './basics.ts'
import { merchantId, signedMinor } from './settlement.ts'

const tax = z
  .object({ category: z.null(), rateBasisPoints: z.null(), minor: z.null() })
  .describe('For the invoicing system of the installation to fill in')
export const noTax = { category: null, rateBasisPoints: null, minor: null } as const

export const issuer = z
  .enum(['merchant', 'platform'])
  .describe('Who issues it: the merchant declares its own sales, or the platform issues for all of them')

export const salesInvoice = z
  .object({
    kind: z.enum(['invoice', 'credit_note']),
    cause: z.string().describe('The order or refund that it is for; with the merchant it names the document'),
    at: instant,
    issuer,
    merchant: merchantId.describe('Whose sale it is'),
    buyer: z.string(),
    currency: z.string(),
    basis: z
      .enum(['after_own_discounts'])
      .describe('Revenue is the list price less the merchant’s own discounts; what others pay of it belongs to it'),
    lines: z.array(
      z.object({
        line: z.string(),
        sku: z.string().nullable().describe('null: shipping'),
        listMinor: signedMinor,
        discountMinor: signedMinor.describe('The merchant’s own discount, on the same line as the price'),
        netMinor: signedMinor.describe('What it is invoiced at'),
        tax,
      }),
    ),
    paidByOthers: z
      .array(z.object({ party: z.string(), minor: signedMinor }))
      .describe('Parts of the net that the platform or another funder pays: never a discount of the merchant'),
    listMinor: signedMinor,
    discountMinor: signedMinor,
    netMinor: signedMinor,
    paidByOthersMinor: signedMinor,
    paidByBuyerMinor: signedMinor,
  })
  .meta({
    id: 'SalesInvoice',
    description: 'What is to be invoiced for an order or a refund; less than nothing: it goes back',
  })

export const settlementInvoice = z
  .object({
    kind: z.enum(['service_fee', 'placement', 'subsidy']),
    from: z.string().describe('Who invoices: `platform`, or the merchant'),
    to: z.string().describe('Who is invoiced: the merchant, `platform`, or another funder'),
    currency: z.string(),
    lines: z.array(z.object({ batch: z.string().nullable(), netMinor: signedMinor, tax })),
    netMinor: signedMinor.describe('Less than nothing: a credit note'),
  })
  .meta({
    id: 'SettlementInvoice',
    description: 'What platform, funders and merchant invoice each other for a statement',
  })

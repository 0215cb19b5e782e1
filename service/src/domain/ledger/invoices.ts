// What is to be invoiced, read off the ledger, so that it sums to what the statements say. Pure; amounts in minor units. Numbers and
// taxes of invoices are the installation's: its invoicing system fills them in.
import type { Transfer } from './transfer.ts'
import { sum } from './transfer.ts'

/** List price and the merchant's own discount stand on the same line; a credit note has less than nothing. */
export type InvoiceLine = {
  readonly line: string
  readonly listMinor: number
  readonly discountMinor: number
  readonly netMinor: number
}

/** A part of a price that the platform or another funder pays. It is revenue of the merchant, and never its discount. */
export type PaidByOther = { readonly party: string; readonly minor: number }

export type SalesInvoice = {
  readonly kind: 'invoice' | 'credit_note'
  /** The payment or refund that it is for. */
  readonly cause: string
  readonly merchant: string
  readonly at: Date
  readonly lines: readonly InvoiceLine[]
  readonly paidByOthers: readonly PaidByOther[]
  readonly listMinor: number
  readonly discountMinor: number
  readonly netMinor: number
  readonly paidByOthersMinor: number
  readonly paidByBuyerMinor: number
}

type Posted = Transfer & { readonly at: Date }

/** More than nothing where it was posted as by a payment, less where a refund took it back. */
const signed = (one: Transfer, to: string): number => (one.credit === to ? one.minor : -one.minor)
const clearing = 'buyer_clearing'

/** Who paid a share: the last part of the name of its leg. */
export function payerOf({ leg, offer, line, because }: Pick<Transfer, 'leg' | 'offer' | 'line' | 'because'>): string {
  if (because === 'platform_discount') return 'platform'
  const before = `:${offer ?? ''}:${line ?? ''}:`
  return leg.slice(leg.indexOf(before) + before.length)
}

/** An invoice for each merchant of an order, and a credit note for each merchant of each refund. */
export function salesInvoices(transfers: readonly Posted[]): SalesInvoice[] {
  const sold = transfers.filter((one) => one.merchant !== null && one.line !== null && one.because !== 'accrual')
  const documents = Map.groupBy(sold, (one) => `${one.causeKind} ${one.causeId} ${one.merchant ?? ''}`)
  const place = ({ kind, cause, merchant }: SalesInvoice) => `${kind === 'invoice' ? 1 : 2} ${cause} ${merchant}`
  return [...documents.values()].map(invoiceOf).sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

function invoiceOf(own: readonly Posted[]): SalesInvoice {
  const [{ causeKind, causeId, merchant, at }] = own as [Posted]
  const lines = [...Map.groupBy(own, (one) => one.line as string)]
    .map(([line, posted]) => lineOf(line, posted))
    .filter((one) => one.listMinor !== 0 || one.discountMinor !== 0)
  const paid = own.filter((one) => one.because === 'platform_discount' || one.because === 'funder_discount')
  const paidByOthers = [...Map.groupBy(paid, payerOf)].map(([party, parts]) => ({
    party,
    minor: parts.reduce((minor, one) => minor + signed(one, clearing), 0),
  }))
  const total = (of: 'listMinor' | 'discountMinor' | 'netMinor') => lines.reduce((minor, one) => minor + one[of], 0)
  const [netMinor, paidByOthersMinor] = [total('netMinor'), sum(paidByOthers)]
  return {
    kind: causeKind === 'payment' ? 'invoice' : 'credit_note',
    cause: causeId,
    merchant: merchant as string,
    at,
    lines,
    paidByOthers,
    listMinor: total('listMinor'),
    discountMinor: total('discountMinor'),
    netMinor,
    paidByOthersMinor,
    paidByBuyerMinor: netMinor - paidByOthersMinor,
  }
}

function lineOf(line: string, posted: readonly Posted[]): InvoiceLine {
  const of = (...reasons: readonly Transfer['because'][]) => posted.filter((one) => reasons.includes(one.because))
  const listMinor = of('goods', 'shipping').reduce(
    (minor, one) => minor + (one.debit === clearing ? one.minor : -one.minor),
    0,
  )
  const discountMinor = of('merchant_discount').reduce((minor, one) => minor + signed(one, clearing), 0)
  return { line, listMinor, discountMinor, netMinor: listMinor - discountMinor }
}

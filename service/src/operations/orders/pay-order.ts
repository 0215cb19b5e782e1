import { z } from 'zod'
import { bucketIn, prefixes } from '../../domain/ids.ts'
import type { OwedCoupon, PaidOrder } from '../../domain/ledger/payment.ts'
import { chargedMerchants } from '../../domain/ledger/fees.ts'
import { paymentPostings } from '../../domain/ledger/payment.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { couponsById } from '../../storage/coupons.ts'
import type { OrderToPay } from '../../storage/order-desk.ts'
import type { OrderRow, ShareRow } from '../../storage/orders.ts'
import { feesInForce } from '../../storage/settlement/fees.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { budgetUses } from '../../storage/supply.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import { Kept, operation } from '../operation.ts'
import { foreignReference, idOf, minor, nothing } from '../shapes/basics.ts'
import type { Order } from '../shapes/order.ts'
import { order } from '../shapes/order.ts'
import type { Acting } from './acting.ts'
import { actingOnOrder } from './acting.ts'
import { couponsInOrder, frozen, shippingOf } from './frozen.ts'
import { honour, refusedPayment } from './late-payment.ts'
import type { WholeOrder } from './order-view.ts'
import { orderAsSeen, wholeOrder } from './order-view.ts'

const mostAttempts = 5

const body = z
  .strictObject({
    method: z
      .string()
      .min(1)
      .max(40)
      .describe(
        '`demo` by a buyer, in a demo marketplace: in the way that the order was priced for; by a backend how it was paid',
      ),
    reference: foreignReference.optional().describe('By a backend: the payment’s own number'),
    amountMinor: minor.optional().describe('By a backend: what was paid. It must be what the order costs'),
  })
  .meta({ id: 'PayRequest' })

export const payOrder = operation({
  id: 'payOrder',
  method: 'POST',
  path: '/v1/orders/{id}/pay',
  tag: 'Orders',
  summary: 'Pay: coupons are redeemed and the ledger posted, once, however often this is called',
  ability: 'orders:pay',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body,
  status: 200,
  reply: order,
  problems: ['not_found', 'invalid_request', 'transition_not_allowed', 'hold_ended', 'already_paid', 'amount_differs'],
  idempotency: 'desk',
  bucket: ({ params }) => bucketIn(params.id),
  async handle(call, house) {
    const { sql, params, body, keep } = call
    const byBuyer = call.caller.role === 'buyer'
    if (byBuyer) refuseOwnPayment(body, house.marketplace.demo)
    const acting = await actingOnOrder(sql, call, params.id)
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const found = await wholeOrder(sql, house, acting.who, params.id)
      const paidBefore = settled(found, body)
      if (paidBefore) return orderAsSeen(found, await moment(sql, house.clock))
      if (!byBuyer) requirePaymentMethod(found.row, body.method)
      const at = await moment(sql, house.clock)
      if (found.row.holdUntil <= at) {
        await honour(house, acting, found.row) // over is over, whether the sweeper has been there or not
        continue
      }
      const kept = keep(paidView(found, body.reference ?? null, at))
      const coupons = await couponsById(sql, acting.who, couponsInOrder(found.row))
      const fees = await feesOfOrder(sql, found, at)
      const owed = await owedCoupons(sql, house, coupons)
      const row = await house.orders.pay(payment(house, acting, found, coupons, { ...body, fees, owed, at }), kept)
      if (row.outcome === 'done' || row.outcome === 'key_taken')
        return new Kept(kept.reply, row.outcome === 'key_taken')
      if (row.outcome === 'hold_ended') await honour(house, acting, found.row)
      if (row.outcome === 'coupons_not_free') {
        // one was voided under the hold
        const lost = { because: row.outcome, facts: { coupons: row.because } } as const
        throw await refusedPayment(house, acting, found.row, lost)
      }
    }
    throw new Problem('overloaded', { retryAfterSeconds: 1 })
  },
})

/** A buyer's word that it paid counts in the demo marketplace alone; elsewhere the shop's backend says so. */
function refuseOwnPayment(body: { method: string; reference?: unknown; amountMinor?: unknown }, demo: boolean): void {
  if (body.method !== 'demo')
    throw invalid({
      pointer: '/method',
      found: body.method.slice(0, 40),
      expected: '"demo": payments are told by backends',
    })
  for (const field of ['reference', 'amountMinor'] as const)
    if (body[field] !== undefined)
      throw invalid({
        pointer: `/${field}`,
        found: String(body[field]),
        expected: 'no field of this name from a buyer',
      })
  if (!demo) throw new Problem('forbidden', { detail: 'Payments are told by the marketplace’s backend' })
}

/** Whether it was paid before. @throws Problem where it cannot be, or was by another payment */
function settled(
  { row }: WholeOrder,
  body: { reference?: string | undefined; amountMinor?: number | undefined },
): boolean {
  if (row.state === 'cancelled') {
    const replacedBy = /^replaced_by:(.+)$/.exec(row.cancelledBecause ?? '')?.[1]
    throw new Problem('transition_not_allowed', { state: row.state, event: 'pay', ...(replacedBy && { replacedBy }) })
  }
  if (row.state === 'placed') {
    if (body.amountMinor !== undefined && body.amountMinor !== row.payableMinor)
      throw new Problem('amount_differs', { payableMinor: row.payableMinor, paidMinor: body.amountMinor })
    return false
  }
  if (body.reference !== undefined && body.reference !== row.payReference)
    throw new Problem('already_paid', { do: 'refund_the_payment', paymentReference: row.payReference })
  return true
}

/** A coupon for one way to pay lowered the price: paid otherwise, the order would cost more. */
function requirePaymentMethod(row: OrderRow, method: string): void {
  const { request, quote } = frozen(row)
  const priced = request.buyer?.paymentMethod // as asked, or as the marketplace told of the buyer
  if (priced === undefined || priced === method) return
  const granted = new Set([...quote.applied, ...quote.gifts, ...quote.instalments].map((one) => one.offer))
  const bound = (request.offers ?? []).some(
    ({ id, conditions = [] }) => granted.has(id) && conditions.some((one) => one.kind === 'payment_method'),
  )
  if (bound)
    throw invalid({
      pointer: '/method',
      found: method,
      expected: `${JSON.stringify(priced)}: a discount of the order is for that way to pay. For another, quote and place again`,
    })
}

const paidView = (found: WholeOrder, payReference: string | null, at: Date): Order =>
  orderAsSeen({ ...found, row: { ...found.row, state: 'paid', paidAt: at, payReference } }, at)

function payment(
  house: House,
  { who }: Acting,
  { row, lines, shares }: WholeOrder,
  coupons: readonly { id: string; batch: string }[],
  told: {
    method: string
    reference?: string | undefined
    fees: ReadonlyMap<string, number>
    owed: readonly OwedCoupon[]
    at: Date
  },
): OrderToPay {
  const paid: PaidOrder = { ...row, lines, shipping: shippingOf(row, lines), shares, owed: told.owed }
  return {
    bucket: who.bucket,
    buyer: who.buyer,
    id: row.id,
    at: told.at,
    method: told.method,
    reference: told.reference ?? null,
    coupons: coupons.map(({ id, batch }) => ({ id, batch, saved: savedBy(id, shares) })),
    uses: budgetUses(shares),
    units: lines.filter((line) => line.counted).map(({ sku, quantity }) => ({ sku, quantity })),
    transfers: paymentPostings(paid, (merchant) => told.fees.get(merchant) as number).map((one) => ({
      ...one,
      id: house.ids.next(prefixes.transfer),
    })),
  }
}

/** The service fee of each merchant that pays one for this order: the version that counts at the moment of payment. */
async function feesOfOrder(sql: Sql, { lines, shares }: WholeOrder, at: Date): Promise<ReadonlyMap<string, number>> {
  const merchants = chargedMerchants(shares, lines)
  const rates = merchants.length === 0 ? [] : await feesInForce(sql, merchants, at)
  return new Map(rates.map(({ merchant, basisPoints }) => [merchant, basisPoints]))
}

/** The coupons of the order that something is owed for since they were issued. */
async function owedCoupons(
  sql: Sql,
  house: House,
  coupons: readonly { id: string; batch: string; version: number }[],
): Promise<OwedCoupon[]> {
  const versions = coupons.map(({ batch, version }) => ({ id: batch, version }))
  const booked = await house.book.read(sql, versions)
  return coupons.flatMap(({ id, batch, version }) => {
    const owed = booked.get(versionKey({ id: batch, version }))?.owed ?? null
    return owed === null ? [] : [{ id, batch, owed }]
  })
}

const savedBy = (coupon: string, shares: readonly ShareRow[]) =>
  shares.filter((share) => share.offer === coupon).reduce((sum, share) => sum + share.minor, 0)

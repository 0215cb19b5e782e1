import { bucketOf } from '../../service/src/domain/buckets.ts'
import { inBucket } from '../../service/src/domain/ids.ts'
import type { Actor } from './actors.ts'
import { fresh, merchants } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Call, Way } from './way.ts'

/** A shop's backend sells what is its own; everybody else the whole cart. */
const cartOf = (stage: Stage, actor: Actor) => (actor.merchant === null ? stage.cart : [{ sku: 'a-200', quantity: 1 }])

const oneBack = (stage: Stage, actor: Actor) => ({
  lines: cartOf(stage, actor)
    .slice(0, 1)
    .map(({ sku }) => ({ line: sku, quantity: 1 })),
})

/** A buyer quotes for itself, a backend for a buyer that it names. */
async function quoted(stage: Stage, actor: Actor): Promise<{ quoteId: string; buyer?: string }> {
  const named = actor.buyer === null ? { buyer: fresh('customer') } : {}
  const { id } = await stage.ok(actor, 'POST', '/v1/quotes', { lines: cartOf(stage, actor), ...named })
  return { quoteId: id as string, ...named }
}

async function placed(stage: Stage, viewer: Actor): Promise<string> {
  const actor = await stage.preparer(viewer)
  if (actor.buyer !== null) return stage.order(actor)
  return (await stage.ok(actor, 'POST', '/v1/orders', await quoted(stage, actor)))['id'] as string
}

const paying = (actor: Actor) =>
  actor.buyer === null ? { method: 'card', reference: fresh('pay') } : { method: 'demo' }

async function paid(stage: Stage, viewer: Actor): Promise<string> {
  const actor = await stage.preparer(viewer)
  const id = await placed(stage, actor)
  await stage.ok(actor, 'POST', `/v1/orders/${id}/pay`, paying(actor))
  return id
}

/** A refund that waits for the merchant of the line: as a buyer asks where the settings have merchants decide. */
async function asked(stage: Stage, actor: Actor): Promise<string> {
  const buyer = await stage.buyer()
  const order = await paid(stage, buyer)
  const bucket = bucketOf(buyer.buyer as string)
  const id = inBucket(`rfd_${order.slice(4)}`, bucket)
  await stage.marketplace.query(
    `insert into refund_requests (bucket, request_id, order_id, buyer_id, merchant_id, state, lines, requested_at)
     values ($1, $2, $3, $4, $6, 'requested', $5, now())`,
    [bucket, id, order, buyer.buyer, JSON.stringify(oneBack(stage, buyer).lines), actor.merchant ?? merchants.own],
  )
  return id
}

const on =
  (
    order: (stage: Stage, actor: Actor) => Promise<string>,
    body?: (stage: Stage, actor: Actor) => unknown,
  ): Way['make'] =>
  async (stage, actor): Promise<Call> => ({
    params: { id: await order(stage, actor) },
    ...(body && { body: body(stage, actor) }),
  })

export const orderCalls = {
  askQuote: {
    of: 'all',
    make: async (stage, actor) => ({
      body: { lines: cartOf(stage, actor), ...(actor.buyer === null && { buyer: fresh('customer') }) },
    }),
  },
  priceItems: {
    of: 'all',
    make: async (_stage, actor) => ({
      query: { sku: 'a-200', ...(actor.buyer === null && { buyer: fresh('customer') }) },
    }),
  },
  listBargains: {
    of: 'all',
    make: async (_stage, actor) => ({ query: { limit: 2, ...(actor.buyer === null && { buyer: fresh('customer') }) } }),
  },
  placeOrder: {
    of: 'buyer',
    async make(stage, actor) {
      if (actor.buyer !== null) await stage.coupon(actor)
      return { body: await quoted(stage, actor) }
    },
  },
  listOrders: { of: 'all', make: async () => ({}) },
  getOrder: { of: 'buyer', make: on(placed) },
  payOrder: { of: 'buyer', make: on(placed, (_, actor) => paying(actor)) },
  cancelOrder: { of: 'buyer', make: on(placed) },
  previewRefund: { of: 'buyer', make: on(paid, oneBack) },
  refundOrder: { of: 'buyer', make: on(paid, oneBack) },
  getOrderLedger: { of: 'buyer', make: on(paid) },
  listOrderInvoices: { of: 'buyer', make: on(paid) },
  completeOrder: { of: 'buyer', make: on(paid) },
  addOrderNote: { of: 'buyer', make: on(placed, () => ({ text: 'call before delivery' })) },
  listOrderNotes: { of: 'buyer', make: on(placed) },
  listRefunds: { of: 'all', make: async () => ({ query: { limit: 2 } }) },
  approveRefund: { of: 'merchant', make: on(asked) },
  refuseRefund: { of: 'merchant', make: on(asked, () => ({ answer: 'it was worn' })) },
  getEligibility: { of: 'all', make: async () => ({}) },
  liftPromotionPause: {
    of: 'all',
    async make(stage) {
      const buyer = await stage.buyer()
      const { id } = await stage.ok(
        buyer,
        'POST',
        `/v1/orders/${await paid(stage, buyer)}/refunds`,
        oneBack(stage, buyer),
      )
      await stage.marketplace.query(
        `insert into promotion_pauses (bucket, buyer_id, refund_id, from_at, until_at, returned, most)
         values ($1, $2, $3, now() - interval '1 hour', now() + interval '1 day', 4, 3)`,
        [bucketOf(buyer.buyer as string), buyer.buyer, id],
      )
      return { params: { buyer: buyer.buyer as string } }
    },
  },
  pushStock: { of: 'all', make: async () => ({ body: { counts: [{ sku: 'a-200', change: 1 }] } }) },
  listStock: { of: 'all', make: async () => ({ query: { limit: 2 } }) },
  listStockMismatches: { of: 'all', make: async () => ({ query: { state: 'all' } }) },
} as const satisfies Record<string, Way>

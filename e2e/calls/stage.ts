import type { TestMarketplace } from '../../service/test/support/marketplace.ts'
import type { BatchState } from '../../service/src/domain/lifecycles/batch.ts'
import type { Actor } from './actors.ts'
import { actorOf, fresh, merchants, shopOf } from './actors.ts'
import type { Call } from './way.ts'

type Json = Record<string, unknown>

/** Where calls are prepared: a running marketplace, and short words for what they need to find there. */
export type Stage = {
  readonly marketplace: TestMarketplace
  /** What buyers put into their carts here. */
  readonly cart: readonly { readonly sku: string; readonly quantity: number }[]
  readonly buyer: () => Promise<Actor>
  /** A key with everything that keys of this merchant (of the platform: null) may do. */
  readonly backend: (merchant: string | null) => Promise<Actor>
  /** Sends the call and expects it to succeed. */
  readonly ok: (actor: Actor, method: string, path: string, body?: unknown) => Promise<Json>
  /** Uploads the file and expects it to be taken in. */
  readonly sendFile: (actor: Actor, path: string, file: NonNullable<Call['file']>) => Promise<Json>
  /** A batch of the merchant (of the platform: null) in this state. */
  readonly batch: (merchant: string | null, state: BatchState, more?: object) => Promise<string>
  /** Who prepares what the actor will then do or see: the buyer itself, or a key of the same side that may do everything. */
  readonly preparer: (actor: Actor) => Promise<Actor>
  /** More of the item of carts apart than anybody will buy. */
  readonly restock: () => Promise<void>
  readonly coupon: (buyer: Actor) => Promise<string>
  readonly quote: (buyer: Actor) => Promise<string>
  readonly order: (buyer: Actor) => Promise<string>
  readonly paidOrder: (buyer: Actor) => Promise<string>
}

/** The events that lead from a draft to each state. */
const roadTo: Record<BatchState, readonly string[]> = {
  draft: [],
  submitted: ['submit'],
  approved: ['submit', 'approve'],
  live: ['submit', 'approve', 'publish'],
  paused: ['submit', 'approve', 'publish', 'pause'],
  ended: ['submit', 'approve', 'publish', 'end'],
}

const cart = [
  { sku: 'a-200', quantity: 1 },
  { sku: 'b-150', quantity: 1 },
]
/** Nothing applies to it by itself, so that two buyers' orders of it have no row in common but their batch's. */
const cartApart = [{ sku: 'c-050', quantity: 3 }]
/** A batch made for one buyer's order of it. */
const batchApart = {
  benefit: { kind: 'amount_off', offMinor: 1_000 },
  threshold: { spendMinor: 10_000 },
  scope: { categories: ['virtual'] },
}

/** A draft that may be published. */
export function batchDraft(merchant: string | null, more: object = {}): Json {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const both = (text: string) => ({ 'zh-CN': text, en: text })
  return {
    kind: merchant === null ? 'voucher' : 'shop_coupon',
    displayName: both('a voucher'),
    title: both('a voucher'),
    benefit: { kind: 'amount_off', offMinor: 100 },
    threshold: { spendMinor: 100_000 },
    funding: [{ party: merchant === null ? 'platform' : 'merchant', basisPoints: 10_000 }],
    claimFrom: at(-1),
    claimUntil: at(9),
    use: { kind: 'fixed', from: at(-1), until: at(9) }, // a length that nobody has to confirm
    stock: 100,
    perBuyerLimit: 2,
    budgetMinor: 1_000_000,
    ...(merchant !== null && { shop: shopOf[merchant] }),
    ...more,
  }
}

/** `apart`: each buyer's coupons are of a batch of their own, so that calls which are stopped half way do not wait for each other. */
export function stageOn(marketplace: TestMarketplace, { apart = false } = {}): Stage {
  const lines = apart ? cartApart : cart
  const ok: Stage['ok'] = (actor, method, path, body = {}) =>
    prepared(actor, method, path, { mediaType: 'application/json', text: JSON.stringify(body) })
  const prepared = async (actor: Actor, method: string, path: string, body: NonNullable<Call['file']>) => {
    const answer = await marketplace.send(method, path, {
      headers: { ...actor.headers, 'idempotency-key': fresh('prepare'), 'content-type': body.mediaType },
      ...(method !== 'GET' && { body: body.text }),
    })
    if (answer.status >= 300)
      throw new Error(`${method} ${path} was to prepare a call: ${answer.status} ${answer.text}`)
    return answer.json
  }
  const backend: Stage['backend'] = (merchant) =>
    actorOf[merchant === null ? 'platform_backend' : 'shop_backend'](marketplace, merchant ?? '')
  const batch: Stage['batch'] = async (merchant, state, more) => {
    const author = await backend(merchant)
    const approver = await backend(null)
    const id = (await ok(author, 'POST', '/v1/batches', batchDraft(merchant, more)))['id'] as string
    for (const event of roadTo[state]) {
      await ok(event === 'approve' ? approver : author, 'POST', `/v1/batches/${id}/${event}`)
    }
    return id
  }
  const quote: Stage['quote'] = async (buyer) => (await ok(buyer, 'POST', '/v1/quotes', { lines }))['id'] as string
  const coupon: Stage['coupon'] = async (buyer) => {
    const id = apart ? await batch(null, 'live', batchApart) : 'bat_voucher-300-30'
    const { coupon: got } = await ok(buyer, 'POST', `/v1/batches/${id}/claims`)
    return (got as { id: string }).id
  }
  const order: Stage['order'] = async (buyer) => {
    await coupon(buyer)
    return (await ok(buyer, 'POST', '/v1/orders', { quoteId: await quote(buyer) }))['id'] as string
  }
  return {
    marketplace,
    cart: lines,
    ok,
    sendFile: (actor, path, file) => prepared(actor, 'POST', path, file),
    backend,
    buyer: () => actorOf.buyer(marketplace, merchants.own),
    batch,
    preparer: async (actor) => (actor.buyer === null ? backend(actor.merchant) : actor),
    async restock() {
      await ok(await backend(null), 'POST', '/v1/stock', { counts: [{ sku: 'c-050', change: 1_000_000 }] })
    },
    coupon,
    quote,
    order,
    async paidOrder(buyer) {
      const id = await order(buyer)
      await ok(buyer, 'POST', `/v1/orders/${id}/pay`, { method: 'demo' })
      return id
    },
  }
}

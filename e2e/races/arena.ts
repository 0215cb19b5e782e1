import type { TestMarketplace } from '../../service/test/support/marketplace.ts'
import type { Actor } from '../calls/actors.ts'
import type { Stage } from '../calls/stage.ts'

/** How far the buyer has come when the race begins. */
export type Scene = 'claimed' | 'placed' | 'hold ended' | 'paid'

/** What a race is about: one buyer with one coupon, of a batch that has one more. */
export type Arena = {
  readonly scene: Scene
  readonly buyer: Actor
  readonly batch: string
  readonly coupon: string
  /** Quotes that use the coupon, each for an order; none where nobody places any. */
  readonly quotes: readonly string[]
  /** The order that was placed; in the scene `claimed` one that is cancelled already. */
  readonly order: string
}

const units = 3
const lines = [{ sku: 'c-050', quantity: units }]
/** Everything that the order has. */
export const everything = { lines: [{ line: 'c-050', quantity: units }] }

/** What an arena's coupon is of. `stock`: 2 leaves one when the buyer has theirs. */
const terms = (stock: number) => ({
  benefit: { kind: 'amount_off', offMinor: 1_000 },
  threshold: { spendMinor: 10_000 },
  scope: { categories: ['virtual'] },
  stock,
  perBuyerLimit: 1,
})

export const openBatch = (stage: Stage, stock: number): Promise<string> => stage.batch(null, 'live', terms(stock))

export async function openArena(stage: Stage, scene: Scene, quotes: number, batch: string): Promise<Arena> {
  const buyer = await stage.buyer()
  const { coupon } = (await stage.ok(buyer, 'POST', `/v1/batches/${batch}/claims`)) as { coupon: { id: string } }
  const ask = async () => (await stage.ok(buyer, 'POST', '/v1/quotes', { lines }))['id'] as string
  const asked = await Promise.all(Array.from({ length: quotes + 1 }, ask))
  const order = (await stage.ok(buyer, 'POST', '/v1/orders', { quoteId: asked.pop() }))['id'] as string
  if (scene === 'claimed') await stage.ok(buyer, 'POST', `/v1/orders/${order}/cancel`)
  if (scene === 'paid') await stage.ok(buyer, 'POST', `/v1/orders/${order}/pay`, { method: 'demo' })
  if (scene === 'hold ended') await endHold(stage.marketplace, order)
  return { scene, buyer, batch, coupon: coupon.id, quotes: asked, order }
}

/** As if its time were over; the history is moved back with it. */
async function endHold(marketplace: TestMarketplace, order: string): Promise<void> {
  const past = `now() - interval '1 second'`
  await marketplace.query(`update holds set hold_until = ${past} where order_id = $1`, [order])
  await marketplace.query(`update orders set hold_until = ${past} where order_id = $1`, [order])
  await marketplace.query(`update coupons set hold_until = ${past} where order_id = $1 and state = 'held'`, [order])
}

type Order = { id: string; state: string; refundedMinor: number; payableMinor: number; applied: { offer: string }[] }

/** What is left contradicts itself: said in words, one for each contradiction. */
export async function contradictions(stage: Stage, arena: Arena): Promise<string[]> {
  const found: string[] = []
  const get = (path: string) => stage.ok(arena.buyer, 'GET', path)
  const { state } = (await get(`/v1/coupons/${arena.coupon}`)) as { state: string }
  const { data } = (await get('/v1/orders')) as { data: { id: string }[] }
  const orders = (await Promise.all(data.map(({ id }) => get(`/v1/orders/${id}`)))) as Order[]
  const withIt = orders.filter((order) => order.applied.some((one) => one.offer === arena.coupon))
  const holding = withIt.filter((order) => order.state === 'placed' && !('holdEnded' in order && order.holdEnded))
  const spending = withIt.filter((order) => order.state === 'paid' && order.refundedMinor < order.payableMinor)
  if (holding.length + spending.length > 1)
    found.push(`${holding.length} orders hold the coupon and ${spending.length} spent it`)
  if (state === 'redeemed' && spending.length !== 1) found.push(`the coupon is redeemed, by ${spending.length} orders`)
  if (state !== 'redeemed' && spending.length > 0) found.push(`an order spent the coupon, which is ${state}`)
  if (state === 'available' && holding.length > 0) found.push('an order holds the coupon, which is available')
  for (const { id, state: at } of orders) {
    const { data: transfers, balances } = (await get(`/v1/orders/${id}/ledger`)) as {
      data: { because: string }[]
      balances: { account: string; minor: number }[]
    }
    const payments = transfers.filter((one) => one.because === 'payment').length
    if ((at === 'paid') !== payments > 0) found.push(`order ${id} is ${at} and has ${payments} payments`)
    const left = balances.find((one) => one.account === 'buyer_clearing')?.minor ?? 0
    if (left !== 0) found.push(`${left} are left on the clearing account of order ${id}`)
  }
  return found
}

import type { Client } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { backend } from './support/asking.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace, placed } from './support/marketplace.ts'
import { example, pay, shopping, stateOf } from './support/shopping.ts'

// Two services on one database: what one is told, the other does at once.
let marketplace: TestMarketplace
let other: TestMarketplace
let operator: Client
const { guest, withVoucher } = shopping(() => marketplace)

beforeAll(async () => {
  marketplace = await openMarketplace()
  other = await marketplace.restarted()
  const token = await backend(marketplace, ['stops:read', 'stops:write', 'grants:write', 'batches:control'])
  operator = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
})
afterAll(async () => {
  await other?.close()
  await marketplace?.close()
})

const cart = Object.entries(example).map(([sku, quantity]) => ({ sku, quantity }))
const because = 'a wrong threshold went live'
const stop = (what: 'claims' | 'coupon_use', merchant?: string) =>
  operator.pullStop({ body: { what, because, ...(merchant === undefined ? { everything: true } : { merchant }) } })
const lift = (id: string) => operator.liftStop({ path: { id }, body: { because: 'mended' } })
afterEach(async () => {
  for (const { id } of (await operator.listStops({ query: { state: 'standing' } })).data) await lift(id)
})

/** The same buyer at the other service. */
const elsewhere = ({ token }: Buyer) => createClient({ baseUrl: other.baseUrl, token, retries: 0 })
const claim = async (client: Client, batch: string) =>
  (await client.claimCoupon({ path: { id: `bat_${batch}` } })).claim
const problem = (code: string, more = {}) =>
  expect.objectContaining({ document: expect.objectContaining({ code, ...more }) as unknown }) as unknown
const offerState = async (client: Client, batch: string) =>
  (await client.getBatch({ path: { id: `bat_${batch}` } })).state

describe('while claims are stopped', () => {
  test('nobody gets a coupon at any service from the answer on, and the next claim after the stop is lifted does', async () => {
    const buyer = await guest()
    expect(await offerState(elsewhere(buyer), 'voucher-300-30')).toBe('claimable')
    const { id } = await stop('claims')
    for (const client of [buyer.client, elsewhere(buyer)]) {
      expect(await claim(client, 'voucher-300-30')).toMatchObject({ outcome: 'paused', because: { stopped: 'claims' } })
      expect(await claim(client, 'shop-a-100-5')).toMatchObject({ outcome: 'paused' })
      expect(await offerState(client, 'voucher-300-30')).toBe('locked')
    }
    await lift(id)
    expect((await claim(elsewhere(buyer), 'voucher-300-30')).outcome).toBe('issued')
  })

  test('a crowd that is claiming gets none from the answer on', async () => {
    const buyers = await Promise.all(Array.from({ length: 6 }, () => guest()))
    const asked: { at: number; outcome: string }[] = []
    let over = false
    const crowd = buyers.map(async (buyer, n) => {
      const client = n % 2 ? elsewhere(buyer) : buyer.client
      while (!over) {
        const at = performance.now()
        asked.push({ at, outcome: (await claim(client, 'three-each')).outcome })
      }
    })
    while (asked.length < 30) await new Promise((resolve) => setTimeout(resolve, 5))
    await stop('claims')
    const stopped = performance.now()
    const since = () => asked.filter(({ at }) => at > stopped)
    while (since().length < 30) await new Promise((resolve) => setTimeout(resolve, 5))
    over = true
    await Promise.all(crowd)
    expect(asked.map(({ outcome }) => outcome)).toContain('issued')
    expect(new Set(since().map(({ outcome }) => outcome))).toEqual(new Set(['paused']))
  })

  test('staff cannot grant one either, and what buyers hold can be used', async () => {
    const { buyer, voucher } = await withVoucher()
    await stop('claims')
    const { id } = await guest()
    const grant = await operator.grantCoupon({ body: { batch: 'bat_voucher-300-30', buyer: id, because } })
    expect(grant.claim.outcome).toBe('paused')
    await pay(buyer, (await placed(buyer, example)).id)
    expect(await stateOf(buyer, voucher)).toBe('redeemed')
  })

  test('of one merchant, the others go on', async () => {
    const buyer = await guest()
    await stop('claims', 'mch_one')
    expect((await claim(elsewhere(buyer), 'shop-a-100-5')).outcome).toBe('paused')
    expect((await claim(elsewhere(buyer), 'voucher-300-30')).outcome).toBe('issued')
  })
})

describe('while the use of coupons is stopped', () => {
  test('an order is priced without them, which says why, and they stay the buyer’s', async () => {
    const { buyer, voucher } = await withVoucher()
    const lines = cart
    const before = await buyer.client.askQuote({ body: { lines } })
    expect(before.quote.applied.map((one) => one.offer)).toContain(voucher)
    const { id } = await stop('coupon_use')
    const refused = await elsewhere(buyer)
      .placeOrder({ body: { quoteId: before.id } })
      .catch((error: unknown) => error)
    expect(refused).toEqual(problem('quote_changed'))
    const now = await elsewhere(buyer).askQuote({ body: { lines, must: [voucher] } })
    expect(now.quote.applied.map((one) => one.offer)).not.toContain(voucher)
    expect(now.quote.refused).toContainEqual({
      offer: voucher,
      because: 'condition_not_met',
      details: { condition: 'coupons_stopped' },
    })
    const order = await elsewhere(buyer).placeOrder({ body: { quoteId: now.id } })
    expect(order.payableMinor).toBe(now.quote.payableMinor)
    expect(await stateOf(buyer, voucher)).toBe('available')
    await lift(id)
    await buyer.client.cancelOrder({ path: { id: order.id } })
    const again = await elsewhere(buyer).askQuote({ body: { lines } })
    expect(again.quote.payableMinor).toBe(before.quote.payableMinor)
  })

  test('orders that hold some already can be paid', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await placed(buyer, example)
    await stop('coupon_use')
    await pay(buyer, order.id)
    expect(await stateOf(buyer, voucher)).toBe('redeemed')
  })

  test('of one merchant, platform vouchers go on', async () => {
    const { buyer, voucher } = await withVoucher()
    await claim(buyer.client, 'shop-a-100-5')
    await stop('coupon_use', 'mch_one')
    const { quote, offers } = await buyer.client.askQuote({ body: { lines: cart } })
    const used = quote.applied.map((one) => one.offer)
    expect(used).toContain(voucher)
    expect(used.filter((offer) => offers[offer]?.batch === 'bat_shop-a-100-5')).toEqual([])
  })
})

describe('a stop', () => {
  test('stands once of a kind, and says who made it and why', async () => {
    const one = await stop('claims')
    expect(one).toMatchObject({ what: 'claims', state: 'standing', because, stoppedBy: expect.any(String) as string })
    await expect(stop('claims')).rejects.toEqual(problem('already_exists', { what: 'claims' }))
    expect((await stop('claims', 'mch_one')).merchant).toBe('mch_one')
    await expect(operator.pullStop({ body: { what: 'claims', because } })).rejects.toEqual(problem('invalid_request'))
    await expect(stop('claims', 'mch_nobody')).rejects.toEqual(
      problem('invalid_request', {
        errors: [{ pointer: '/merchant', found: 'mch_nobody', expected: 'a merchant of this marketplace' }],
      }),
    )
  })

  test('is lifted once, stays in the history, and both deeds stand in the audit log', async () => {
    const { id } = await stop('coupon_use')
    expect(await lift(id)).toMatchObject({ state: 'lifted', liftedBecause: 'mended' })
    await expect(lift(id)).rejects.toEqual(problem('transition_not_allowed', { state: 'lifted' }))
    expect((await operator.listStops({ query: { what: 'coupon_use', limit: 1 } })).data).toMatchObject([{ id }])
    const logged = await marketplace.query(
      `select operation from audit_entries where object = $1 and outcome = 'done' order by at, entry_id`,
      [id],
    )
    expect(logged.map((row) => (row as { operation: string }).operation)).toEqual(['pullStop', 'liftStop'])
  })
})

test('nothing went wrong, and every invariant holds', async () => {
  expect([...marketplace.errors, ...other.errors]).toEqual([])
  expect(await marketplace.violations()).toEqual([])
})

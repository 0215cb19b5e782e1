import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Faults } from './support/asking.ts'
import { backend, post } from './support/asking.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let ann: Buyer
beforeAll(async () => {
  marketplace = await openMarketplace()
  ann = await marketplace.buyer('ann')
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

describe('a batch', () => {
  const day = 86_400_000
  const draft = () => ({
    kind: 'shop_coupon',
    displayName: { 'zh-CN': '店铺券', en: 'Shop coupon' },
    title: { 'zh-CN': '满100减20', en: '20 off 100' },
    shop: 'shp_b',
    benefit: { kind: 'amount_off', offMinor: 2_000 },
    threshold: { spendMinor: 10_000 },
    claimFrom: new Date(Date.now() - day).toISOString(),
    claimUntil: new Date(Date.now() + day).toISOString(),
    use: { kind: 'relative', seconds: 3_600 },
    stock: 5,
    perBuyerLimit: 1,
    budgetMinor: 10_000,
  })
  const all = ['batches:write', 'batches:approve', 'batches:control', 'batches:pause']

  test('is drafted, submitted, approved by another, published, claimed and used', async () => {
    const [shop, platform] = [await backend(marketplace, all, 'mch_two'), await backend(marketplace, all)]
    const created = await post(marketplace, '/v1/batches', draft(), shop)
    expect(created.json, created.text).toMatchObject({
      lifecycle: 'draft',
      events: ['submit'],
      offer: { scope: { shops: ['shp_b'] }, issuer: 'merchant' },
    })
    const id = created.json['id'] as string
    const move = (event: string, token: string) => post(marketplace, `/v1/batches/${id}/${event}`, {}, token)
    expect((await marketplace.send('GET', `/v1/batches/${id}`)).status).toBe(404)
    expect((await move('publish', shop)).json).toMatchObject({
      code: 'transition_not_allowed',
      state: 'draft',
      event: 'publish',
    })
    expect((await move('submit', shop)).json).toMatchObject({ lifecycle: 'submitted' })
    expect((await move('approve', shop)).json).toMatchObject({ code: 'forbidden' })
    expect((await move('approve', platform)).json).toMatchObject({ lifecycle: 'approved' })
    expect((await move('publish', shop)).json).toMatchObject({ lifecycle: 'live' })
    const { coupon } = await ann.client.claimCoupon({ path: { id } })
    const quote = await ann.client.askQuote({ body: { lines: [{ sku: 'b-150', quantity: 1 }] } })
    expect(quote.quote.applied).toMatchObject([{ offer: coupon!.id, discountMinor: 2_000 }])
    expect((await move('pause', shop)).json).toMatchObject({ lifecycle: 'paused' })
    const bob = await marketplace.buyer('bob')
    expect((await bob.client.claimCoupon({ path: { id } })).claim.outcome).toBe('paused')
  })

  test('of the platform is not approved by its author', async () => {
    const author = await backend(marketplace, all)
    const { shop: _shop, ...own } = draft()
    const { json: created } = await post(marketplace, '/v1/batches', { ...own, kind: 'voucher' }, author)
    await post(marketplace, `/v1/batches/${created['id'] as string}/submit`, {}, author)
    expect((await post(marketplace, `/v1/batches/${created['id'] as string}/approve`, {}, author)).json).toMatchObject({
      code: 'four_eyes',
      status: 409,
    })
  })

  test('of another merchant’s shop, without an end, a stock, a budget or a limit, or with terms that the engine refuses, is not drafted', async () => {
    const shop = await backend(marketplace, all, 'mch_one')
    const refused = async (change: object) => {
      const answer = await post(marketplace, '/v1/batches', { ...draft(), shop: 'shp_a', ...change }, shop)
      expect(answer.status, answer.text).toBe(422)
      return (answer.json['errors'] as Faults).map((one) => one.pointer)
    }
    expect(await refused({ shop: 'shp_b' })).toEqual(['/shop'])
    for (const field of ['claimUntil', 'stock', 'budgetMinor', 'perBuyerLimit'])
      expect(await refused({ [field]: undefined })).toEqual([`/${field}`])
    expect(await refused({ kind: 'lottery' })).toEqual(['/kind'])
    expect(await refused({ benefit: { kind: 'amount_off', offMinor: 0 } })).toEqual(['/benefit/offMinor'])
    expect(await refused({ benefit: { kind: 'free' } })).toEqual([expect.stringMatching(/^\/benefit/)])
    expect(await refused({ funding: [{ party: 'platform', basisPoints: 1 }] })).toEqual(['/funding'])
    expect(await refused({ claimUntil: draft().claimFrom })).toEqual(['/claimUntil'])
  })
})

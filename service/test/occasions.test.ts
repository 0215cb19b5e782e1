import type { Client, Reply } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backend } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'
import { shopping } from './support/shopping.ts'

// Coupons that come by themselves, for being on a list, for an entry, for money and for points.

let marketplace: TestMarketplace
let platform: Client
let merchant: Client
const { guest } = shopping(() => marketplace)

const abilities = [
  'buyers:facts',
  'buyers:tell',
  'batches:control',
  'batches:manage',
  'points:write',
  'coupons:buy',
  'coupons:withdraw',
]
const withKey = async (owner: string | null) =>
  createClient({ baseUrl: marketplace.baseUrl, token: await backend(marketplace, abilities, owner), retries: 0 })

beforeAll(async () => {
  marketplace = await openMarketplace()
  platform = await withKey(null)
  merchant = await withKey('mch_one')
})
afterAll(() => marketplace?.close())

const path = (batch: string) => ({ id: `bat_${batch}` })
const problem = (code: string, more = {}) =>
  expect.objectContaining({ document: expect.objectContaining({ code, ...more }) as unknown }) as unknown
const batchesIn = async (client: Client) => (await client.listCoupons()).data.map((one) => one.batch.id).sort()
const outcomes = (replies: readonly Reply<'claimCoupon'>[]) =>
  Object.fromEntries([...Map.groupBy(replies, (one) => one.claim.outcome)].map(([key, list]) => [key, list.length]))

describe('a coupon comes by itself', () => {
  test('to who follows a shop: once for each buyer and shop, also after unfollowing, with a notice', async () => {
    await merchant.createAutoGrant({ path: path('shop-a-100-5'), body: { trigger: 'follow', subject: 'shp_a' } })
    const buyer = await guest()
    const shop = { id: 'shp_a' }
    const first = await buyer.client.followShop({ path: shop })
    expect([first.follows, first.granted.map((one) => one.coupon?.batch.id)]).toEqual([true, ['bat_shop-a-100-5']])
    expect((await buyer.client.unfollowShop({ path: shop })).follows).toBe(false)
    expect((await buyer.client.followShop({ path: shop })).granted).toEqual([])
    expect(await batchesIn(buyer.client)).toEqual(['bat_shop-a-100-5'])
    expect((await buyer.client.listNotices()).data.map((one) => one.kind)).toEqual(['coupon.grant'])
    const [coupon] = (await buyer.client.listCoupons()).data
    expect((await buyer.client.getCoupon({ path: { id: coupon!.id } })).history).toMatchObject([{ event: 'grant' }])
  })

  test('once, when one buyer follows twenty times at the same moment', async () => {
    const buyer = await guest()
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => buyer.client.followShop({ path: { id: 'shp_a' } })),
    )
    expect(tries.flatMap((one) => one.granted)).toHaveLength(1)
  })

  test('to who joins a shop, reaches a tier, or does what the host tells: each occasion once', async () => {
    await platform.createAutoGrant({ path: path('three-each'), body: { trigger: 'tier', subject: 'gold' } })
    await platform.createAutoGrant({ path: path('c-90-40'), body: { trigger: 'event', subject: 'cart_idle_24h' } })
    await platform.createAutoGrant({ path: path('an-hour'), body: { trigger: 'join', subject: 'shp_b' } })
    const buyer = await guest()
    const to = { id: buyer.id }
    expect((await buyer.client.joinShop({ path: { id: 'shp_b' } })).granted).toHaveLength(1)
    expect((await platform.tellFacts({ path: to, body: { memberTier: 'gold' } })).granted).toHaveLength(1)
    expect((await platform.tellFacts({ path: to, body: { memberTier: 'silver' } })).granted).toEqual([])
    expect((await platform.tellFacts({ path: to, body: { memberTier: 'gold' } })).granted).toEqual([])
    const idle = (dedupeKey: string) => platform.tellEvent({ path: to, body: { name: 'cart_idle_24h', dedupeKey } })
    const told = await Promise.all(Array.from({ length: 10 }, () => idle('cart-1')))
    expect(told.flatMap((one) => one.granted)).toHaveLength(1)
    expect(await batchesIn(buyer.client)).toEqual(['bat_an-hour', 'bat_c-90-40', 'bat_three-each'])
  })

  test('no longer once the rule was ended, and never by another merchant’s word', async () => {
    const rule = await platform.createAutoGrant({
      path: path('to-day-end'),
      body: { trigger: 'event', subject: 'birthday' },
    })
    const tell = async (client: Client) =>
      (await client.tellEvent({ path: { id: (await guest()).id }, body: { name: 'birthday', dedupeKey: '2026' } }))
        .granted.length
    expect([await tell(platform), await tell(merchant)]).toEqual([1, 0])
    await platform.endAutoGrant({ path: { id: rule.id } })
    expect(await tell(platform)).toBe(0)
    const other = { trigger: 'follow', subject: 'shp_b' } as const
    await expect(merchant.createAutoGrant({ path: path('shop-a-100-5'), body: other })).rejects.toEqual(
      problem('invalid_request'),
    )
    await expect(merchant.createAutoGrant({ path: path('three-each'), body: other })).rejects.toEqual(
      problem('not_found'),
    )
  })
})

test('who must follow a shop to claim does so in one tap, and then may', async () => {
  await marketplace.query(
    `update batch_versions set prerequisites = '[{"kind": "follows_shop", "shop": "shp_b"}]' where batch_id = 'bat_two-a-day'`,
  )
  const buyer = await guest()
  const seen = async () => {
    const { state, because } = await buyer.client.getBatch({ path: path('two-a-day') })
    return { state, because }
  }
  const follow = { condition: 'follows_shop', wanted: { shop: 'shp_b' } }
  expect(await seen()).toMatchObject({ state: 'locked', because: { code: 'prerequisite', details: follow } })
  const { claim } = await buyer.client.claimCoupon({ path: path('two-a-day') })
  expect(claim.outcome).toBe('follow_required')
  const { method, path: tap } = claim.because?.['do'] as { method: string; path: string }
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'one-tap-follow' }
  expect((await marketplace.send(method, tap, { token: buyer.token, headers, body: '{}' })).status).toBe(200)
  expect(await seen()).toEqual({ state: 'claimable', because: undefined })
  expect((await buyer.client.claimCoupon({ path: path('two-a-day') })).claim.outcome).toBe('issued')
})

test('each tier gets what is for it, and a change of tier counts at once', async () => {
  const mine = { bronze: 'three-each', silver: 'an-hour', gold: 'c-90-40' }
  for (const [tier, batch] of Object.entries(mine))
    await marketplace.query(
      `update batch_versions set terms = jsonb_set(terms, '{audience}', $2) where batch_id = $1 and version = (select max(version) from batch_versions where batch_id = $1)`,
      [`bat_${batch}`, JSON.stringify([{ kind: 'member_tier', anyOf: [tier] }])],
    )
  const fresh = await marketplace.restarted() // terms never change, so a process that knew them keeps them
  try {
    const buyer = await marketplace.buyer('climber')
    const { client } = await fresh.buyer('climber')
    const eligible = async () => {
      const claims = await Promise.all(Object.values(mine).map((batch) => client.claimCoupon({ path: path(batch) })))
      return claims.map((one) => one.claim.outcome !== 'not_eligible')
    }
    for (const [n, tier] of Object.keys(mine).entries()) {
      await platform.tellFacts({ path: { id: buyer.id }, body: { memberTier: tier } })
      expect(await eligible()).toEqual([0, 1, 2].map((one) => one === n))
    }
  } finally {
    await fresh.close()
    for (const batch of Object.values(mine))
      await marketplace.query(
        `update batch_versions set terms = jsonb_set(terms, '{audience}', '[]') where batch_id = $1`,
        [`bat_${batch}`],
      )
  }
})

test('of a batch for 50 invited buyers, the 51st sees nothing and gets nothing, even with the link', async () => {
  const buyers = await Promise.all(Array.from({ length: 51 }, () => guest()))
  const invited = buyers.slice(0, 50)
  const list = { path: path('for-ann'), body: { buyers: invited.map((buyer) => buyer.id) } }
  expect(await platform.inviteBuyers(list)).toEqual({ invited: 50, before: 0 })
  expect(await platform.inviteBuyers(list)).toEqual({ invited: 0, before: 50 })
  const claims = await Promise.all(invited.map(({ client }) => client.claimCoupon({ path: path('for-ann') })))
  expect(outcomes(claims)).toEqual({ issued: 50 })
  const last = buyers[50]!
  await expect(last.client.getBatch({ path: path('for-ann') })).rejects.toEqual(problem('not_found'))
  await expect(last.client.claimCoupon({ path: path('for-ann') })).rejects.toEqual(problem('not_found'))
  const { token } = await platform.createEntryToken({ path: path('for-ann'), body: { buyer: last.id, seconds: 60 } })
  const { claim } = await last.client.claimCoupon({ path: path('for-ann'), body: { entryToken: token } })
  expect(claim).toMatchObject({ outcome: 'not_eligible', because: { condition: 'audience' } })
})

describe('a paid coupon', () => {
  const buy = (client: Client, body: Parameters<Client['buyCoupon']>[0]['body']) =>
    client.buyCoupon({ path: path('bought'), body })
  const ledger = (coupon: string) =>
    marketplace.query<{ cause: string; debit: string; credit: string; minor: number }>(
      `select cause_kind as cause, debit, credit, minor::int from ledger_transfers where offer_id = $1 order by transfer_id`,
      [coupon],
    )

  test('is bought, owed in the ledger, and given back unused for its whole price, once', async () => {
    const buyer = await guest()
    const { coupon } = await buy(buyer.client, { priceMinor: 90 })
    expect(await ledger(coupon!.id)).toEqual([
      { cause: 'sale', debit: 'cash', credit: 'card_deferred_revenue', minor: 90 },
    ])
    const back = await buyer.client.giveBackCoupon({ path: { id: coupon!.id } })
    expect([back.coupon.state, back.returnedMinor]).toEqual(['voided', 90])
    expect((await ledger(coupon!.id)).map((one) => [one.cause, one.credit, one.minor])).toEqual([
      ['sale', 'card_deferred_revenue', 90],
      ['sale_refund', 'cash', 90],
    ])
    await expect(buyer.client.giveBackCoupon({ path: { id: coupon!.id } })).rejects.toEqual(
      problem('transition_not_allowed', { state: 'voided' }),
    )
  })

  test('that is used, or waits in an order, is not given back', async () => {
    const buyer = await guest()
    const { coupon } = await buy(buyer.client, { priceMinor: 90 })
    const order = await buyer.client.askQuote({ body: { lines: [{ sku: 'c-050', quantity: 8 }] } })
    expect(order.quote.applied.map((one) => one.offer)).toContain(coupon!.id)
    const { id } = await buyer.client.placeOrder({ body: { quoteId: order.id } })
    const giveBack = () => buyer.client.giveBackCoupon({ path: { id: coupon!.id } })
    await expect(giveBack()).rejects.toEqual(problem('transition_not_allowed', { state: 'held' }))
    await buyer.client.payOrder({ path: { id }, body: { method: 'demo' } })
    await expect(giveBack()).rejects.toEqual(problem('transition_not_allowed', { state: 'redeemed' }))
  })

  test('is sold by a backend for a payment, once for each payment, at its price', async () => {
    const buyer = await guest()
    const sold = { buyer: buyer.id, priceMinor: 90, reference: 'pay-1' }
    const tries = await Promise.all(Array.from({ length: 8 }, () => buy(platform, sold)))
    expect(new Set(tries.map((one) => one.coupon?.id)).size).toBe(1)
    await expect(buy(platform, { ...sold, priceMinor: 89, reference: 'pay-2' })).rejects.toEqual(
      problem('amount_differs', { priceMinor: 90 }),
    )
    await expect(buy(platform, { buyer: buyer.id, priceMinor: 90 })).rejects.toEqual(problem('invalid_request'))
    await expect(buy(buyer.client, { priceMinor: 90, reference: 'mine' })).rejects.toEqual(problem('invalid_request'))
    await expect(buy(merchant, sold)).rejects.toEqual(problem('not_found'))
    const again = await buy(platform, { ...sold, reference: 'pay-3' })
    expect([again.claim.outcome, again.coupon]).toEqual(['limit_reached', undefined])
    expect((await marketplace.query(`select from coupon_purchases where buyer_id = $1`, [buyer.id])).length).toBe(1)
  })

  test('goes back with its price when its issuer takes it back', async () => {
    const buyer = await guest()
    const { coupon } = await buy(buyer.client, { priceMinor: 90 })
    await platform.withdrawCoupon({ path: { id: coupon!.id }, body: { because: 'the sale was a mistake' } })
    expect((await ledger(coupon!.id)).at(-1)).toMatchObject({ cause: 'sale_refund', credit: 'cash', minor: 90 })
  })

  test('is not to be had for a click, and one that was free is not given back', async () => {
    const buyer = await guest()
    const { claim } = await buyer.client.claimCoupon({ path: path('bought') })
    expect(claim).toMatchObject({ outcome: 'entry_required', because: { priceMinor: 90 } })
    const { coupon } = await buyer.client.claimCoupon({ path: path('voucher-300-30') })
    await expect(buyer.client.giveBackCoupon({ path: { id: coupon!.id } })).rejects.toEqual(problem('not_given_back'))
  })
})

describe('points', () => {
  const give = (buyer: string, delta: number, reference: string) =>
    platform.changePoints({ path: { id: buyer }, body: { delta, reference, because: 'a welcome' } })

  test('buy a coupon: both happen or neither, however often it is asked at once', async () => {
    await platform.setPointsPrice({ path: path('three-each'), body: { points: 100 } })
    const { id, client } = await guest()
    expect((await client.claimCoupon({ path: path('three-each') })).claim).toMatchObject({
      outcome: 'entry_required',
      because: { points: 100 },
    })
    await give(id, 250, 'welcome')
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => client.exchangePoints({ path: path('three-each') })),
    )
    expect(outcomes(tries)).toEqual({ issued: 2, not_eligible: 10 })
    expect(tries.find((one) => one.claim.outcome === 'not_eligible')?.claim.because).toEqual({
      condition: 'points',
      wanted: { points: 100 },
      actual: 50,
    })
    const { balance, data } = await client.listPoints()
    expect([balance, data.map((one) => one.delta)]).toEqual([50, [-100, -100, 250]])
    expect(await batchesIn(client)).toEqual(['bat_three-each', 'bat_three-each'])
  })

  test('are not taken where there is no coupon to be had', async () => {
    const { id, client } = await guest()
    await give(id, 1_000, 'welcome')
    await marketplace.query(`update batches set state = 'paused' where batch_id = 'bat_three-each'`)
    expect((await client.exchangePoints({ path: path('three-each') })).claim.outcome).toBe('paused')
    await marketplace.query(`update batches set state = 'live' where batch_id = 'bat_three-each'`)
    expect((await client.listPoints()).balance).toBe(1_000)
    await platform.setPointsPrice({ path: path('three-each'), body: { points: null } })
    await expect(client.exchangePoints({ path: path('three-each') })).rejects.toEqual(problem('not_found'))
  })

  test('count once for each reference, and never fall below nothing', async () => {
    const { id, client } = await guest()
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => give(id, 10, 'order-7')))
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    await expect(give(id, -11, 'order-7-back')).rejects.toEqual(problem('not_enough_points', { balance: 10 }))
    expect((await client.listPoints()).balance).toBe(10)
  })
})

test('a report splits the claims of a batch by entry point and outcome', async () => {
  const { data } = await platform.listClaimSources({ path: path('bought') })
  expect(data.find((one) => one.source === 'purchase')).toMatchObject({ outcomes: { limit_reached: 1 } })
  for (const row of data) expect(Object.values(row.outcomes).reduce((sum, n) => sum + n, 0)).toBe(row.claims)
  expect(data.map((one) => one.source).sort()).toEqual(['purchase', 'unknown'])
})

test('every invariant holds after all this', async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

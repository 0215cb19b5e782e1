import type { Client } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { noFailpoint } from '../src/domain/failpoint.ts'
import { timeOrderedIds } from '../src/domain/ids.ts'
import { carryOutVoids } from '../src/jobs/carry-out-voids.ts'
import { expireCoupons } from '../src/jobs/expire-coupons.ts'
import type { Job } from '../src/jobs/job.ts'
import { openStore } from '../src/storage/sql.ts'
import { backend } from './support/asking.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, placed } from './support/marketplace.ts'
import { couponOf, example, pay, shopping, stateOf } from './support/shopping.ts'

const clock = pinnedClock(new Date(Date.now() + 1_000))
let marketplace: TestMarketplace
let platform: Client
let merchant: Client
const { guest, withVoucher } = shopping(() => marketplace)

const everything = [
  'coupons:inspect',
  'coupons:withdraw',
  'coupons:freeze',
  'coupons:reissue',
  'cases:read',
  'cases:write',
  'batches:control',
  'coupons:buy',
]
const withKey = async (owner: string | null) =>
  createClient({ baseUrl: marketplace.baseUrl, token: await backend(marketplace, everything, owner), retries: 0 })

beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  platform = await withKey(null)
  merchant = await withKey('mch_one')
})
afterAll(() => marketplace?.close())

const because = 'taken by a script'
const notices = async (buyer: Buyer) => (await buyer.client.listNotices()).data
const problem = (code: string, more = {}) =>
  expect.objectContaining({ document: expect.objectContaining({ code, ...more }) as unknown }) as unknown

/** Runs a job until it has nothing more to do. */
async function run(job: Job): Promise<void> {
  const store = openStore({ pool: { ...marketplace.database.application, max: 2 }, clock, failpoint: noFailpoint })
  try {
    for (let more = true; more;) more = (await job.run({ store, ids: timeOrderedIds(clock), slices: 1 } as never)).more
  } finally {
    await store.close()
  }
}

describe('an issuer', () => {
  test('sees a coupon with everything that happened to it: what, when, who and why', async () => {
    const { buyer, voucher } = await withVoucher()
    await platform.freezeCoupon({ path: { id: voucher }, body: { because } })
    const seen = await platform.getIssuedCoupon({ path: { id: voucher } })
    expect(seen).toMatchObject({ id: voucher, buyer: buyer.id, state: 'frozen', source: 'unknown' })
    expect(seen.history).toMatchObject([
      { event: 'claim', from: null, to: 'available', actor: `buyer:${buyer.id}` },
      { event: 'freeze', from: 'available', to: 'frozen', because, actor: expect.stringMatching(/^key:/) as string },
    ])
    const { data } = await platform.listIssuedCoupons({ query: { buyer: buyer.id } })
    expect(data.map((one) => one.id)).toEqual([voucher])
  })

  test('who is a merchant reaches the coupons of its own batches only', async () => {
    const { buyer, voucher } = await withVoucher()
    const own = await claimed(buyer, 'shop-a-100-5')
    expect((await merchant.getIssuedCoupon({ path: { id: own.id } })).id).toBe(own.id)
    expect((await merchant.listIssuedCoupons({ query: { buyer: buyer.id } })).data.map((one) => one.id)).toEqual([
      own.id,
    ])
    for (const id of [voucher, 'cpn_unknown']) {
      await expect(merchant.getIssuedCoupon({ path: { id } })).rejects.toEqual(problem('not_found'))
      await expect(merchant.withdrawCoupon({ path: { id }, body: { because } })).rejects.toEqual(problem('not_found'))
    }
  })

  test('takes a coupon back, and its owner is told why', async () => {
    const { buyer, voucher } = await withVoucher()
    expect((await platform.withdrawCoupon({ path: { id: voucher }, body: { because } })).state).toBe('voided')
    expect(await stateOf(buyer, voucher)).toBe('voided')
    expect(await notices(buyer)).toMatchObject([{ kind: 'coupon.void', coupon: voucher, details: { because } }])
    await expect(platform.withdrawCoupon({ path: { id: voucher }, body: { because } })).rejects.toEqual(
      problem('transition_not_allowed', { state: 'voided' }),
    )
  })

  test('cancels the unpaid order that holds it, and frees what else the order held', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await placed(buyer, example)
    await platform.withdrawCoupon({ path: { id: voucher }, body: { because } })
    expect((await buyer.client.getOrder({ path: { id: order.id } })).state).toBe('cancelled')
    expect(await stateOf(buyer, voucher)).toBe('voided')
    await expect(pay(buyer, order.id)).rejects.toEqual(problem('transition_not_allowed'))
  })

  test('cannot take back what is used', async () => {
    const { buyer, voucher } = await withVoucher()
    await pay(buyer, (await placed(buyer, example)).id)
    await expect(platform.withdrawCoupon({ path: { id: voucher }, body: { because } })).rejects.toEqual(
      problem('transition_not_allowed', { state: 'redeemed' }),
    )
  })

  test('freezes a coupon, which then cannot be used, and lets it go again', async () => {
    const { buyer, voucher } = await withVoucher()
    const path = { id: voucher }
    await platform.freezeCoupon({ path, body: { because } })
    const { quote } = await buyer.client.askQuote({ body: { lines: [{ sku: 'a-200', quantity: 2 }] } })
    expect(quote.applied.map((one) => one.offer)).not.toContain(voucher)
    await platform.thawCoupon({ path, body: { because: 'looked into' } })
    expect(await stateOf(buyer, voucher)).toBe('available')
    await expect(platform.thawCoupon({ path, body: { because } })).rejects.toEqual(problem('transition_not_allowed'))
    expect((await notices(buyer)).map((one) => one.kind).sort()).toEqual(['coupon.freeze', 'coupon.thaw'])
  })

  test('in a race of a void against a payment, one of them wins and the other is refused', async () => {
    for (let round = 0; round < 10; round++) {
      const { buyer, voucher } = await withVoucher()
      const order = await placed(buyer, example)
      const [paid, voided] = await Promise.allSettled([
        pay(buyer, order.id),
        platform.withdrawCoupon({ path: { id: voucher }, body: { because } }),
      ])
      expect([paid.status, voided.status].sort()).toEqual(['fulfilled', 'rejected'])
      expect(await stateOf(buyer, voucher)).toBe(paid.status === 'fulfilled' ? 'redeemed' : 'voided')
    }
  })
})

describe('an expired coupon', () => {
  const expired = async (batch: string) => {
    const buyer = await guest()
    const { id, validUntil } = await claimed(buyer, batch)
    await marketplace.query(`update coupons set valid_from = $2, valid_until = $3 where coupon_id = $1`, [
      id,
      new Date(clock.now().getTime() - 2_000),
      clock.now(),
    ])
    expect(Date.parse(validUntil)).toBeGreaterThan(clock.now().getTime())
    return { buyer, id }
  }

  test('is expired to the second, also before the sweeper came, and is swept into its history', async () => {
    const { buyer, id } = await expired('voucher-300-30')
    expect(await stateOf(buyer, id)).toBe('expired')
    const stored = () => marketplace.query(`select state from coupons where coupon_id = $1`, [id])
    expect(await stored()).toEqual([{ state: 'available' }])
    await run(expireCoupons)
    expect(await stored()).toEqual([{ state: 'expired' }])
    expect((await couponOf(buyer, id)).history.at(-1)).toMatchObject({ event: 'expire', to: 'expired' })
  })

  test('of a shop is issued again, once, with a reason, and linked both ways', async () => {
    const { buyer, id } = await expired('shop-a-100-5')
    const body = { because: 'parcel came late', validSeconds: 86_400 }
    const again = await merchant.reissueCoupon({ path: { id }, body })
    expect(again).toMatchObject({ reissueOf: id, buyer: buyer.id, state: 'available' })
    expect(again.history).toMatchObject([{ event: 'reissue', because: 'parcel came late' }])
    expect((await platform.getIssuedCoupon({ path: { id } })).reissuedAs).toBe(again.id)
    expect(await stateOf(buyer, id)).toBe('expired')
    expect((await notices(buyer)).map((one) => one.kind)).toEqual(['coupon.reissue'])
    await expect(merchant.reissueCoupon({ path: { id }, body })).rejects.toEqual(
      problem('not_reissuable', { because: 'reissued_before' }),
    )
  })

  test('asked for ten times at once is issued again once', async () => {
    const { id } = await expired('shop-a-100-5')
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => merchant.reissueCoupon({ path: { id }, body: { because: 'parcel came late' } })),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('that is a voucher is not issued again, nor is one that is still good', async () => {
    const { id } = await expired('voucher-300-30')
    await expect(platform.reissueCoupon({ path: { id }, body: { because } })).rejects.toEqual(
      problem('not_reissuable', { because: 'instrument' }),
    )
    const good = await claimed(await guest(), 'shop-a-100-5')
    await expect(platform.reissueCoupon({ path: { id: good.id }, body: { because } })).rejects.toEqual(
      problem('transition_not_allowed', { state: 'available' }),
    )
  })
})

describe('a case', () => {
  const opened = async (coupons: string[]) =>
    platform.openCase({ body: { title: 'Scripted claims', termsVersion: '2026-11', because, coupons } })

  test('freezes what is unused; upheld, takes it back, cancels what is unpaid, bars its buyers, and says so', async () => {
    const [one, two, three] = [await withVoucher(), await withVoucher(), await withVoucher()]
    const order = await placed(two.buyer, example)
    await pay(three.buyer, (await placed(three.buyer, example)).id)
    const found = await opened([one.voucher, two.voucher, three.voucher])
    const states = (of: typeof found) =>
      [one, two, three].map(({ voucher }) => of.coupons.find((c) => c.id === voucher)?.state)
    expect(states(found)).toEqual(['frozen', 'held', 'redeemed'])
    expect(found.termsVersion).toBe('2026-11')
    const { voidRun } = await platform.upholdCase({ path: { id: found.id }, body: { because, disqualify: true } })
    await run(carryOutVoids)
    expect(await platform.getVoidRun({ path: { id: voidRun } })).toMatchObject({
      state: 'done',
      progress: 1,
      voided: 2,
      ordersCancelled: 1,
    })
    expect(states(await platform.getCase({ path: { id: found.id } }))).toEqual(['voided', 'voided', 'redeemed'])
    expect((await two.buyer.client.getOrder({ path: { id: order.id } })).state).toBe('cancelled')
    expect((await notices(one.buyer)).map((notice) => notice.kind).sort()).toEqual([
      'buyer.disqualify',
      'coupon.freeze',
      'coupon.void',
    ])
    const { claim } = await one.buyer.client.claimCoupon({ path: { id: 'bat_three-each' } })
    expect(claim).toMatchObject({ outcome: 'risk_refused', because: { case: found.id } })
  })

  test('about a bought coupon, upheld, gives its price back: in the ledger, and told to whoever pays it', async () => {
    const buyer = await guest()
    const sold = { buyer: buyer.id, priceMinor: 90, reference: `pay-${buyer.id}` }
    const { coupon } = await platform.buyCoupon({ path: { id: 'bat_bought' }, body: sold })
    const id = coupon!.id
    const found = await opened([id])
    const posted = () =>
      marketplace.query(
        `select cause_kind as cause, debit, credit, minor::int from ledger_transfers where offer_id = $1`,
        [id],
      )
    expect(await posted()).toHaveLength(1) // a suspicion alone moves no money
    await platform.upholdCase({ path: { id: found.id }, body: { because } })
    await run(carryOutVoids)
    await run(carryOutVoids)
    expect(await stateOf(buyer, id)).toBe('voided')
    expect(await posted()).toEqual([
      { cause: 'sale', debit: 'cash', credit: 'card_deferred_revenue', minor: 90 },
      { cause: 'sale_refund', debit: 'card_deferred_revenue', credit: 'cash', minor: 90 },
    ])
    const told = await marketplace.query(`select payload from outbox where kind = 'purchase.return' and subject = $1`, [
      id,
    ])
    expect(told).toEqual([{ payload: { coupon: id, batch: 'bat_bought', ...sold, returnedMinor: 90 } }])
  })

  test('is appealed by the buyer whom it concerns, and cleared lets coupon and buyer go', async () => {
    const { buyer, voucher } = await withVoucher()
    const { id } = await opened([voucher])
    await platform.upholdCase({ path: { id }, body: { because, disqualify: true } })
    const stranger = await guest()
    await expect(stranger.client.appealCase({ path: { id }, body: { text: 'not me' } })).rejects.toEqual(
      problem('not_found'),
    )
    expect((await buyer.client.appealCase({ path: { id }, body: { text: 'It was me, by hand' } })).state).toBe(
      'appealed',
    )
    expect((await platform.listCases({ query: { state: 'appealed' } })).data.map((one) => one.id)).toEqual([id])
    const cleared = await platform.clearCase({ path: { id }, body: { because: 'a person after all' } })
    expect(cleared).toMatchObject({ state: 'cleared', coupons: [{ id: voucher, state: 'available' }] })
    expect(cleared.history.map((one) => one.event)).toEqual(['open', 'uphold', 'appeal', 'clear'])
    expect((await buyer.client.claimCoupon({ path: { id: 'bat_three-each' } })).claim.outcome).toBe('issued')
    await run(carryOutVoids)
    expect(await stateOf(buyer, voucher)).toBe('available')
  })

  test('names the coupon that it cannot find', async () => {
    await expect(opened(['cpn_nowhere'])).rejects.toMatchObject({
      code: 'invalid_request',
      document: { errors: [{ pointer: '/coupons/0', found: 'cpn_nowhere' }] },
    })
  })
})

test('all unused coupons of an ended batch are taken back, used ones stay', async () => {
  const buyers = await Promise.all(Array.from({ length: 12 }, () => guest()))
  const coupons = await Promise.all(buyers.map((buyer) => claimed(buyer, 'two-a-day')))
  const path = { id: 'bat_two-a-day' }
  await expect(platform.voidBatch({ path, body: { because } })).rejects.toEqual(
    problem('transition_not_allowed', { state: 'live' }),
  )
  await platform.endBatch({ path })
  const started = await platform.voidBatch({ path, body: { because } })
  expect(started).toMatchObject({ state: 'running', progress: 0, voided: 0 })
  await run(carryOutVoids)
  expect(await platform.getVoidRun({ path: { id: started.id } })).toMatchObject({
    state: 'done',
    voided: coupons.length,
  })
  expect(await Promise.all(buyers.map((buyer, n) => stateOf(buyer, coupons[n]!.id)))).toEqual(
    coupons.map(() => 'voided'),
  )
})

test('every invariant holds after all this', async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

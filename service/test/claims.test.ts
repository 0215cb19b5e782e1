import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bucketOf } from '../src/domain/buckets.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(() => marketplace?.close())

const outcomes = (rows: { claim: { outcome: string } }[]) =>
  Object.fromEntries(
    [...Map.groupBy(rows, (row) => row.claim.outcome)].map(([outcome, list]) => [outcome, list.length]),
  )

const claim = async (buyer: string, batch: string, key?: string) => {
  const { client } = await marketplace.buyer(buyer)
  return client.claimCoupon({ path: { id: `bat_${batch}` }, ...(key !== undefined && { key }) })
}

describe('a claim', () => {
  test('64 buyers at once on a stock of 1 get exactly one coupon', async () => {
    const buyers = Array.from({ length: 64 }, (_, n) => `race-${n}`)
    const rows = await Promise.all(buyers.map((buyer) => claim(buyer, 'one-left')))
    expect(outcomes(rows)).toEqual({ issued: 1, sold_out: 63 })
    expect(
      await marketplace.query(`select sum(claimed)::int as n from stock_slices where batch_id = 'bat_one-left'`),
    ).toEqual([{ n: 1 }])
  })

  test('40 requests of one buyer at once stop at the limit of 3', async () => {
    const rows = await Promise.all(Array.from({ length: 40 }, () => claim('greedy', 'three-each')))
    expect(outcomes(rows)).toEqual({ issued: 3, limit_reached: 37 })
    expect(rows.find((row) => row.claim.outcome === 'limit_reached')?.claim.because).toEqual({ perBuyerLimit: 3 })
  })

  test('16 requests with one key at once are one claim', async () => {
    const rows = await Promise.all(Array.from({ length: 16 }, () => claim('same-key', 'three-each', 'one-key-for-all')))
    expect(new Set(rows.map((row) => row.coupon?.id)).size).toBe(1)
    expect(await marketplace.query(`select count(*)::int as n from coupons where buyer_id = 'same-key'`)).toEqual([
      { n: 1 },
    ])
  })

  test('the buyer and the key of a claim are kept as they were sent, whatever marks are in them', async () => {
    const keyOf = (buyer: string) => `key-${buyer === '优惠' ? 'of-another' : buyer}` // a header is no place for it
    const sent = ['plain', '"quoted"', 'back\\slash\\\\', '{NULL,"}', 'NULL', '优惠']
    await Promise.all(sent.map((buyer) => claim(buyer, 'three-each', keyOf(buyer))))
    const kept = await marketplace.query<{ buyer: string; key: string }>(
      'select buyer_id as buyer, key from claims where buyer_id = any($1)',
      [sent],
    )
    expect(new Map(kept.map(({ buyer, key }) => [buyer, key]))).toEqual(
      new Map(sent.map((buyer) => [buyer, keyOf(buyer)])),
    )
  })

  test('the coupon in the answer to a claim is the one in the wallet', async () => {
    const { client } = await marketplace.buyer('compares')
    const { coupon } = await client.claimCoupon({ path: { id: 'bat_voucher-300-30' } })
    expect((await client.listCoupons()).data).toEqual([coupon])
  })

  test('an issued and a refused claim are replayed byte for byte, also after a restart', async () => {
    const { token } = await marketplace.buyer('replayer')
    const ask = (at: TestMarketplace, batch: string, key: string) =>
      at.send('POST', `/v1/batches/bat_${batch}/claims`, {
        token,
        body: '{}',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      })
    const issued = await ask(marketplace, 'voucher-300-30', 'replay-issued')
    const refused = await ask(marketplace, 'one-left', 'replay-refused')
    expect([issued.status, refused.status]).toEqual([200, 200])
    const again = await marketplace.restarted()
    try {
      const [issuedAgain, refusedAgain] = [
        await ask(again, 'voucher-300-30', 'replay-issued'),
        await ask(again, 'one-left', 'replay-refused'),
      ]
      expect(issuedAgain.text).toBe(issued.text)
      expect(refusedAgain.text).toBe(refused.text)
      expect(issuedAgain.headers.get('idempotency-replayed')).toBe('true')
      expect(issued.headers.get('idempotency-replayed')).toBeNull()
    } finally {
      await again.close()
    }
  })

  test('a replay tells the coupon as it was born, whatever became of it', async () => {
    const first = await claim('reborn', 'voucher-300-30', 'reborn-key-1')
    await marketplace.query(
      `with c as (update coupons set state = 'voided', seq = 2 where buyer_id = 'reborn' returning *),
            e as (insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at) select bucket, coupon_id, 2, buyer_id, 'void', 'available', 'voided', now() from c)
       insert into outbox (bucket, event_id, kind, subject, payload, created_at) select bucket, 'evt_' || substr(coupon_id, 5) || '_2', 'coupon.void', coupon_id, '{}', now() from c`,
    )
    expect(await claim('reborn', 'voucher-300-30', 'reborn-key-1')).toEqual(first)
  })

  test('the same key for another batch is refused', async () => {
    await claim('two-batches', 'three-each', 'two-batches-key')
    await expect(claim('two-batches', 'voucher-300-30', 'two-batches-key')).rejects.toMatchObject({
      code: 'idempotency_key_reused',
      status: 422,
    })
  })

  test('is refused with its reason before the window, after it, outside the audience and without the purchase', async () => {
    const refusals = await Promise.all(['upcoming', 'over', 'for-vip', 'bought'].map((batch) => claim('ann', batch)))
    expect(refusals.map((row) => row.claim.outcome)).toEqual(['not_started', 'ended', 'not_eligible', 'entry_required'])
    expect(refusals[2]?.claim.because).toMatchObject({ condition: 'member_tier', actual: null })
    expect((await claim('bob', 'for-vip')).claim.outcome).toBe('issued')
  })

  test('of a paused batch is refused from the pause on, and issued again after it', async () => {
    const set = (state: string) =>
      marketplace.query(`update batches set state = $1 where batch_id = 'bat_three-each'`, [state])
    await set('paused')
    expect((await claim('patient', 'three-each')).claim.outcome).toBe('paused')
    await set('live')
    expect((await claim('patient', 'three-each')).claim.outcome).toBe('issued')
  })

  test('a relative coupon lives as long as it says, or to the end of the local day', async () => {
    const exact = await claimed(await marketplace.buyer('timed'), 'an-hour')
    expect(Date.parse(exact.validUntil) - Date.parse(exact.claimedAt)).toBe(3_600_000)
    const rounded = await claimed(await marketplace.buyer('timed'), 'to-day-end')
    expect(rounded.validUntil).toMatch(/T16:00:00\.000Z$/) // midnight in Shanghai
    expect(Date.parse(rounded.validUntil)).toBeGreaterThan(Date.parse(rounded.claimedAt) + 3_600_000 - 1)
  })

  test('stock, limits, outcomes, histories and messages agree after all this', async () => {
    expect(await marketplace.violations()).toEqual([])
    expect(marketplace.errors).toEqual([])
  })
})

describe('stock in four slices', () => {
  test('sells out exactly, wherever the buyers fall', async () => {
    const sliced = await openMarketplace({ slices: 4 })
    try {
      await sliced.query(`delete from stock_slices where batch_id = 'bat_one-left'`)
      await sliced.query(
        `insert into stock_slices (bucket, batch_id, total) select b, 'bat_one-left', 5 from unnest(array[0, 64, 128, 192]) as b`,
      )
      await sliced.query(
        `insert into budget_slices (bucket, batch_id, budget_minor) select b, 'bat_one-left', 0 from unnest(array[64, 128, 192]) as b`,
      )
      // every buyer falls into the first slice, which has 5 of the 20
      const buyers = Array.from({ length: 400 }, (_, n) => `sliced-${n}`)
        .filter((buyer) => bucketOf(buyer) < 64)
        .slice(0, 30)
      const rows = await Promise.all(
        buyers.map(async (buyer) => (await sliced.buyer(buyer)).client.claimCoupon({ path: { id: 'bat_one-left' } })),
      )
      expect(outcomes(rows)).toEqual({ issued: 20, sold_out: 10 })
      expect(
        await sliced.query(
          `select sum(total)::int as total, sum(claimed)::int as claimed from stock_slices where batch_id = 'bat_one-left'`,
        ),
      ).toEqual([{ total: 20, claimed: 20 }])
      expect(await sliced.violations()).toEqual([])
    } finally {
      await sliced.close()
    }
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backend, post } from './support/asking.ts'
import { granting } from './support/granting.ts'
import type { Answer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let author: string
beforeAll(async () => {
  marketplace = await openMarketplace()
  author = await backend(marketplace, ['links:write', 'links:read'])
})
afterAll(async () => {
  expect(await marketplace?.violations()).toEqual([])
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})
const { newBatch, couponsOf } = granting(() => marketplace)

async function link(batch: string, partner: string, quota: number): Promise<string> {
  const answer = await post(
    marketplace,
    `/v1/batches/bat_${batch}/links`,
    { channel: 'wechat', partner, quota },
    author,
  )
  expect(answer.status, answer.text).toBe(201)
  return answer.json['id'] as string
}
const claim = async (id: string, buyer: string): Promise<Answer> =>
  post(marketplace, `/v1/links/${id}/claims`, {}, (await marketplace.buyer(buyer)).token)
const outcome = (answer: Answer) => (answer.json['claim'] as { outcome: string } | undefined)?.outcome
const outcomes = (answers: Answer[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, (one) => outcome(one) ?? 'problem')).map(([key, some]) => [
      key,
      some?.length,
    ]),
  )

describe('an issue link', () => {
  test('carries channel and partner, keeps to the partner’s quota under a rush, and the report splits issued and redeemed by partner', async () => {
    await newBatch('partners', 100)
    const [one, two] = [await link('partners', 'one', 7), await link('partners', 'two', 50)]
    const rush = await Promise.all(Array.from({ length: 20 }, (_, n) => claim(one, `of-one-${n}`)))
    expect(outcomes(rush)).toEqual({ issued: 7, quota_reached: 13 })
    const refused = rush.find((answer) => outcome(answer) === 'quota_reached')
    expect((refused?.json['claim'] as { because: unknown }).because).toEqual({
      partner: 'one',
      channel: 'wechat',
      quota: 7,
    })
    const calm = await Promise.all(Array.from({ length: 3 }, (_, n) => claim(two, `of-two-${n}`)))
    expect(outcomes(calm)).toEqual({ issued: 3 })
    // one coupon of each partner's is spent; what an order does is tested with the orders
    await marketplace.query(
      `with c as (update coupons set state = 'redeemed', order_id = 'ord_x' where batch_id = 'bat_partners' and buyer_id = 'of-two-1' returning *)
       select 1 from c`,
    )
    const { json } = await marketplace.send('GET', '/v1/link-reports?batch=bat_partners', { token: author })
    expect(json['data']).toEqual([
      { batch: 'bat_partners', channel: 'wechat', partner: 'one', links: 1, quota: 7, issued: 7, redeemed: 0 },
      { batch: 'bat_partners', channel: 'wechat', partner: 'two', links: 1, quota: 50, issued: 3, redeemed: 1 },
    ])
    await marketplace.query(`update coupons set state = 'available', order_id = null where buyer_id = 'of-two-1'`)
    expect(await marketplace.query(`select distinct source from claims where batch_id = 'bat_partners'`)).toEqual([
      { source: 'link' },
    ])
  })

  test('gives back what it took for a coupon that was refused', async () => {
    await newBatch('given-back', 100)
    const id = await link('given-back', 'one', 2)
    expect(outcome(await claim(id, 'twice'))).toBe('issued')
    expect(outcome(await claim(id, 'twice'))).toBe('limit_reached')
    expect(outcome(await claim(id, 'other'))).toBe('issued')
    expect((await marketplace.send('GET', `/v1/links/${id}`, { token: author })).json).toMatchObject({
      quota: 2,
      issued: 2,
    })
  })

  test('never gives more than the stock, whatever the quotas add up to', async () => {
    await newBatch('promised', 3)
    const ids = [await link('promised', 'one', 3), await link('promised', 'two', 3)]
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => claim(ids[n % 2] as string, `promised-${n}`)))
    expect(outcomes(answers)).toEqual({ issued: 3, sold_out: 5 })
    expect(await couponsOf('promised')).toHaveLength(3)
  })

  test('answers the same key with the same coupon, and a closed or unknown one with a problem', async () => {
    await newBatch('closing', 10, 3)
    const id = await link('closing', 'one', 5)
    const { client } = await marketplace.buyer('closer')
    const [first, again] = [
      await client.claimByLink({ path: { id }, key: 'link-key-1' }),
      await client.claimByLink({ path: { id }, key: 'link-key-1' }),
    ]
    expect(again).toEqual(first)
    expect((await post(marketplace, `/v1/links/${id}/close`, {}, author)).json).toMatchObject({
      open: false,
      issued: 1,
    })
    expect((await claim(id, 'too-late')).json).toMatchObject({ status: 409, code: 'link_closed' })
    expect((await claim('lnk_nowhere', 'too-late')).status).toBe(404)
  })

  test('leads to a hidden batch; where that has a list of buyers, the list decides', async () => {
    const id = await link('for-ann', 'one', 5)
    const stranger = await claim(id, 'stranger')
    expect([
      outcome(stranger),
      (stranger.json['claim'] as { because: { condition: string } }).because.condition,
    ]).toEqual(['not_eligible', 'audience'])
    expect(outcome(await claim(id, 'ann'))).toBe('issued')
  })

  test('of another merchant’s batch cannot be made, seen or closed', async () => {
    await newBatch('of-the-platform', 10)
    const id = await link('of-the-platform', 'one', 5)
    const shop = await backend(marketplace, ['links:write', 'links:read'], 'mch_one')
    const made = await post(
      marketplace,
      '/v1/batches/bat_of-the-platform/links',
      { channel: 'c', partner: 'p', quota: 1 },
      shop,
    )
    expect([made.status, (await post(marketplace, `/v1/links/${id}/close`, {}, shop)).status]).toEqual([404, 404])
    expect((await marketplace.send('GET', '/v1/links', { token: shop })).json['data']).toEqual([])
    expect((await marketplace.send('GET', '/v1/link-reports', { token: shop })).json['data']).toEqual([])
  })
})

describe('a link over four slices', () => {
  test('gives out its whole quota, wherever the buyers fall', async () => {
    const sliced = await openMarketplace({ slices: 4 })
    try {
      await sliced.query(`update stock_slices set total = 20 where batch_id = 'bat_three-each'`)
      for (const b of [64, 128, 192]) {
        await sliced.query(`insert into stock_slices (bucket, batch_id, total) values ($1, 'bat_three-each', 20)`, [b])
        await sliced.query(
          `insert into budget_slices (bucket, batch_id, budget_minor) values ($1, 'bat_three-each', 1000)`,
          [b],
        )
      }
      const token = await backend(sliced, ['links:write', 'links:read'])
      const made = await post(
        sliced,
        '/v1/batches/bat_three-each/links',
        { channel: 'c', partner: 'p', quota: 10 },
        token,
      )
      const id = made.json['id'] as string
      const answers = await Promise.all(
        Array.from({ length: 15 }, async (_, n) =>
          post(sliced, `/v1/links/${id}/claims`, {}, (await sliced.buyer(`sliced-${n}`)).token),
        ),
      )
      expect(outcomes(answers)).toEqual({ issued: 10, quota_reached: 5 })
      expect(await sliced.violations()).toEqual([])
    } finally {
      await sliced.close()
    }
  })
})

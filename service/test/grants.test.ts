import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backend, post } from './support/asking.ts'
import { granting } from './support/granting.ts'
import type { Answer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let author: string
let approver: string
beforeAll(async () => {
  marketplace = await openMarketplace()
  const abilities = ['grants:write', 'grants:read', 'grants:approve', 'batches:control']
  author = await backend(marketplace, abilities)
  approver = await backend(marketplace, abilities)
})
afterAll(async () => {
  expect(await marketplace?.violations()).toEqual([])
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const { newBatch, couponsOf } = granting(() => marketplace)

describe('a single grant', () => {
  const grant = (body: object, token = author): Promise<Answer> =>
    post(marketplace, '/v1/grants', { because: 'an apology', ...body }, token)
  const outcome = (answer: Answer) => (answer.json['claim'] as { outcome: string } | undefined)?.outcome

  test('lands in the wallet without a click, with its history and a notice', async () => {
    await newBatch('direct', 5)
    const answer = await grant({ batch: 'bat_direct', buyer: 'direct-one' })
    expect(outcome(answer), answer.text).toBe('issued')
    const { client } = await marketplace.buyer('direct-one')
    const [coupon] = (await client.listCoupons()).data
    expect(coupon).toMatchObject({ id: (answer.json['coupon'] as { id: string }).id, state: 'available' })
    const { history } = await client.getCoupon({ path: { id: coupon!.id } })
    expect(history).toMatchObject([{ event: 'grant', to: 'available' }])
    expect(await marketplace.query(`select kind, coupon_id from notices where buyer_id = 'direct-one'`)).toEqual([
      { kind: 'coupon.grant', coupon_id: coupon!.id },
    ])
    const listed = await marketplace.send('GET', '/v1/grants?buyer=direct-one', { token: author })
    expect(listed.json['data']).toMatchObject([{ coupon: coupon!.id, way: 'grant', because: 'an apology' }])
  })

  test('under a key that was served before answers with the earlier coupon, for whoever asks', async () => {
    await newBatch('keyed', 5, 3)
    const first = await grant({ batch: 'bat_keyed', buyer: 'keyed', key: 'order-1' })
    const second = await grant({ batch: 'bat_keyed', buyer: 'keyed', key: 'order-1' }, approver)
    expect([outcome(first), outcome(second)]).toEqual(['issued', 'duplicate'])
    expect((second.json['claim'] as { because: unknown }).because).toEqual({
      coupon: (first.json['coupon'] as { id: string }).id,
    })
    expect(outcome(await grant({ batch: 'bat_keyed', buyer: 'keyed', key: 'order-2' }))).toBe('issued')
  })

  test('ten at once under one key give one coupon', async () => {
    await newBatch('raced', 50, 20)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => grant({ batch: 'bat_raced', buyer: 'raced', key: 'same' })),
    )
    const got = answers.map(outcome)
    expect(got.filter((one) => one === 'issued')).toHaveLength(1)
    expect(await couponsOf('raced')).toEqual([['raced', 1]])
  })

  test('is refused beyond the limit, beyond the stock, and for a batch of somebody else', async () => {
    await newBatch('short', 1)
    expect(outcome(await grant({ batch: 'bat_short', buyer: 'short-1' }))).toBe('issued')
    expect(outcome(await grant({ batch: 'bat_short', buyer: 'short-1' }))).toBe('limit_reached')
    expect(outcome(await grant({ batch: 'bat_short', buyer: 'short-2' }))).toBe('sold_out')
    const shop = await backend(marketplace, ['grants:write'], 'mch_one')
    const foreign = await grant({ batch: 'bat_short', buyer: 'short-3' }, shop)
    const unknown = await grant({ batch: 'bat_nowhere', buyer: 'short-3' }, shop)
    expect([foreign.status, unknown.status]).toEqual([422, 422])
    expect(foreign.json['errors']).toMatchObject([{ pointer: '/batch' }])
  })

  test('by an agent counts against the agent’s quota of the day, also when many are pushed at once, and is on record', async () => {
    await newBatch('pushed', 100)
    const push = (n: number, agent: string) =>
      grant({ batch: 'bat_pushed', buyer: `pushed-${agent}-${n}`, agent, because: 'late parcel' })
    const answers = await Promise.all(Array.from({ length: 25 }, (_, n) => push(n, 'agent-7')))
    expect(answers.filter((one) => outcome(one) === 'issued')).toHaveLength(20)
    const refused = answers.filter((one) => one.status !== 200)
    expect(refused.map((one) => one.json['code'])).toEqual(Array(5).fill('agent_quota_used'))
    expect(refused[0]?.json).toMatchObject({ agent: 'agent-7', quota: 20 })
    expect(outcome(await push(99, 'agent-8'))).toBe('issued')
    const { json } = await marketplace.send('GET', '/v1/grants?way=agent&source=agent-7&limit=100', { token: author })
    const listed = json['data'] as { actor: string; because: string }[]
    expect(listed).toHaveLength(20)
    for (const one of listed)
      expect(one).toMatchObject({ actor: expect.stringMatching(/^key:/), because: 'late parcel' })
    const sources = await marketplace.query(`select distinct source from claims where batch_id = 'bat_pushed'`)
    expect(sources).toEqual([{ source: 'customer_service' }])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from './support/drafting.ts'
import { inDays, openDesk, pointersOf, shopCoupon, voucher } from './support/drafting.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let desk: Desk
beforeAll(async () => {
  marketplace = await openMarketplace()
  desk = await openDesk(marketplace)
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const approval = async (fourEyesFromMinor: number, platformFromMinor: number) => {
  const tag = (await desk.get(desk.platform, '/v1/settings')).headers.get('etag') as string
  const body = { approval: { fourEyesFromMinor, platformFromMinor } }
  const answer = await desk.send(desk.platform, '/v1/settings', body, { 'if-match': tag })
  expect(answer.status, answer.text).toBe(200)
}

describe('approval', () => {
  test('is nobody’s who wrote any version of it: not its author, not a later editor', async () => {
    const id = await desk.draft(desk.platform, voucher())
    expect((await desk.edit(desk.other, id, { stock: 4 })).status).toBe(200)
    expect((await desk.move(desk.platform, id, 'submit')).json).toMatchObject({ lifecycle: 'submitted' })
    for (const author of [desk.platform, desk.other])
      expect((await desk.move(author, id, 'approve')).json).toMatchObject({ status: 409, code: 'four_eyes' })
    expect((await desk.move(desk.two, id, 'approve')).json).toMatchObject({ code: 'forbidden' })
  })

  test('queues what was submitted, and sends it back with a reason that its author reads', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    await desk.move(desk.two, id, 'submit')
    const queue = (await desk.get(desk.platform, '/v1/managed-batches?state=submitted')).json['data'] as {
      id: string
    }[]
    expect(queue.map((one) => one.id)).toContain(id)
    expect(pointersOf(await desk.move(desk.platform, id, 'send-back'))).toEqual(['/because'])
    const because = 'the title promises more than the rule gives'
    expect((await desk.move(desk.platform, id, 'send-back', { because })).json).toMatchObject({
      lifecycle: 'draft',
      approvedBy: null,
    })
    const told = (await desk.get(desk.two, `/v1/managed-batches/${id}/events`)).json['data']
    expect(told).toMatchObject([{ event: 'create' }, { event: 'submit' }, { event: 'send_back', because }])
  })

  test('is taken back by the author to edit, and asked for anew', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    await desk.move(desk.two, id, 'submit')
    expect((await desk.edit(desk.two, id, { stock: 9 })).json).toMatchObject({
      code: 'transition_not_allowed',
      instead: 'withdraw',
    })
    await desk.move(desk.platform, id, 'approve')
    expect((await desk.move(desk.two, id, 'withdraw')).json).toMatchObject({ lifecycle: 'draft', approvedBy: null })
    expect((await desk.edit(desk.two, id, { stock: 4 })).status).toBe(200)
    expect((await desk.move(desk.two, id, 'publish')).json).toMatchObject({ code: 'transition_not_allowed' })
  })

  test('is the rule’s own below the value that needs two people, and says so; not of what anybody takes without a threshold', async () => {
    await approval(20_000, 50_000)
    try {
      const small = await desk.draft(desk.two, shopCoupon({ budgetMinor: 19_999 }))
      expect((await desk.move(desk.two, small, 'submit')).json).toMatchObject({
        lifecycle: 'approved',
        approvedBy: 'rule:below_four_eyes',
        approval: { by: 'nobody' },
      })
      const { threshold: _, ...free } = shopCoupon({ budgetMinor: 10_000 })
      const unguarded = await desk.draft(desk.two, free)
      const confirm = [{ check: 'threshold_guards', because: 'a gift for the anniversary' }]
      expect((await desk.move(desk.two, unguarded, 'submit')).json).toMatchObject({ code: 'confirmation_needed' })
      expect((await desk.move(desk.two, unguarded, 'submit', { confirm })).json).toMatchObject({
        lifecycle: 'submitted',
        approval: { by: 'second_person', because: ['no_threshold'] },
      })
      const invited = await desk.draft(desk.two, { ...free, visibility: 'hidden' })
      expect((await desk.move(desk.two, invited, 'submit')).json).toMatchObject({ approval: { by: 'nobody' } })
      const large = await desk.draft(desk.two, shopCoupon({ budgetMinor: 20_000 }))
      expect((await desk.move(desk.two, large, 'submit')).json).toMatchObject({
        lifecycle: 'submitted',
        approval: { by: 'second_person', because: ['budget'] },
      })
      const larger = await desk.draft(desk.two, shopCoupon({ budgetMinor: 50_000 }))
      expect((await desk.move(desk.two, larger, 'submit')).json).toMatchObject({ approval: { by: 'platform' } })
      const cofunded = await desk.draft(desk.two, shopCoupon({ kind: 'allowance', budgetMinor: 10_000 }))
      expect((await desk.move(desk.two, cofunded, 'submit')).json).toMatchObject({
        lifecycle: 'submitted',
        approval: { by: 'platform', because: ['platform_funding'] },
      })
    } finally {
      await approval(0, 10_000_000)
    }
  })
})

describe('supply', () => {
  test('is added and taken back, never below what is issued, and told in the story', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    await desk.publish(desk.two, id)
    for (const name of ['one', 'two', 'three']) {
      const { client } = await marketplace.buyer(`supplied-${name}`)
      expect((await client.claimCoupon({ path: { id } })).claim.outcome).toBe('issued')
    }
    const change = (token: string, body: object) => desk.send(token, `/v1/batches/${id}/supply`, body)
    expect((await change(desk.two, { stock: 10 })).json).toMatchObject({
      supply: { stock: 15, issued: 3, unclaimed: 12 },
    })
    expect((await change(desk.two, { stock: -13 })).json).toMatchObject({ code: 'below_issued', issued: 3, stock: 15 })
    expect((await change(desk.two, { stock: -12, because: 'season over' })).json).toMatchObject({
      supply: { stock: 3, unclaimed: 0 },
    })
    const { client } = await marketplace.buyer('supplied-four')
    expect((await client.claimCoupon({ path: { id } })).claim.outcome).toBe('sold_out')
    const counts = await desk.get(desk.two, `/v1/managed-batches/${id}/counts`)
    expect(counts.json).toMatchObject({ stock: 3, issued: 3, unclaimed: 0, coupons: { available: 3, held: 0 } })
    const told = (await desk.get(desk.two, `/v1/managed-batches/${id}/events`)).json['data'] as object[]
    expect(told.at(-1)).toMatchObject({
      event: 'change_supply',
      because: 'season over',
      details: { stock: -12, after: { stock: 3 } },
    })
  })

  test('of a published batch: further budget is granted by somebody who may approve it', async () => {
    const id = await desk.draft(desk.platform, voucher())
    await desk.publish(desk.platform, id)
    const change = (token: string) => desk.send(token, `/v1/batches/${id}/supply`, { budgetMinor: 5_000 })
    expect((await change(desk.platform)).json).toMatchObject({ code: 'four_eyes' })
    expect((await change(desk.other)).json).toMatchObject({ supply: { budgetMinor: 20_000 } })
    const back = await desk.send(desk.platform, `/v1/batches/${id}/supply`, { budgetMinor: -20_001 })
    expect(back.json).toMatchObject({ code: 'below_issued' })
  })

  test('over several slices adds up, and comes back from wherever it lies', async () => {
    const sliced = await openMarketplace({ slices: 4 })
    try {
      const wide = await openDesk(sliced)
      const id = await wide.draft(wide.two, shopCoupon({ stock: 10 }))
      await wide.publish(wide.two, id)
      const totals = async () =>
        (await sliced.query<{ total: number }>('select total from stock_slices where batch_id = $1', [id]))
          .map((row) => row.total)
          .reduce((sum, one) => sum + one, 0)
      await wide.send(wide.two, `/v1/batches/${id}/supply`, { stock: 7 })
      expect(await totals()).toBe(17)
      await wide.send(wide.two, `/v1/batches/${id}/supply`, { stock: -16 })
      expect(await totals()).toBe(1)
      expect(await sliced.violations()).toEqual([])
      expect(sliced.errors).toEqual([])
    } finally {
      await sliced.close()
    }
  })
})

describe('the list of those who manage batches', () => {
  test('filters by state, instrument, shop, campaign and words, and pages without losing any', async () => {
    const made = []
    for (let n = 0; n < 5; n++) made.push(await desk.draft(desk.two, shopCoupon({ shop: 'shp_c', title: named(n) })))
    const list = (query: string) => desk.get(desk.two, `/v1/managed-batches?${query}`)
    const ids = async (query: string) => ((await list(query)).json['data'] as { id: string }[]).map((one) => one.id)
    expect(await ids('shop=shp_c&search=needle&state=draft')).toEqual([...made].reverse())
    expect(await ids('shop=shp_b&search=needle')).toEqual([])
    expect(await ids('instrument=allowance&search=needle')).toEqual([])
    expect(await ids('state=live&state=paused&search=needle')).toEqual([])
    expect(await ids('search=needle 3')).toEqual([made[3]])
    const paged: string[] = []
    let cursor: string | null = ''
    do {
      const answer = await list(`search=needle&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
      paged.push(...(answer.json['data'] as { id: string }[]).map((one) => one.id))
      cursor = answer.json['next'] as string | null
    } while (cursor !== null)
    expect(paged).toEqual([...made].reverse())
    expect((await list('state=gone')).json).toMatchObject({ code: 'invalid_request' })
    const all = (await desk.get(desk.platform, '/v1/managed-batches?limit=200')).json['data'] as { merchant: string }[]
    expect(new Set(all.map((one) => one.merchant)).size).toBeGreaterThan(1)
  })
})

const named = (n: number) => ({ 'zh-CN': `针 ${n}`, en: `needle ${n}` })

describe('a batch that is paused', () => {
  test('issues nothing on any instance from that moment on: within a second of the call on the other one', async () => {
    const elsewhere = await marketplace.restarted()
    try {
      const id = await desk.draft(desk.two, shopCoupon({ stock: 5_000, perBuyerLimit: 1_000, claimUntil: inDays(5) }))
      await desk.publish(desk.two, id)
      const here = await marketplace.buyer('pausing')
      const there = await elsewhere.buyer('pausing')
      const outcome = async (buyer: typeof here) => (await buyer.client.claimCoupon({ path: { id } })).claim.outcome
      expect([await outcome(here), await outcome(there)]).toEqual(['issued', 'issued'])
      expect((await desk.move(desk.two, id, 'pause')).status).toBe(200)
      const paused = performance.now()
      expect([await outcome(there), await outcome(here)]).toEqual(['paused', 'paused'])
      expect(performance.now() - paused).toBeLessThan(1_000)
      expect((await desk.move(desk.two, id, 'resume')).status).toBe(200)
      expect(await outcome(there)).toBe('issued')
      expect((await desk.move(desk.two, id, 'end')).json).toMatchObject({ lifecycle: 'ended', events: [] })
      expect([await outcome(here), await outcome(there)]).toEqual(['ended', 'ended'])
    } finally {
      await elsewhere.close()
    }
  })
})

import { createClient, etagOf } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from './support/drafting.ts'
import { openDesk, pointersOf, shopCoupon, voucher } from './support/drafting.ts'
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

const off = (offMinor: number) => ({ benefit: { kind: 'amount_off', offMinor } })

describe('a field of a draft that breaks a rule', () => {
  test('is told by that rule and its values too, so that a form can say it in any language', async () => {
    const faults = async (change: object) =>
      (await desk.send(desk.two, '/v1/batches', shopCoupon(change))).json['errors']
    expect(await faults({ perDayLimit: 9, perBuyerLimit: 2 })).toMatchObject([
      { pointer: '/perDayLimit', rule: 'not_above', details: { field: 'perBuyerLimit', value: 2 } },
    ])
    const tiers = [
      { spendMinor: 300, offMinor: 30 },
      { spendMinor: 200, offMinor: 20 },
    ]
    expect(await faults({ benefit: { kind: 'amount_off_tiers', tiers }, threshold: undefined })).toMatchObject([
      { pointer: '/benefit/tiers/1/spendMinor', rule: 'above_tier_before' },
    ])
    const half = [{ party: 'merchant', basisPoints: 5000 }]
    expect(await faults({ funding: half })).toMatchObject([
      { pointer: '/funding', rule: 'sums_to', details: { sumBasisPoints: 5000, toBasisPoints: 10_000 } },
    ])
    expect(await faults({ stock: -1 })).toMatchObject([{ pointer: '/stock', rule: 'at_least', details: { least: 0 } }])
  })
})

describe('an edit of a draft', () => {
  test('is its next version, and fields that are not named stay', async () => {
    const id = await desk.draft(desk.two, shopCoupon({ perDayLimit: 1 }))
    const edited = await desk.edit(desk.two, id, { ...off(1_500), perDayLimit: null, stock: 8, budgetMinor: 12_000 })
    expect(edited.json, edited.text).toMatchObject({
      version: 2,
      latest: 2,
      fields: { benefit: { offMinor: 1_500 }, threshold: { spendMinor: 10_000 }, stock: 8, budgetMinor: 12_000 },
      supply: { stock: 8, unclaimed: 8, budgetMinor: 12_000 },
    })
    expect(edited.json['fields']).not.toHaveProperty('perDayLimit')
    const versions = (await desk.get(desk.two, `/v1/batches/${id}/versions`)).json['data']
    expect(versions).toMatchObject([
      { version: 2, counts: true },
      { version: 1, counts: false },
    ])
  })

  test('needs the ETag of what was read: of two at once one is told that it changed meanwhile', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    const address = `/v1/batches/${id}/versions`
    const without = await desk.send(desk.two, address, { stock: 6 })
    expect(without.json).toMatchObject({ status: 428, code: 'precondition_required' })
    const tag = (await desk.get(desk.two, `/v1/managed-batches/${id}`)).headers.get('etag') as string
    const both = await Promise.all([6, 7].map((stock) => desk.send(desk.two, address, { stock }, { 'if-match': tag })))
    expect(both.map((one) => one.status).sort()).toEqual([200, 412])
  })

  test('goes through the client with the tag that came with a reply', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    const client = createClient({ baseUrl: marketplace.baseUrl, token: desk.two })
    const read = await client.getManagedBatch({ path: { id } })
    const first = await client.editBatch({ path: { id }, body: { perBuyerLimit: 2 }, ifMatch: etagOf(read) as string })
    const next = await client.editBatch({ path: { id }, body: { perBuyerLimit: 3 }, ifMatch: etagOf(first) as string })
    expect(next).toMatchObject({ version: 3, fields: { perBuyerLimit: 3 } })
    const late = client.editBatch({ path: { id }, body: { perBuyerLimit: 4 }, ifMatch: etagOf(read) as string })
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  test('that is not right as a whole is refused by its fields, and leaves no version behind', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    expect(pointersOf(await desk.edit(desk.two, id, { benefit: null }))).toEqual(['/benefit'])
    expect(pointersOf(await desk.edit(desk.two, id, { stock: -1, colour: 'red' }))).toEqual(
      expect.arrayContaining(['/stock', '/colour']),
    )
    expect(pointersOf(await desk.edit(desk.two, id, { shop: 'shp_a' }))).toEqual(['/shop'])
    expect((await desk.get(desk.two, `/v1/managed-batches/${id}`)).json).toMatchObject({ latest: 1 })
  })
})

describe('an edit of a published batch', () => {
  test('waits to be adopted by another; coupons and orders keep the version that they were made under', async () => {
    const id = await desk.draft(desk.two, shopCoupon({ stock: 10, budgetMinor: 100_000 }))
    await desk.publish(desk.two, id)
    const [early, late] = [await marketplace.buyer('early'), await marketplace.buyer('late')]
    await early.client.claimCoupon({ path: { id } })
    const proposed = await desk.edit(desk.two, id, off(1_000))
    expect(proposed.json, proposed.text).toMatchObject({
      version: 1,
      latest: 2,
      proposal: { version: 2 },
      offer: { benefit: { offMinor: 2_000 } },
      fields: { benefit: { offMinor: 1_000 } },
    })
    const adopt = (token: string) => desk.send(token, `/v1/batches/${id}/versions/2/adopt`)
    expect((await adopt(desk.two)).json).toMatchObject({ code: 'forbidden' })
    const cart = { body: { lines: [{ sku: 'b-150', quantity: 1 }] } }
    const quote = await early.client.askQuote(cart)
    const order = await early.client.placeOrder({ body: { quoteId: quote.id } })
    const adopted = await adopt(desk.platform)
    expect(adopted.json, adopted.text).toMatchObject({ version: 2, latest: 2, proposal: null })
    await late.client.claimCoupon({ path: { id } })
    expect((await late.client.askQuote(cart)).quote.discountMinor).toBe(1_000)
    const paid = await early.client.payOrder({ path: { id: order.id }, body: { method: 'demo' } })
    expect(paid.discountMinor).toBe(2_000)
    const versions = await marketplace.query<{ buyer_id: string; version: number }>(
      'select buyer_id, version from coupons where batch_id = $1 order by version',
      [id],
    )
    expect(versions).toEqual([
      { buyer_id: 'early', version: 1 },
      { buyer_id: 'late', version: 2 },
    ])
  })

  test('changes terms only; what buyers were promised is fixed, and stock has its own way', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    await desk.publish(desk.two, id)
    expect(pointersOf(await desk.edit(desk.two, id, { claim: 'paid', priceMinor: 100, stock: 50 }))).toEqual([
      '/claim',
      '/priceMinor',
      '/stock',
    ])
  })

  test('of the platform is not adopted by its author', async () => {
    const id = await desk.draft(desk.platform, voucher())
    await desk.publish(desk.platform, id)
    await desk.edit(desk.other, id, { perBuyerLimit: 2 })
    const adopt = (token: string) => desk.send(token, `/v1/batches/${id}/versions/2/adopt`)
    expect((await adopt(desk.other)).json).toMatchObject({ code: 'four_eyes' })
    expect((await adopt(desk.platform)).json).toMatchObject({ version: 2, fields: { perBuyerLimit: 2 } })
  })

  test('gives way to a later one, and can be taken back', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    await desk.publish(desk.two, id)
    await desk.edit(desk.two, id, off(1_000))
    await desk.edit(desk.two, id, off(1_100))
    expect((await desk.send(desk.platform, `/v1/batches/${id}/versions/2/adopt`)).json).toMatchObject({
      code: 'transition_not_allowed',
      proposal: 3,
    })
    const back = await desk.send(desk.two, `/v1/batches/${id}/versions/3/withdraw`, { because: 'too little' })
    expect(back.json, back.text).toMatchObject({ version: 1, proposal: null })
    const versions = (await desk.get(desk.two, `/v1/batches/${id}/versions`)).json['data'] as { proposal: string }[]
    expect(versions.map((one) => one.proposal)).toEqual(['withdrawn', 'withdrawn', null])
  })
})

describe('the difference between two versions', () => {
  test('is told as data, and in the sentences that buyers read', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    await desk.edit(desk.two, id, { ...off(3_000), perDayLimit: 1, title: { 'zh-CN': '满100减30', en: '30 off 100' } })
    const { json, text } = await desk.get(desk.two, `/v1/batches/${id}/difference?from=1&to=2`)
    expect(json['changes'], text).toEqual([
      { pointer: '/benefit/offMinor', field: { 'zh-CN': '优惠形式', en: 'Benefit' }, before: 2_000, after: 3_000 },
      expect.objectContaining({ pointer: '/title/en', before: '20 off 100' }),
      expect.objectContaining({ pointer: '/title/zh-CN', after: '满100减30' }),
      {
        pointer: '/perDayLimit',
        field: { 'zh-CN': '每人每日限领', en: 'Limit per buyer and day' },
        before: null,
        after: 1,
      },
    ])
    const { gone, come } = json as Record<'gone' | 'come', { en: string[]; 'zh-CN': string[] }>
    expect(gone.en.join(' ')).toContain('20')
    expect(come.en.join(' ')).toContain('30')
    expect(come['zh-CN'].join('')).toContain('30')
    const same = (await desk.get(desk.two, `/v1/batches/${id}/difference?from=2&to=2`)).json
    expect(same).toMatchObject({ changes: [], gone: { en: [] }, come: { en: [] } })
    expect((await desk.get(desk.two, `/v1/batches/${id}/difference?from=1&to=9`)).json).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a clone', () => {
  test('is a draft of its own with the same fields, and the changes that were asked for', async () => {
    const id = await desk.draft(desk.two, shopCoupon({ perDayLimit: 1 }))
    const clone = await desk.send(desk.two, `/v1/batches/${id}/clone`, { change: { ...off(900), perDayLimit: null } })
    expect(clone.json, clone.text).toMatchObject({ lifecycle: 'draft', version: 1, fields: off(900) })
    expect(clone.json['id']).not.toBe(id)
    expect(clone.json['fields']).not.toHaveProperty('perDayLimit')
    const told = await desk.get(desk.two, `/v1/managed-batches/${clone.json['id'] as string}/events`)
    expect(told.json['data']).toMatchObject([{ event: 'create' }, { event: 'clone', details: { from: id } }])
    expect(pointersOf(await desk.send(desk.two, `/v1/batches/${id}/clone`, { change: off(0) }))).toEqual([
      expect.stringMatching(/offMinor$/),
    ])
  })
})

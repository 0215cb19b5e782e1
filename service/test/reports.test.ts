import type { Client } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { heldOut, sumOfReturns } from '../src/domain/returns-on-coupons.ts'
import { earnRevenue } from '../src/jobs/earn-revenue.ts'
import { trialFigures } from '../src/storage/reports/trials.ts'
import { changeSettings } from './support/asking.ts'
import { clientOf } from './support/finance.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { example, refund, shopping } from './support/shopping.ts'

const clock = pinnedClock(new Date())
const day = 86_400_000
const span = () => ({
  from: new Date(clock.now().getTime() - day).toISOString(),
  to: new Date(clock.now().getTime() + day).toISOString(),
})

let marketplace: TestMarketplace
let platform: Client
let mine: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  ;[platform, mine] = [await clientOf(marketplace), await clientOf(marketplace, 'mch_one')]
  // the seed's figures: of vouchers the platform bears about 60 %, of allowances about 20 %
  await marketplace.query(
    `update batch_versions set terms = jsonb_set(terms, '{funding}', '[{"party": "platform", "basisPoints": 6000}, {"party": "merchant", "basisPoints": 4000}]')
      where batch_id = 'bat_voucher-300-30'`,
  )
  await marketplace.query(
    `update batch_versions set terms = jsonb_set(terms, '{holdoutBasisPoints}', '5000') where batch_id = 'bat_three-each'`,
  )
  await marketplace.query(`update items set cost_minor = 3000 where sku = 'c-050'`)
})
afterAll(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
  await marketplace.close()
})
const { guest, withVoucher } = shopping(() => marketplace)

describe('the report of faces', () => {
  test('counts the offers of a time by what one coupon takes off, and knows the bands of the presets', async () => {
    const buyer = await marketplace.buyer('faces')
    await claimed(buyer, 'voucher-300-30')
    const { data } = await platform.reportFaces({ query: span() })
    const faces = data.map((row) => row.faceMinor)
    expect(faces).toEqual([...faces].sort((a, b) => (a ?? Infinity) - (b ?? Infinity)))
    expect(new Set(faces).size).toBe(faces.length)
    const stored = await marketplace.query<{ n: number }>(
      `select count(*)::integer as n from batches b join batch_versions v using (batch_id, version) where v.claim_from < $2 and v.claim_until > $1`,
      [span().from, span().to],
    )
    expect(data.reduce((sum, row) => sum + row.batches, 0)).toBe(stored[0]!.n)
    const [issued] = await marketplace.query<{ n: number }>('select count(*)::integer as n from coupons')
    expect(data.reduce((sum, row) => sum + row.issued, 0)).toBe(issued!.n)
    expect(data.find((row) => row.faceMinor === 500)).toMatchObject({ band: 'small' })
    expect(data.find((row) => row.faceMinor === 3_000)).toMatchObject({ band: null })
  })

  test('shows a merchant its own alone, and nothing of another time', async () => {
    const own = await mine.reportFaces({ query: span() })
    const all = await platform.reportFaces({ query: span() })
    const count = (rows: { batches: number }[]) => rows.reduce((sum, row) => sum + row.batches, 0)
    expect(count(own.data)).toBeGreaterThan(0)
    expect(count(own.data)).toBeLessThan(count(all.data))
    const long = { from: '2001-01-01T00:00:00.000Z', to: '2001-02-01T00:00:00.000Z' }
    expect(await platform.reportFaces({ query: long })).toEqual({ data: [] })
  })
})

describe('who bore the discounts', () => {
  test('is told by kind: 60 % of vouchers and 20 % of allowances by the platform, the same after a refund', async () => {
    const { buyer } = await withVoucher()
    const order = await paid(buyer, example)
    const shares = async () =>
      Object.fromEntries(
        (await platform.reportFunding({ query: span() })).data.map((row) => [row.subject, row.platformBasisPoints]),
      )
    expect(await shares()).toEqual({ voucher: 6_000, allowance: 2_000 })
    const [voucher] = (await platform.reportFunding({ query: { ...span(), by: 'batch' } })).data
    expect(voucher).toEqual({
      subject: 'bat_voucher-300-30',
      discountMinor: 3_000,
      platformMinor: 1_800,
      merchantMinor: 1_200,
      othersMinor: 0,
      platformBasisPoints: 6_000,
    })
    await refund(buyer, order.id, { 'b-150': 1 })
    const after = (await platform.reportFunding({ query: span() })).data.find((row) => row.subject === 'voucher')!
    expect(after.discountMinor).toBeLessThan(3_000)
    expect(after.platformMinor + after.merchantMinor).toBe(after.discountMinor)
    // a merchant sees the part on its own goods
    const own = (await mine.reportFunding({ query: span() })).data.find((row) => row.subject === 'voucher')!
    expect(own.discountMinor).toBe(after.discountMinor)
    await expect(mine.reportFunding({ query: { ...span(), merchant: 'mch_two' } })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('revenue', () => {
  test('counts what others paid of a discount and not what the merchant bore, and says on which basis', async () => {
    const buyer = await guest()
    await claimed(buyer, 'little-budget')
    const funded = await paid(buyer, { 'c-050': 1 })
    const { data } = await platform.reportRevenue({ query: span() })
    // all of the discount is the platform's: revenue before it
    expect(data.find((row) => row.order === funded.id)).toMatchObject({
      revenueBasis: 'before_discount',
      platformDiscountMinor: 1_000,
      merchantRevenueMinor: 5_800,
      grossMinor: 5_800,
      platformMarketingMinor: 1_000,
      platformRevenueMinor: 0,
    })
    const [own] = (await mine.reportRevenue({ query: span() })).data
    expect(own).toMatchObject({ merchant: 'mch_one', revenueBasis: 'after_discount', grossMinor: 20_000 })
    expect(own!.merchantRevenueMinor).toBe(20_000 - own!.merchantDiscountMinor)
    expect(own!.merchantDiscountMinor).toBeGreaterThan(0)
    // what each merchant is owed is its revenue less fees
    for (const merchant of ['mch_one', 'mch_two']) {
      const rows = data.filter((row) => row.merchant === merchant)
      const { payableMinor } = await platform.getMerchantBalance({ path: { id: merchant } })
      expect(rows.reduce((sum, row) => sum + row.merchantRevenueMinor - row.feeMinor, 0)).toBe(payableMinor)
    }
    const first = await platform.reportRevenue({ query: { ...span(), limit: 1 } })
    const rest = await platform.reportRevenue({ query: { ...span(), cursor: first.next! } })
    expect([...first.data, ...rest.data]).toEqual(data)
  })

  test('tells apart what was promised with an earlier sale, in the report and in the journal', async () => {
    const right = (batch: string, is: boolean) =>
      marketplace.query(
        `update batch_versions set terms = jsonb_set(terms, '{materialRight}', '${is}') where batch_id = '${batch}'`,
      )
    await right('bat_c-90-40', true)
    const buyer = await guest()
    await claimed(buyer, 'c-90-40')
    const order = await paid(buyer, { 'c-050': 2 })
    const told = async () => {
      const { data } = await platform.reportRevenue({ query: span() })
      const others = data.filter((row) => row.order !== order.id)
      expect(others.some((row) => row.platformDiscountMinor + row.merchantDiscountMinor > 0)).toBe(true)
      expect(others.filter((row) => row.materialRightMinor !== 0)).toEqual([])
      return data.filter((row) => row.order === order.id).reduce((sum, row) => sum + row.materialRightMinor, 0)
    }
    expect(await told()).toBe(4_000)
    const journal = await platform.exportJournal({ query: { ...span(), detail: 'transfer', format: 'csv' } })
    const text = await journal.text()
    const [titles, ...lines] = text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','))
    const promised = lines.filter((line) => line[titles!.indexOf('material_right')] === 'material_right')
    expect(promised.length).toBeGreaterThan(0)
    const discounts = lines.filter((line) => line[titles!.indexOf('text')]!.endsWith('_discount'))
    expect(promised.length).toBeLessThan(discounts.length)
    expect(promised.every((line) => line[titles!.indexOf('text')]!.endsWith('_discount'))).toBe(true)
    // what is given back was promised too
    await refund(buyer, order.id, { 'c-050': 2 })
    expect(await told()).toBe(0)
    await right('bat_c-90-40', false)
  })

  test('is less the platform’s parts of discounts where the settings book them against revenue', async () => {
    await changeSettings(marketplace, { settlement: { marketingAs: 'contra_revenue' } })
    const { data } = await platform.reportRevenue({ query: span() })
    expect(data.find((row) => row.platformDiscountMinor === 1_000)).toMatchObject({
      platformRevenueMinor: -1_000,
      platformMarketingMinor: 0,
    })
  })

  test('of sold coupons has two layers: their price, earned over their life, and the orders that used them', async () => {
    const buyer = await guest()
    const { coupon } = await buyer.client.buyCoupon({ path: { id: 'bat_bought' }, body: { priceMinor: 90 } })
    const order = await paid(buyer, { 'c-050': 6 })
    const before = await platform.reportPaidCoupons({ query: span() })
    expect(before.sales).toEqual({
      sold: 1,
      soldMinor: 90,
      returnedMinor: 0,
      earnedMinor: 0,
      breakageMinor: 0,
      deferredMinor: 90,
    })
    expect(before.orders).toMatchObject({ orders: 1, payableMinor: order.payableMinor, discountMinor: 3_000 })
    clock.set(new Date(coupon!.validUntil))
    await earnRevenue.run(jobHouse(marketplace))
    expect((await platform.reportPaidCoupons({ query: span() })).sales).toMatchObject({
      sold: 0,
      earnedMinor: 90,
      deferredMinor: 0,
    })
    clock.set(new Date())
  })
})

describe('a savings card', () => {
  test('is earned day by day, and given back it returns what is left of its life', async () => {
    await marketplace.query(`update batches set instrument = 'savings_card' where batch_id = 'bat_bought'`)
    const buyer = await guest()
    const { coupon } = await buyer.client.buyCoupon({ path: { id: 'bat_bought' }, body: { priceMinor: 90 } })
    const [from, until] = [clock.now().getTime(), Date.parse(coupon!.validUntil)]
    clock.set(new Date(from + Math.floor((until - from) / 3) + 1_000))
    const { returnedMinor } = await buyer.client.giveBackCoupon({ path: { id: coupon!.id }, body: {} })
    expect(returnedMinor).toBe(60)
    const rows = await marketplace.query<{ kind: string; state: string; earned: number; back: number }>(
      `select kind, state, recognised_minor::integer as earned, refunded_minor::integer as back from deferrals where subject = $1`,
      [coupon!.id],
    )
    expect(rows).toEqual([{ kind: 'savings_card', state: 'refunded', earned: 30, back: 60 }])
    expect(await marketplace.violations()).toEqual([])
    await marketplace.query(`update batches set instrument = 'voucher' where batch_id = 'bat_bought'`)
    clock.set(new Date())
  })
})

describe('the return on coupons', () => {
  const batch = 'bat_three-each' // 30.00 off 300.00 of goods that cost 60 %
  const names = Array.from({ length: 40 }, (_, n) => `trial-${n}`)
  const [control, treated] = [
    names.filter((name) => heldOut(batch, name, 5_000)),
    names.filter((name) => !heldOut(batch, name, 5_000)),
  ]

  test('is naive over the orders that used them, and says that it is', async () => {
    for (const name of treated.slice(0, 2)) {
      const buyer = await marketplace.buyer(name)
      await claimed(buyer, 'three-each')
      await paid(buyer, { 'c-050': 6 })
    }
    const found = await platform.getBatchReturns({ path: { id: batch } })
    // twice 300.00 of goods that cost 180.00, for twice 30.00
    expect(found.naive).toEqual({
      label: 'naive',
      orders: 2,
      salesMinor: 60_000,
      marginMinor: 24_000,
      returnBasisPoints: 40_000,
      unknownCosts: 0,
    })
    expect(found.costMinor).toBe(6_000)
  })

  test('is incremental against buyers who asked and were held out by chance; too few say nothing', async () => {
    const name = control[0]!
    const buyer = await marketplace.buyer(name)
    const { claim } = await buyer.client.claimCoupon({ path: { id: batch } })
    expect(claim).toMatchObject({ outcome: 'not_eligible', because: { condition: 'holdout' } })
    await paid(buyer, { 'c-050': 1 })
    const { store } = marketplace.service.house
    const rows = await trialFigures(store.sql, { batch, merchant: null, until: new Date(clock.now().getTime() + day) })
    expect(new Map(rows.map((row) => [row.held, [row.buyers, row.marginMinor]]))).toEqual(
      new Map([
        [false, [2, 24_000]],
        [true, [1, 2_000]],
      ]),
    )
    const found = await platform.getBatchReturns({ path: { id: batch } })
    expect(found).toMatchObject({ incremental: null, why: 'too_few_buyers', holdoutBasisPoints: 5_000 })
    expect(await platform.getBatchReturns({ path: { id: 'bat_bought' } })).toMatchObject({ why: 'no_holdout' })
  })

  test('of a campaign is over all its batches at once, each order and each cost counted once', async () => {
    await marketplace.query(
      `insert into campaigns (campaign_id, name, starts_at, ends_at, kind, plan, created_by)
       values ('cam_trial', '{"zh-CN": "c", "en": "c"}', now(), now() + interval '9 days', 'promotion', '', 'x')`,
    )
    await marketplace.query(`update batches set campaign_id = 'cam_trial' where batch_id = any($1)`, [
      [batch, 'bat_bought'],
    ])
    const alone = await platform.getBatchReturns({ path: { id: batch } })
    const { naive, costMinor, incremental, why, batches } = await platform.getCampaignReturns({
      path: { id: 'cam_trial' },
    })
    expect({ naive, costMinor, incremental, why }).toEqual({
      // and one order of 300.00 that used the coupon that was bought
      naive: { ...alone.naive, orders: 3, salesMinor: 90_000, marginMinor: 36_000 },
      costMinor: 9_000,
      incremental: null,
      why: 'too_few_buyers',
    })
    expect(batches).toEqual(['bat_bought', batch])
    const one = { incrementalMarginMinor: 1_000, lowMinor: 700, highMinor: 1_300 }
    const other = { incrementalMarginMinor: 500, lowMinor: 100, highMinor: 900 }
    expect(sumOfReturns([one, other])).toEqual({ incrementalMarginMinor: 1_500, lowMinor: 1_000, highMinor: 2_000 })
  })

  test('is asked for hidden batches only: what everybody sees goes by one rule for all', async () => {
    const body = {
      kind: 'shop_coupon',
      holdoutBasisPoints: 1_000,
      materialRight: true,
      title: { 'zh-CN': '券', en: 'x' },
      shop: 'shp_a',
      benefit: { kind: 'amount_off', offMinor: 100 },
      claimFrom: span().from,
      claimUntil: span().to,
      use: { kind: 'relative', seconds: 604_800 },
      stock: 1,
      perBuyerLimit: 1,
      budgetMinor: 100,
    }
    await expect(platform.createBatch({ body: body as never })).rejects.toMatchObject({
      document: { errors: [{ pointer: '/holdoutBasisPoints' }, { pointer: '/materialRight' }] },
    })
  })
})

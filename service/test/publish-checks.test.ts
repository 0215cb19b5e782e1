import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishChecks } from '../src/domain/publish-checks/index.ts'
import type { Desk, Found } from './support/drafting.ts'
import { inDays, openDesk, shopCoupon, voucher } from './support/drafting.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let desk: Desk
beforeAll(async () => {
  marketplace = await openMarketplace()
  desk = await openDesk(marketplace)
  // what each item costs its merchant: 80 of 100, and so on
  await marketplace.query('update items set cost_minor = unit_price_minor * 8 / 10, floor_unit_price_minor = 0')
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const found = async (fields: object, check: string, token = desk.two): Promise<Found[]> => {
  const answer = await desk.send(token, '/v1/batch-checks', { fields })
  expect(answer.status, answer.text).toBe(200)
  return (answer.json['findings'] as Found[]).filter((one) => one.check === check)
}
const severities = async (fields: object, check: string, token = desk.two) =>
  (await found(fields, check, token)).map((one) => one.severity)
const off = (spendMinor: number, offMinor: number) => ({
  benefit: { kind: 'amount_off', offMinor },
  threshold: { spendMinor },
})

test('every check has a name of its own and a title, and a form is told of all of them', async () => {
  const { checks } = (await desk.get(desk.two, '/v1/batch-presets')).json as { checks: { name: string }[] }
  expect(checks.map((one) => one.name)).toEqual(publishChecks.map((one) => one.name))
  expect(new Set(checks.map((one) => one.name)).size).toBe(checks.length)
})

describe('what an offer means for profit', () => {
  const outlook = async (fields: object, token = desk.one) => {
    const answer = await desk.send(token, '/v1/batch-checks', { fields })
    return (answer.json as { profit: Record<string, unknown> | null }).profit
  }
  const ofA = (spendMinor: number, offMinor: number) =>
    shopCoupon({ shop: 'shp_a', scope: { skus: ['a-100'] }, ...off(spendMinor, offMinor) })

  test('is told on an order that just reaches the threshold: what was left, what is, and how many more orders make up for it', async () => {
    // three of 100 that cost 80: 60 are left, and 45 with 15 off, so that four orders bring what three did
    expect(await outlook(ofA(25_000, 1_500))).toEqual({
      ...{ sku: 'a-100', units: 3, listMinor: 30_000, goodsMinor: 24_000, borneMinor: 1_500 },
      ...{ withoutMinor: 6_000, withMinor: 4_500, ordersNeededBasisPoints: 13_334 },
    })
  })

  test('is a loss that no number of orders makes up for, from the last cent of the margin on', async () => {
    expect(await outlook(ofA(10_000, 1_999))).toMatchObject({ withMinor: 1, ordersNeededBasisPoints: 20_000_000 })
    expect(await outlook(ofA(10_000, 2_000))).toMatchObject({ withMinor: 0, ordersNeededBasisPoints: null })
  })

  test('counts what the merchant bears, not what the platform pays', async () => {
    const byPlatform = voucher({
      funding: [{ party: 'platform', basisPoints: 10_000 }],
      scope: { categories: ['home'] },
    })
    const found = await outlook(byPlatform, desk.platform)
    expect(found).toMatchObject({ borneMinor: 0, ordersNeededBasisPoints: 10_000 })
    expect(found!['withMinor']).toBe(found!['withoutMinor'])
  })

  test('is not guessed where no cost is known', async () => {
    await marketplace.query(`update items set cost_minor = null where sku = 'a-100'`)
    expect(await outlook(ofA(25_000, 1_500))).toBeNull()
    await marketplace.query(`update items set cost_minor = 8000 where sku = 'a-100'`)
  })
})

describe('the worst stack', () => {
  const ofA = (offMinor: number, change: object = {}) =>
    shopCoupon({ shop: 'shp_a', scope: { skus: ['a-100'] }, ...off(10_000, offMinor), ...change })

  test('that takes 30 off a price of 100 against a cost of 80 blocks, and shows the item and the figures', async () => {
    const [finding] = await found(ofA(3_000), 'worst_stack', desk.one)
    expect(finding).toMatchObject({
      severity: 'block',
      sku: 'a-100',
      figures: { listMinor: expect.any(Number), costMinor: expect.any(Number), proved: true },
    })
    const { leftToMerchantMinor, costMinor } = finding!.figures as Record<string, number>
    expect(leftToMerchantMinor!).toBeLessThan(costMinor!)
    expect((finding!.figures['offers'] as string[]).join(' ')).toContain('this: 3000')
    const id = await desk.draft(desk.one, ofA(3_000))
    const refused = await desk.move(desk.one, id, 'submit')
    expect(refused.json).toMatchObject({ code: 'checks_failed', findings: [{ check: 'worst_stack', sku: 'a-100' }] })
    expect((await desk.get(desk.one, `/v1/managed-batches/${id}`)).json).toMatchObject({ lifecycle: 'draft' })
  })

  test('counts what others give on the same goods, not this batch alone', async () => {
    // 25 off 200 leaves 175 of a cost of 160; with the merchant's 16 of the shop's allowance (20 off 200) it leaves 159
    const [finding] = await found(ofA(0, off(20_000, 2_500)), 'worst_stack', desk.one)
    expect(finding).toMatchObject({ figures: { units: 2, leftToMerchantMinor: 15_900, costMinor: 16_000 } })
    expect(await found(ofA(0, off(20_000, 2_400)), 'worst_stack', desk.one)).toEqual([])
    const stacked = finding!.figures['offers'] as string[]
    expect(stacked.some((one) => one.startsWith('bat_allowance-a-200-20'))).toBe(true)
  })

  test('of a coupon for new customers is looked at without what returning ones get, and without it never', async () => {
    for (const kind of ['new_buyer', 'returning_buyer'])
      expect(await severities(ofA(3_000, { conditions: [{ kind }] }), 'worst_stack', desk.one)).toEqual(['block'])
  })

  test('that the platform pays for is not the merchant’s loss', async () => {
    const byPlatform = voucher({
      funding: [{ party: 'platform', basisPoints: 10_000 }],
      scope: { categories: ['home'] },
    })
    expect(await severities(byPlatform, 'worst_stack', desk.platform)).toEqual([])
  })

  test('that was below the cost without it is a warning: somebody answers for making it worse', async () => {
    await marketplace.query(`update items set cost_minor = 9900 where sku = 'a-100'`)
    const [finding] = await found(ofA(0, off(20_000, 100)), 'worst_stack', desk.one)
    expect(finding).toMatchObject({ severity: 'warn', sku: 'a-100' })
    await marketplace.query(`update items set cost_minor = 8000 where sku = 'a-100'`)
  })

  test('is only a warning where the settings say so', async () => {
    const settings = async (belowCost: string) => {
      const before = await desk.get(desk.platform, '/v1/settings')
      const { checks } = before.json['settings'] as { checks: object }
      const tag = before.headers.get('etag') as string
      await desk.send(desk.platform, '/v1/settings', { checks: { ...checks, belowCost } }, { 'if-match': tag })
    }
    await settings('warn')
    expect(await severities(ofA(3_000), 'worst_stack', desk.one)).toEqual(['warn'])
    await settings('block')
    expect(await severities(ofA(3_000), 'worst_stack', desk.one)).toEqual(['block'])
  })

  test('is stopped at an item’s floor, and then only told', async () => {
    await marketplace.query(`update items set floor_unit_price_minor = 9500, cost_minor = 9000 where sku = 'a-100'`)
    const [finding] = await found(ofA(3_000), 'worst_stack', desk.one)
    expect(finding).toMatchObject({ severity: 'note', sku: 'a-100', says: { en: expect.stringContaining('floor') } })
    await marketplace.query(`update items set floor_unit_price_minor = 0, cost_minor = 8000 where sku = 'a-100'`)
  })
})

describe('the other checks', () => {
  test('all present: without stock, without budget for one use, or with an end that is past, nothing goes out', async () => {
    expect(await severities(shopCoupon({ stock: 0 }), 'all_present')).toEqual(['block'])
    expect(await severities(shopCoupon({ budgetMinor: 1_999 }), 'all_present')).toEqual(['block'])
    const past = shopCoupon({ claimFrom: inDays(-3), claimUntil: inDays(-1) })
    expect(await severities(past, 'all_present')).toEqual(['block'])
    expect(await severities(shopCoupon(), 'all_present')).toEqual([])
  })

  test('ratio: 300-270 is probably a slip, 300-300 gives the goods away', async () => {
    expect(await severities(shopCoupon({ ...off(30_000, 27_000) }), 'ratio_is_sane')).toEqual(['warn'])
    expect(await severities(shopCoupon({ ...off(30_000, 30_000) }), 'ratio_is_sane')).toEqual(['block'])
    expect(await severities(shopCoupon({ ...off(30_000, 5_000) }), 'ratio_is_sane')).toEqual([])
  })

  test('ladder: a higher step at a lower rate is told, with both rates', async () => {
    const ladder = (tiers: object[]) =>
      shopCoupon({ benefit: { kind: 'amount_off_tiers', tiers }, threshold: undefined })
    const [finding] = await found(
      ladder([
        { spendMinor: 10_000, offMinor: 2_000 },
        { spendMinor: 30_000, offMinor: 3_000 },
      ]),
      'ladder_climbs',
    )
    expect(finding).toMatchObject({ severity: 'warn', says: { en: expect.stringContaining('10 %') } })
    const rising = ladder([
      { spendMinor: 10_000, offMinor: 1_000 },
      { spendMinor: 30_000, offMinor: 6_000 },
    ])
    expect(await severities(rising, 'ladder_climbs')).toEqual([])
  })

  test('threshold: none at all, open to everybody, is taken in bulk', async () => {
    const { threshold: _threshold, ...free } = shopCoupon()
    expect(await severities(free, 'threshold_guards')).toEqual(['warn'])
    expect(await severities(shopCoupon(), 'threshold_guards')).toEqual([])
  })

  test('copy: 最高省 and 低至 without their condition block, with it they pass', async () => {
    const titled = (zh: string, en: string) => shopCoupon({ title: { 'zh-CN': zh, en } })
    const [finding] = await found(titled('最高省20元', '20 off 100'), 'copy_is_plain')
    expect(finding).toMatchObject({ severity: 'block', figures: { text: '最高省20元' } })
    expect(await severities(titled('全场低至5折', 'As low as 9.90'), 'copy_is_plain')).toEqual(['block', 'block'])
    expect(await severities(titled('满100元最高省20元', 'Up to 20 off orders of 100'), 'copy_is_plain')).toEqual([])
    expect(await severities(titled('满100减20', '20 off 100'), 'copy_is_plain')).toEqual([])
    const id = await desk.draft(desk.two, titled('低至80元', '20 off 100'))
    expect((await desk.move(desk.two, id, 'submit')).json).toMatchObject({
      code: 'checks_failed',
      findings: [{ check: 'copy_is_plain' }],
    })
  })

  test('budget: one that pays for a small part of the coupons is told', async () => {
    expect(await severities(shopCoupon({ stock: 1_000 }), 'budget_carries_stock')).toEqual(['warn'])
    expect(await severities(shopCoupon(), 'budget_carries_stock')).toEqual([])
  })

  test('scope: one that no item is in blocks', async () => {
    expect(await severities(shopCoupon({ scope: { categories: ['toys'] } }), 'scope_hits_items')).toEqual(['block'])
    expect(await severities(shopCoupon({ scope: { categories: ['home'] } }), 'scope_hits_items')).toEqual([])
  })

  test('use: one that ends before the claims do is told, and one that is over before they begin blocks', async () => {
    const use = (until: string) => voucher({ use: { kind: 'fixed', from: inDays(-9), until } })
    expect(await severities(use(inDays(1)), 'claimed_can_be_used', desk.platform)).toEqual(['warn'])
    expect(await severities(use(inDays(-2)), 'claimed_can_be_used', desk.platform)).toEqual(['block'])
  })

  test('an insider coupon that everybody may see is told', async () => {
    const insider = (visibility: string) =>
      voucher({ kind: 'insider_voucher', visibility, use: { kind: 'relative', seconds: 7_200 } })
    expect(await severities(insider('public'), 'insider_stays_hidden', desk.platform)).toEqual(['warn'])
    expect(await severities(insider('hidden'), 'insider_stays_hidden', desk.platform)).toEqual([])
  })

  test('a directed category voucher of which merchants bear less than 70 % blocks', async () => {
    const directed = (merchant: number, audience: object[]) =>
      voucher({
        kind: 'category_voucher',
        scope: { categories: ['home'] },
        audience,
        funding: [
          { party: 'merchant', basisPoints: merchant },
          { party: 'platform', basisPoints: 10_000 - merchant },
        ],
      })
    const loyal = [{ kind: 'segment', anyOf: ['loyal'] }]
    expect(await severities(directed(6_900, loyal), 'directed_funding', desk.platform)).toEqual(['block'])
    expect(await severities(directed(7_000, loyal), 'directed_funding', desk.platform)).toEqual([])
    expect(await severities(directed(6_900, []), 'directed_funding', desk.platform)).toEqual([])
  })

  test('another of its kind at the same time is worth knowing, and stands in nobody’s way', async () => {
    const notes = await found(shopCoupon({ shop: 'shp_a' }), 'overlaps', desk.one)
    expect(notes).toMatchObject([{ severity: 'note', figures: { batches: ['bat_shop-a-100-5'] } }])
  })
})

describe('an insider coupon', () => {
  const insider = (offMinor: number) =>
    voucher({
      kind: 'insider_voucher',
      ...off(30_000, offMinor),
      use: { kind: 'relative', seconds: 7_200 },
      budgetMinor: 50_000,
      funding: [{ party: 'platform', basisPoints: 10_000 }],
    })

  test('has to be deeper than the best public one: 300-50 is, 300-30 beside a public 300-30 is not', async () => {
    expect(await severities(insider(5_000), 'deeper_than_public', desk.platform)).toEqual([])
    const [finding] = await found(insider(3_000), 'deeper_than_public', desk.platform)
    expect(finding).toMatchObject({
      severity: 'warn',
      figures: { ownBasisPoints: 1_000, publicBasisPoints: 1_000, batch: 'bat_voucher-300-30' },
    })
  })

  test('that is not goes out only with a reason, which is kept with who gave it', async () => {
    const id = await desk.draft(desk.platform, insider(3_000))
    const refused = await desk.move(desk.platform, id, 'submit')
    expect(refused.json).toMatchObject({ code: 'confirmation_needed', findings: [{ check: 'deeper_than_public' }] })
    const confirm = (because: string) => ({ confirm: [{ check: 'deeper_than_public', because }] })
    expect((await desk.move(desk.platform, id, 'submit', confirm(''))).status).toBe(422)
    const because = 'thanks to testers, no better price meant'
    expect((await desk.move(desk.platform, id, 'submit', confirm(because))).json).toMatchObject({
      lifecycle: 'submitted',
    })
    expect((await desk.move(desk.other, id, 'approve')).status).toBe(200)
    expect((await desk.move(desk.platform, id, 'publish')).json).toMatchObject({ lifecycle: 'live' })
    const kept = await marketplace.query(
      'select concern, because, actor from batch_confirmations where batch_id = $1',
      [id],
    )
    expect(kept).toEqual([{ concern: 'deeper_than_public', because, actor: expect.stringMatching(/^key:/) }])
  })

  test('is checked again when it is published: what changed since the approval counts', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    await desk.move(desk.two, id, 'submit')
    await desk.move(desk.platform, id, 'approve')
    await marketplace.query(`update items set cost_minor = unit_price_minor where shop_id = 'shp_b'`)
    expect((await desk.move(desk.two, id, 'publish')).json).toMatchObject({ code: 'checks_failed' })
    await marketplace.query(`update items set cost_minor = 0 where shop_id = 'shp_b'`)
    expect((await desk.move(desk.two, id, 'publish')).json).toMatchObject({ lifecycle: 'live' })
  })
})

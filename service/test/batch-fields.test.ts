import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instrumentNames, instrumentOf, instruments, platformKinds } from '../src/domain/instruments.ts'
import { demoMarketplace } from '../src/demo/catalogue/index.ts'
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

const written = (token: string, fields: object) => desk.send(token, '/v1/batches', fields)
const day = 86_400

describe('who issues what', () => {
  test('a merchant that writes a voucher is forbidden to, whatever shop it names', async () => {
    for (const fields of [voucher(), voucher({ shop: 'shp_b' }), voucher({ kind: 'insider_voucher' })]) {
      const answer = await written(desk.two, fields)
      expect(answer.json, answer.text).toMatchObject({ status: 403, code: 'forbidden' })
    }
    expect((await written(desk.platform, voucher())).status).toBe(201)
  })

  test('a merchant writes an allowance for its own shop, and for no other', async () => {
    const allowance = (change: object = {}) => shopCoupon({ kind: 'allowance', ...change })
    const own = await written(desk.two, allowance())
    expect(own.json, own.text).toMatchObject({
      merchant: 'mch_two',
      instrument: 'allowance',
      fields: { kindPerShopLimit: 1 },
      offer: { scope: { shops: ['shp_b'] } },
    })
    expect(pointersOf(await written(desk.two, allowance({ shop: 'shp_a' })))).toEqual(['/shop'])
    expect(pointersOf(await written(desk.two, allowance({ scope: { shops: ['shp_b', 'shp_a'] } })))).toEqual([
      '/scope/shops/1',
    ])
  })

  test('a brand issues for several of its shops at once, but not for one of somebody else', async () => {
    const { shop: _shop, ...brand } = shopCoupon()
    const wide = await written(desk.two, { ...brand, scope: { shops: ['shp_b', 'shp_c'] } })
    expect(wide.json, wide.text).toMatchObject({ merchant: 'mch_two', shop: null })
    expect(pointersOf(await written(desk.two, { ...brand, scope: { shops: ['shp_b', 'shp_a'] } }))).toEqual([
      '/scope/shops/1',
    ])
    expect(pointersOf(await written(desk.two, brand))).toEqual(['/shop'])
  })

  test('a merchant’s batches are its own: another merchant neither sees, edits nor moves them', async () => {
    const id = await desk.draft(desk.two, shopCoupon())
    for (const answer of [
      await desk.get(desk.one, `/v1/managed-batches/${id}`),
      await desk.get(desk.one, `/v1/managed-batches/${id}/events`),
      await desk.send(desk.one, `/v1/batches/${id}/versions`, { stock: 6 }, { 'if-match': '*' }),
      await desk.move(desk.one, id, 'submit'),
      await desk.send(desk.one, `/v1/batches/${id}/clone`),
    ])
      expect(answer.json, answer.text).toMatchObject({ code: 'not_found' })
    const mine = await desk.get(desk.two, `/v1/managed-batches?search=${id}`)
    expect(mine.json['data']).toHaveLength(1)
    expect((await desk.get(desk.one, `/v1/managed-batches?search=${id}`)).json['data']).toEqual([])
    const told = (await desk.get(desk.two, `/v1/managed-batches/${id}/events`)).json['data'] as object[]
    expect(told).toMatchObject([{ seq: 1, event: 'create', to: 'draft', version: 1 }])
  })

  test('every instrument of the demo marketplace is one that could be written', () => {
    for (const batch of demoMarketplace.batches) {
      expect(instruments[batch.instrument].kinds as readonly string[], batch.ref).toContain(batch.kind)
      expect(instrumentOf(batch.kind), batch.ref).toBeDefined()
    }
  })

  const none = { threshold: undefined }
  const shapes: Record<string, object> = {
    shop_coupon: { benefit: { kind: 'percent_off', offBasisPoints: 1_000, maxMinor: 5_000 } },
    item_coupon: { scope: { skus: ['b-150'] } },
    item_price: {
      ...{ ...none, claim: 'none', scope: { skus: ['b-150'] } },
      benefit: { kind: 'unit_price', priceMinor: 12_000 },
    },
    allowance: { ...none, benefit: { kind: 'amount_off_tiers', tiers: [{ spendMinor: 10_000, offMinor: 1_000 }] } },
    shop_promotion: { ...none, claim: 'none', benefit: { kind: 'bundle_price', quantity: 3, priceMinor: 8_800 } },
    insider_shop_coupon: { use: { kind: 'relative', seconds: 12 * 3_600 } },
    red_packet: none,
    shipping_coupon: { ...none, benefit: { kind: 'shipping_off', offMinor: 800 } },
    interest_free_coupon: { benefit: { kind: 'interest_free', instalments: 6, monthlyRateBasisPoints: 60 } },
  }
  const types = instrumentNames
    .filter((name) => (instruments[name].issuers as readonly string[]).includes('merchant'))
    .flatMap((name) => instruments[name].kinds.map((kind) => ({ instrument: name, kind })))
    .filter(({ kind }) => !platformKinds.includes(kind))

  test('a merchant has fourteen types of its own, and each has a shape here', () => {
    expect(types).toHaveLength(14)
    expect(new Set(types.map(({ kind }) => kind))).toEqual(new Set(Object.keys(shapes)))
  })

  test('a merchant writes a draft of every type', async () => {
    for (const { instrument, kind } of types) {
      const sold = instrument === 'paid_coupon' ? { claim: 'paid', priceMinor: 100 } : {}
      const answer = await written(desk.two, shopCoupon({ ...shapes[kind], ...sold, instrument, kind }))
      expect(answer.status, `${instrument} as ${kind}: ${answer.text}`).toBe(201)
      expect(answer.json).toMatchObject({ merchant: 'mch_two', lifecycle: 'draft', instrument, kind })
    }
  })
})

describe('a scope', () => {
  test('of a voucher names no single item: skus and spus are refused, categories are not', async () => {
    expect(pointersOf(await written(desk.platform, voucher({ scope: { skus: ['b-150'] } })))).toEqual(['/scope/skus'])
    expect(pointersOf(await written(desk.platform, voucher({ scope: { spus: ['b-150'] } })))).toEqual(['/scope/spus'])
    expect((await written(desk.platform, voucher({ scope: { categories: ['home'] } }))).status).toBe(201)
  })

  test('of a voucher for everything but special categories leaves those out of threshold and share', async () => {
    const id = await desk.draft(desk.platform, voucher({ scope: { except: { categories: ['virtual'] } } }))
    await desk.publish(desk.platform, id)
    const ann = await marketplace.buyer('except')
    const { coupon } = await ann.client.claimCoupon({ path: { id } })
    const ask = async (skus: Record<string, number>) => {
      const lines = Object.entries(skus).map(([sku, quantity]) => ({ sku, quantity }))
      return (await ann.client.askQuote({ body: { lines, must: [] } })).quote
    }
    const short = await ask({ 'b-150': 1, 'c-050': 5 })
    expect(short.refused).toContainEqual(expect.objectContaining({ offer: coupon!.id, because: 'spend_too_small' }))
    const enough = await ask({ 'b-150': 2, 'c-050': 1 })
    const applied = enough.applied.find((one) => one.offer === coupon!.id)
    expect(applied?.shares.map((share) => share.line)).toEqual(['b-150'])
  })
})

describe('a cap', () => {
  test('of a shop coupon is 5000-800: beyond it the platform has to approve, however small the budget', async () => {
    const within = shopCoupon({ benefit: { kind: 'amount_off', offMinor: 80_000 }, threshold: { spendMinor: 500_000 } })
    const beyond = shopCoupon({ benefit: { kind: 'amount_off', offMinor: 80_100 }, threshold: { spendMinor: 500_000 } })
    const [ok, over] = [await written(desk.two, within), await written(desk.two, beyond)]
    expect([ok.status, over.status], over.text).toEqual([201, 201])
    expect((ok.json['approval'] as { because: string[] }).because).not.toContain('beyond_cap')
    expect(over.json['approval']).toMatchObject({ by: 'platform', because: ['beyond_cap'] })
  })

  test('of a voucher is 50: more is refused, and the ceiling is a value of the settings', async () => {
    const deep = voucher({ benefit: { kind: 'amount_off', offMinor: 5_100 } })
    expect((await written(desk.platform, voucher({ benefit: { kind: 'amount_off', offMinor: 5_000 } }))).status).toBe(
      201,
    )
    expect(pointersOf(await written(desk.platform, deep))).toEqual(['/benefit'])
    const settings = await desk.get(desk.platform, '/v1/settings')
    const tag = settings.headers.get('etag') as string
    const { caps } = settings.json['settings'] as { caps: object }
    const edit = (voucherCap: number, etag: string) =>
      desk.send(
        desk.platform,
        '/v1/settings',
        { caps: { ...caps, voucher: { mostOffMinor: voucherCap, beyond: 'refuse' } } },
        { 'if-match': etag },
      )
    const raised = await edit(6_000, tag)
    expect(raised.status, raised.text).toBe(200)
    expect((await written(desk.platform, deep)).status).toBe(201)
    expect((await edit(7_000, tag)).json).toMatchObject({ code: 'changed_meanwhile', status: 412 })
    expect((await edit(5_000, raised.headers.get('etag') as string)).status).toBe(200)
    expect(pointersOf(await written(desk.platform, deep))).toEqual(['/benefit'])
  })
})

describe('a validity', () => {
  const checksOf = async (token: string, fields: object) => {
    const answer = await desk.send(token, '/v1/batch-checks', { fields })
    expect(answer.status, answer.text).toBe(200)
    return (answer.json['findings'] as { check: string; severity: string }[])
      .filter((one) => one.check === 'validity_in_band')
      .map((one) => one.severity)
  }
  const lasting = (seconds: number) => ({ use: { kind: 'relative', seconds } })

  test('of an insider coupon is 2 to 24 hours, and it ends to the second', async () => {
    const insider = (seconds: number) =>
      voucher({ kind: 'insider_voucher', benefit: { kind: 'amount_off', offMinor: 4_500 }, ...lasting(seconds) })
    for (const seconds of [2 * 3_600 - 1, 24 * 3_600 + 1])
      expect(pointersOf(await written(desk.platform, insider(seconds)))).toEqual(['/use/seconds'])
    for (const seconds of [2 * 3_600, 24 * 3_600])
      expect((await written(desk.platform, insider(seconds))).status).toBe(201)
  })

  test('of a public coupon is 3 to 7 days; another is confirmed, and the end of the local day is a choice', async () => {
    const rounded = { kind: 'relative', seconds: 3 * day, roundToDayEnd: true }
    expect(await checksOf(desk.two, shopCoupon({ use: rounded }))).toEqual([])
    expect(await checksOf(desk.two, shopCoupon(lasting(7 * day)))).toEqual([])
    expect(await checksOf(desk.two, shopCoupon(lasting(2 * day)))).toEqual(['warn'])
  })

  test('of an allowance outside 3 to 15 days warns, and goes on once somebody confirms it', async () => {
    const allowance = (seconds: number) => shopCoupon({ kind: 'allowance', ...lasting(seconds) })
    for (const days of [3, 15]) expect(await checksOf(desk.two, allowance(days * day))).toEqual([])
    for (const days of [2, 16]) expect(await checksOf(desk.two, allowance(days * day))).toEqual(['warn'])
    const id = await desk.draft(desk.two, allowance(20 * day))
    const refused = await desk.move(desk.two, id, 'submit')
    expect(refused.json).toMatchObject({ status: 409, code: 'confirmation_needed' })
    const confirm = [{ check: 'validity_in_band', because: 'a long season' }]
    expect((await desk.move(desk.two, id, 'submit', { confirm })).json).toMatchObject({ lifecycle: 'submitted' })
    const report = (await desk.get(desk.two, `/v1/managed-batches/${id}/checks`)).json
    expect(report['findings']).toContainEqual(
      expect.objectContaining({
        check: 'validity_in_band',
        confirmed: expect.objectContaining({ because: 'a long season' }),
      }),
    )
  })

  test('of a shop coupon is 7 to 30 days, or some hours for a flash', async () => {
    for (const seconds of [7 * day, 30 * day, 6 * 3_600])
      expect(await checksOf(desk.two, shopCoupon(lasting(seconds))), String(seconds)).toEqual([])
  })

  test('of a voucher is one window for all its coupons, whenever they are claimed', async () => {
    const fields = voucher()
    const id = await desk.draft(desk.platform, fields)
    await desk.publish(desk.platform, id)
    const until = []
    for (const name of ['early', 'late']) {
      const { client } = await marketplace.buyer(name)
      until.push((await client.claimCoupon({ path: { id } })).coupon!.validUntil)
    }
    const use = fields['use'] as { until: string }
    expect(until).toEqual([use.until, use.until])
    expect(await checksOf(desk.platform, fields)).toEqual([])
  })

  test('the claim window and the use window are apart, and both are told', async () => {
    const id = await desk.draft(
      desk.platform,
      voucher({ claimUntil: inDays(1), use: { kind: 'fixed', from: inDays(1), until: inDays(5) } }),
    )
    const { offer } = (await desk.get(desk.platform, `/v1/managed-batches/${id}`)).json as {
      offer: { claimUntil: string; use: { from: string } }
    }
    expect(Date.parse(offer.claimUntil)).toBeLessThanOrEqual(Date.parse(offer.use.from) + 1_000)
    expect(offer.use).toMatchObject({ kind: 'fixed' })
  })
})

describe('fields that contradict each other', () => {
  test('are named, each with what would be right', async () => {
    const refused = async (change: object) => pointersOf(await written(desk.two, shopCoupon(change)))
    expect(await refused({ claim: 'paid' })).toEqual(['/priceMinor'])
    expect(await refused({ priceMinor: 100 })).toEqual(['/priceMinor'])
    expect(await refused({ perDayLimit: 2 })).toEqual(['/perDayLimit'])
    expect(await refused({ dailyStock: 6 })).toEqual(['/dailyStock'])
    expect(await refused({ audience: [{ kind: 'payment_method', anyOf: ['alipay'] }] })).toEqual(['/audience/0/kind'])
    expect(await refused({ claimFrom: undefined })).toEqual(['/claimFrom'])
    expect(await refused({ phase: 'burst' })).toEqual(['/phase'])
    expect(await refused({ instrument: 'allowance' })).toEqual(['/kind'])
    expect(await refused({ kind: 'allowance', reissue: 'once' })).toEqual(['/reissue'])
    expect(await refused({ claimUntil: inDays(-2), perDayLimit: 2 })).toEqual(['/claimUntil', '/perDayLimit'])
  })

  test('a batch tells all that it was given, so that a form can show it and an edit start from it', async () => {
    const fields = shopCoupon({
      use: { kind: 'relative', seconds: 7 * day, delaySeconds: 3_600, roundToDayEnd: true },
      stock: 50,
      budgetMinor: 100_000,
      perBuyerLimit: 4,
      perDayLimit: 2,
      kindPerShopLimit: 3,
      dailyStock: 10,
      conditions: [{ kind: 'time_of_day', from: '20:00', until: '24:00' }],
      audience: [{ kind: 'segment', anyOf: ['night-owl'] }],
      prerequisites: [{ kind: 'follows_shop', shop: 'shp_b' }, { kind: 'entry_token' }],
      afterRefund: 'keep',
      heldAtEnd: 'expire',
      heldAtVoid: 'strip_coupon',
      ownerVoid: 'unused',
      reissue: 'once',
      visibility: 'hidden',
    })
    const answer = await written(desk.two, fields)
    expect(answer.json, answer.text).toMatchObject({ fields })
    expect(answer.json['supply']).toEqual({
      stock: 50,
      issued: 0,
      unclaimed: 50,
      budgetMinor: 100_000,
      reservedMinor: 0,
      spentMinor: 0,
    })
  })
})

describe('what this installation calls an instrument', () => {
  test('is on the card of a batch that says nothing else; its code stays', async () => {
    const settings = await desk.get(desk.platform, '/v1/settings')
    const named = await desk.send(
      desk.platform,
      '/v1/settings',
      { displayNames: { voucher: { 'zh-CN': '抵用券', en: 'Cash coupon' } } },
      { 'if-match': settings.headers.get('etag') as string },
    )
    expect(named.status, named.text).toBe(200)
    const { json } = await written(desk.platform, voucher())
    expect(json).toMatchObject({ instrument: 'voucher', displayName: { 'zh-CN': '抵用券', en: 'Cash coupon' } })
    const presets = (await desk.get(desk.platform, '/v1/batch-presets')).json as { instruments: object[] }
    expect(presets.instruments).toContainEqual(
      expect.objectContaining({ id: 'voucher', name: { 'zh-CN': '抵用券', en: 'Cash coupon' } }),
    )
    const history = (await desk.get(desk.platform, '/v1/settings/versions')).json['data'] as { version: number }[]
    expect(history[0]!.version).toBe((named.json as { version: number }).version)
  })
})

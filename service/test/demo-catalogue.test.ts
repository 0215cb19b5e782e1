import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { policies } from '@quanhe/engine'
import { conditionWithShopIds, demoMarketplace, scopeWithShopIds } from '../src/demo/catalogue/index.ts'
import type { DemoBatch, DemoScope, Localised } from '../src/demo/catalogue/index.ts'
import { displayNames } from '../src/demo/catalogue/batches/display-names.ts'

const { categories, merchants, shops, items, buyers, batches } = demoMarketplace

const batchOf = (ref: string): DemoBatch => {
  const batch = batches.find((candidate) => candidate.ref === ref)
  if (!batch) throw new Error(`no batch ${ref}`)
  return batch
}

describe('what there is', () => {
  test('at least 8 merchants, 12 shops, 300 items, 8 buyers and 60 batches', () => {
    expect(merchants.length).toBeGreaterThanOrEqual(8)
    expect(shops.length).toBeGreaterThanOrEqual(12)
    expect(items.length).toBeGreaterThanOrEqual(300)
    expect(buyers.length).toBeGreaterThanOrEqual(8)
    expect(batches.length).toBeGreaterThanOrEqual(60)
  })

  test("the seeds' nine categories each have ten items or more", () => {
    const tops = categories.filter((category) => category.parent === null).map((category) => category.path)
    expect(tops).toEqual([
      'apparel',
      'beauty',
      'digital',
      'home',
      'appliances',
      'fresh',
      'food',
      'jewellery',
      'virtual',
    ])
    expect(tops.filter((top) => items.filter((item) => item.category.startsWith(`${top}/`)).length < 10)).toEqual([])
  })

  test('no sub-category and no shop is empty', () => {
    const below = categories.filter((category) => category.parent !== null).map((category) => category.path)
    expect(below.filter((path) => !items.some((item) => item.category === path))).toEqual([])
    expect(shops.filter((shop) => items.filter((item) => item.shop === shop.ref).length < 10)).toEqual([])
  })

  test('every instrument has a batch, and so has every kind of the tmall policy', () => {
    const instruments = Object.keys(displayNames)
    expect(instruments.filter((instrument) => !batches.some((batch) => batch.instrument === instrument))).toEqual([])
    const kinds: string[] = policies.tmall.layers.flatMap((layer) => layer.kinds)
    expect(kinds.filter((kind) => !batches.some((batch) => batch.kind === kind))).toEqual([])
  })

  test('one owner has two brand shops and a coupon over both', () => {
    const owners = (batchOf('brand-yunshan-300-40').scope?.shops ?? []).map(
      (ref) => shops.find((shop) => shop.ref === ref)?.merchant,
    )
    expect(owners).toEqual(['m-yunshang', 'm-yunshang'])
  })
})

describe('it hangs together', () => {
  test.each([
    ['merchants', merchants.map((merchant) => merchant.ref)],
    ['shops', shops.map((shop) => shop.ref)],
    ['categories', categories.map((category) => category.id)],
    ['items', items.map((item) => item.sku)],
    ['batches', batches.map((batch) => batch.ref)],
    ['buyers', buyers.map((buyer) => buyer.ref)],
  ])('no two %s share an id', (_of, ids) => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('an item names a shop, its own merchant and a category that exist', () => {
    const lost = items.filter(
      (item) =>
        shops.find((shop) => shop.ref === item.shop)?.merchant !== item.merchant ||
        !merchants.some((merchant) => merchant.ref === item.merchant) ||
        !categories.some((category) => category.path === item.category),
    )
    expect(lost).toEqual([])
  })

  test('a price is a positive integer, and neither cost nor floor is above it', () => {
    const odd = items.filter(
      ({ unitPriceMinor, costMinor, floorUnitPriceMinor, stock }) =>
        ![unitPriceMinor, costMinor, floorUnitPriceMinor, stock].every(Number.isSafeInteger) ||
        unitPriceMinor < 1 ||
        costMinor < 1 ||
        costMinor > unitPriceMinor ||
        floorUnitPriceMinor > unitPriceMinor,
    )
    expect(odd).toEqual([])
    expect(items.filter((item) => item.floorUnitPriceMinor > 0).length).toBeGreaterThan(20)
  })

  test('the tag virtual marks exactly the virtual goods; gold is found only among gold', () => {
    expect(items.filter((item) => item.tags.includes('virtual') !== item.category.startsWith('virtual/'))).toEqual([])
    const gold = items.filter((item) => item.tags.includes('gold'))
    expect(new Set(gold.map((item) => item.category))).toEqual(new Set(['jewellery/gold']))
  })

  const namesOf = (scope: DemoScope): [name: string, exists: boolean][] =>
    [scope, scope.except ?? {}].flatMap((lists): [string, boolean][] => [
      ...(lists.shops ?? []).map((ref): [string, boolean] => [ref, shops.some((shop) => shop.ref === ref)]),
      ...(lists.categories ?? []).map((path): [string, boolean] => [path, categories.some((c) => c.path === path)]),
      ...(lists.spus ?? []).map((spu): [string, boolean] => [spu, items.some((item) => item.spu === spu)]),
      ...(lists.skus ?? []).map((sku): [string, boolean] => [sku, items.some((item) => item.sku === sku)]),
      ...(lists.tags ?? []).map((tag): [string, boolean] => [tag, items.some((item) => item.tags.includes(tag))]),
      ...(lists.brands ?? []).map((brand): [string, boolean] => [brand, items.some((item) => item.brand === brand)]),
    ])

  test.each(batches.map((batch): [string, DemoBatch] => [batch.ref, batch]))(
    'all that %s names exists',
    (_ref, batch) => {
      const named = [...(batch.scope ? namesOf(batch.scope) : [])]
      for (const condition of batch.conditions) {
        if (condition.kind === 'requires_items') named.push(...namesOf(condition.scope))
        else if ('shop' in condition) named.push(...namesOf({ shops: [condition.shop ?? ''] }))
      }
      if (batch.benefit.kind === 'gift') named.push(...namesOf({ skus: [batch.benefit.sku] }))
      const people = batch.audience.kind === 'insider' ? [...batch.audience.buyers] : []
      for (const buyer of [...people, ...batch.grants.map((grant) => grant.buyer)])
        named.push([buyer, buyers.some((known) => known.ref === buyer)])
      expect(named.filter(([, exists]) => !exists)).toEqual([])
    },
  )

  test("a merchant's batch reaches items of its own only", () => {
    for (const batch of batches.filter((candidate) => candidate.issuer === 'merchant')) {
      const { shops: inShops = [], spus = [], skus = [] } = batch.scope ?? {}
      const reached = items.filter(
        (item) => inShops.includes(item.shop) || spus.includes(item.spu) || skus.includes(item.sku),
      )
      expect(new Set(reached.map((item) => item.merchant)), batch.ref).toEqual(new Set([batch.merchant]))
    }
  })

  test('every text is there in Chinese and in English', () => {
    const texts: Localised[] = [
      demoMarketplace.name,
      ...categories.map((category) => category.name),
      ...merchants.map((merchant) => merchant.name),
      ...shops.map((shop) => shop.name),
      ...items.map((item) => item.name),
      ...buyers.flatMap((buyer) => [buyer.name, buyer.note]),
      ...batches.flatMap((batch) => [batch.title, batch.displayName]),
    ]
    const brandOnly = /^88VIP$/
    const wrong = texts.filter(
      (text) =>
        (!/\p{Script=Han}/u.test(text['zh-CN']) && !brandOnly.test(text['zh-CN'])) ||
        !/[A-Za-z]/.test(text.en) ||
        /\p{Script=Han}/u.test(text.en),
    )
    expect(wrong).toEqual([])
  })
})

describe('supply and time', () => {
  test('no batch lacks an end, a stock, a budget or a per-buyer limit', () => {
    const lacking = batches.filter(
      ({ claimWindow, use, stock, perBuyerLimit, budgetMinor }) =>
        claimWindow.untilSeconds <= claimWindow.fromSeconds ||
        (use.kind === 'fixed' ? use.untilSeconds <= use.fromSeconds : use.seconds <= 0) ||
        ![stock, perBuyerLimit, budgetMinor].every((n) => Number.isSafeInteger(n) && n > 0),
    )
    expect(lacking).toEqual([])
  })

  test('grants stay within the stock, the per-buyer limit and the claim window', () => {
    for (const { ref, grants, stock, perBuyerLimit, claimWindow } of batches) {
      expect(
        grants.reduce((sum, grant) => sum + grant.quantity, 0),
        ref,
      ).toBeLessThanOrEqual(stock)
      for (const grant of grants) {
        expect(grant.quantity, ref).toBeLessThanOrEqual(perBuyerLimit)
        expect(grant.atSeconds, ref).toBeGreaterThanOrEqual(claimWindow.fromSeconds)
        expect(grant.atSeconds, ref).toBeLessThan(claimWindow.untilSeconds)
      }
    }
  })

  test('an insider coupon is hidden and usable for 2 to 24 hours', () => {
    const insider = batches.filter((batch) => batch.instrument === 'insider_coupon')
    const wrong = insider.filter(
      ({ audience, use }) =>
        audience.kind !== 'insider' || use.kind !== 'relative' || use.seconds < 7200 || use.seconds > 86400,
    )
    expect(wrong).toEqual([])
  })

  test('some batches open within half an hour, some have five left or fewer, one is over', () => {
    const soon = batches.filter(({ claimWindow: { fromSeconds } }) => fromSeconds > 0 && fromSeconds <= 1800)
    expect(soon.length).toBeGreaterThan(2)
    expect(batches.filter((batch) => batch.stock <= 5 && batch.claim === 'click').length).toBeGreaterThan(2)
    expect(batches.filter(({ use }) => use.kind === 'fixed' && use.untilSeconds < 0).length).toBe(1)
  })

  test('funding sums to 10000, and a directed category voucher leaves the merchant at least 70 %', () => {
    for (const { ref, funding } of batches)
      expect(
        funding.reduce((sum, part) => sum + part.basisPoints, 0),
        ref,
      ).toBe(10000)
    const directed = batches.filter(
      (batch) => batch.instrument === 'category_voucher' && !/topup|repay/.test(batch.ref),
    )
    for (const { ref, funding } of directed)
      expect(funding.find((part) => part.party === 'merchant')?.basisPoints, ref).toBeGreaterThanOrEqual(7000)
  })

  test('a voucher takes at most 50 off and never names a single item; a shop coupon takes at most 800', () => {
    const off = ({ benefit }: DemoBatch) => (benefit.kind === 'amount_off' ? benefit.offMinor : 0)
    const vouchers = batches.filter((batch) => batch.kind === 'voucher')
    expect(vouchers.filter((batch) => off(batch) > 5000 || batch.scope?.skus || batch.scope?.spus)).toEqual([])
    expect(batches.filter((batch) => batch.kind === 'shop_coupon' && off(batch) > 80000)).toEqual([])
  })
})

describe('presets of the seeds', () => {
  test.each([
    ['insider-300-50', 30000, 5000],
    ['insider-1000-300', 100000, 30000],
    ['voucher-200-20', 20000, 2000],
    ['voucher-500-50', 50000, 5000],
    ['voucher-300-30', 30000, 3000],
  ])('%s is what its name says', (ref, spendMinor, offMinor) => {
    const { benefit, threshold } = batchOf(ref)
    expect({ benefit, threshold }).toEqual({ benefit: { kind: 'amount_off', offMinor }, threshold: { spendMinor } })
  })

  test.each([
    ['allowance-gushi-ladder', [5000, 500, 10000, 1200, 20000, 3000]],
    ['allowance-yueyan-tiers', [20000, 2000, 50000, 5000]],
  ])('the tiers of %s', (ref, flat) => {
    const { benefit } = batchOf(ref)
    if (benefit.kind !== 'amount_off_tiers') throw new Error(`${ref} has no tiers`)
    expect(benefit.tiers.flatMap((tier) => ['spendMinor' in tier ? tier.spendMinor : 0, tier.offMinor])).toEqual(flat)
  })
})

test('shops in scopes and conditions can be renamed without touching anything else', () => {
  const idOf = (ref: string) => `shp_${ref}`
  expect(scopeWithShopIds({ shops: ['a'], tags: ['x'], except: { shops: ['b'], tags: ['y'] } }, idOf)).toEqual({
    shops: ['shp_a'],
    tags: ['x'],
    except: { shops: ['shp_b'], tags: ['y'] },
  })
  expect(conditionWithShopIds({ kind: 'follows_shop', shop: 'a' }, idOf)).toEqual({
    kind: 'follows_shop',
    shop: 'shp_a',
  })
  expect(conditionWithShopIds({ kind: 'new_buyer' }, idOf)).toEqual({ kind: 'new_buyer' })
})

test('the marketplace names no clock and no chance: two processes build the same bytes', async () => {
  const { execFileSync } = await import('node:child_process')
  const entry = new URL('../src/demo/catalogue/index.ts', import.meta.url).href
  const script = `import(${JSON.stringify(entry)}).then((m) => process.stdout.write(JSON.stringify(m.demoMarketplace)))`
  const built = execFileSync(process.execPath, ['--input-type=module', '-e', script], { maxBuffer: 1 << 26 })
  const hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect(hash(built)).toBe(hash(JSON.stringify(demoMarketplace)))
})

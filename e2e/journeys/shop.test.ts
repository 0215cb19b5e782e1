// Prices after coupons where goods are looked at: in the list, on the item, in the shop; and the same card and cart on a page that is
// not ours. A real service, a real database, a real browser.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createClient, type Client } from '@quanhe/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { minorOf, readBill, sum } from '../stage/bill.ts'
import { judge, openBrowser, openWindow, settled, type Look, type Window } from '../stage/browser.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

let service: RunningService
let browser: Browser
let open: Window

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  open = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 390 })
  await open.page.goto('/sign-in')
  await open.page.getByRole('button', { name: /林晚/ }).click()
  await open.page.getByRole('heading', { level: 1, name: '领券中心' }).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

type CartLine = { sku: string; quantity: number }

/** The service as this page’s buyer. */
async function ownClient(page: Page): Promise<Client> {
  const token = await page.evaluate(
    () => (JSON.parse(localStorage.getItem('quanhe.session') ?? '{}') as { token: string }).token,
  )
  return createClient({ baseUrl: service.address, token })
}

/** The total of the goods in the cart, without their parcel. */
async function goodsInCart(page: Page): Promise<number> {
  await page.goto('/cart')
  await page.locator('.pay-bar a.button').waitFor()
  return minorOf(await page.locator('.cart-line-price .strong').first().innerText())
}
const amounts = async (page: Page, place: string): Promise<number[]> =>
  (await page.locator(place).allInnerTexts()).map(minorOf)

test('each item of a list shows what it costs after coupons, and names what would have to be claimed for less', async () => {
  const { page } = open
  await page.goto('/browse')
  const then = page.locator('.price-then', { hasText: /领「.+」后 ¥|领 \d+ 张券后 ¥/ })
  await then.first().waitFor()
  const good = page.locator('.good', { has: then }).first()
  const now = minorOf(await good.locator('.good-price').innerText())
  const later = minorOf(await good.locator('.price-then .strong').innerText())
  expect(later).toBeLessThan(now)
  await judge(page, 'browse-prices')
})

test('a shop’s page lists its own coupons with their state, and a claim there changes the state', async () => {
  const { page } = open
  const own = await ownClient(page)
  let shop = ''
  for (const { id } of (await own.listShops({ query: { limit: 50 } })).data)
    if ((await own.listBatches({ query: { shop: id } })).data.some((offer) => offer.state === 'claimable')) shop = id
  await page.goto(`/browse?shop=${shop}`)
  const zone = page.getByRole('region', { name: '本店的券' })
  await zone.locator('.coupon').first().waitFor()
  const button = zone.getByRole('button', { name: '立即领取' })
  await button.first().waitFor()
  const before = await button.count()
  expect(before).toBeGreaterThan(0)
  await judge(page, 'shop')
  await button.first().click()
  await page.getByText('领取成功，已放入我的券').waitFor()
  await expect.poll(() => button.count()).toBe(before - 1)
  await settled(page)
})

test('the price block says what the price is compared with: an earlier deal, its basis and its days; without one it compares nothing', async () => {
  const { page } = open
  const own = await ownClient(page)
  const skus = (await own.listItems({ query: { limit: 100 } })).data.map(({ sku }) => sku)
  const prices = (await own.priceItems({ query: { sku: skus.slice(0, 50) } })).data
  const cut = prices.filter((price) => price.payableMinor < price.listMinor)
  const [sold, unsold] = [cut.find((one) => one.reference), cut.find((one) => !one.reference)]
  await page.goto(`/items/${sold?.sku}`)
  const row = page.locator('.bill-row', { hasText: '参考价' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/（\d\d\.\d\d 至 \d\d\.\d\d）的最低成交价|最后一次成交（\d\d\.\d\d）的价格/)
  expect(await amounts(page, '.bill dd')).toContain(sold?.reference?.minor)
  await page.goto(`/items/${unsold?.sku}`)
  await page.getByText('已经算进去的优惠').waitFor()
  expect(await row.count()).toBe(0)
})

test('coupons are claimed on the item’s own page, and the price that was promised is then the price', async () => {
  const { page } = open
  await page.goto('/browse')
  await page.locator('.good-link').first().click()
  await page.getByRole('heading', { name: '领了还能更低' }).waitFor()
  await judge(page, 'item')
  const promised = (await amounts(page, '.bill dd')).at(-1)
  const claims = page.locator('.item-claims .row')
  for (let left = await claims.count(); left > 0; left--) {
    await claims.first().getByRole('button', { name: '立即领取' }).click()
    await expect.poll(() => claims.count()).toBe(left - 1)
  }
  expect((await readBill(page.locator('.bill'))).totalMinor).toBe(promised)
  await page.getByText('已经算进去的优惠').waitFor()
  await judge(page, 'item-claimed')
  await page.getByRole('button', { name: /^加购/ }).click()
  expect(await goodsInCart(page)).toBe(promised)
})

test('the selected tab shows coupons with up to three goods each, at the prices that the service gives, asked for once', async () => {
  const { page } = open
  const own = await ownClient(page)
  let asked = 0
  page.on('request', (request) => (asked += Number(request.url().includes('/v1/item-prices'))))
  await page.goto('/?tab=selected')
  await page.locator('.selected-good').first().waitFor()
  await judge(page, 'centre-selected')
  expect(asked).toBe(1)
  const cards = await page.locator('.coupon-and').all()
  expect(cards.length).toBeGreaterThan(2)
  for (const card of cards) {
    const batch = (await card.locator('.coupon-link').getAttribute('href'))?.split('/').at(-1)
    const goods = await card.locator('.selected-good').all()
    expect(goods.length).toBeLessThanOrEqual(3)
    for (const good of goods) {
      const sku = decodeURIComponent((await good.getAttribute('href'))?.split('/').at(-1) ?? '')
      const [price] = (await own.priceItems({ query: { sku: [sku] } })).data
      const claimed = price?.afterClaim?.claims.some((claim) => claim.batch === batch)
      if (!claimed) expect(price?.offers.map((offer) => offer.batch)).toContain(batch)
      const withIt = claimed ? price?.afterClaim?.payableMinor : price?.payableMinor
      expect(minorOf(await good.locator('.good-price').innerText()), sku).toBe(withIt)
    }
  }
  const toClaim = page.locator('.coupon-and', { has: page.getByRole('button', { name: '立即领取' }) }).first()
  const title = await toClaim.locator('.coupon-link').innerText()
  const before = await page.locator('.selected-good').count()
  await toClaim.getByRole('button', { name: '立即领取' }).click()
  await page.getByText('领取成功，已放入我的券').waitFor()
  const same = page.locator('.coupon-and').filter({ hasText: title }).first()
  await same.getByRole('button', { name: '立即领取' }).waitFor({ state: 'detached' })
  expect(await page.locator('.selected-good').count()).toBe(before)
  await page.getByRole('tab', { name: '招商' }).click()
  await page.getByText('这一类现在没有券。').waitFor()
})

test('claiming, 券后9.9 and my coupons are sections of the navigation; in 券后9.9 each good has its price, its coupon and its claim', async () => {
  const { page } = open
  const own = await ownClient(page)
  await page.goto('/')
  const nav = page.getByRole('navigation', { name: '主导航' })
  for (const section of ['领券', '券后9.9', '我的券']) await nav.getByRole('link', { name: section }).waitFor()
  await nav.getByRole('link', { name: '券后9.9' }).click()
  await page.getByRole('heading', { level: 1, name: '券后9.9' }).waitFor()
  await page.locator('.good').first().waitFor()
  await judge(page, 'bargains')
  const listed = async () => (await own.listBargains({ query: { limit: 24 } })).data
  const costs = (await listed()).map(({ price }) => price.afterClaim?.payableMinor ?? price.payableMinor)
  expect(await amounts(page, '.good-price')).toEqual(costs)
  expect(Math.max(...costs)).toBeLessThanOrEqual((await own.getMarketplace()).bargainMostMinor)
  const claims = page.locator('.good-claims').getByRole('button', { name: '立即领取' })
  const before = await claims.count()
  expect(before).toBe((await listed()).flatMap((one) => one.claims).length)
  await claims.first().click()
  await page.getByText('领取成功，已放入我的券').waitFor()
  await expect.poll(() => claims.count()).toBeLessThan(before)
  const after = (await listed()).map(({ claims }) => claims.length)
  expect(await claims.count()).toBe(after.reduce((sum, one) => sum + one, 0))
  await page.goto('/bargains?category=no-such-category')
  await page.getByText('这一类现在没有券后不超过 ¥9.9 的商品。').waitFor()
})

test('the wallet says how many coupons can be used now and what the best plan takes off the cart with them, not the sum of faces', async () => {
  const { page } = open
  const own = await ownClient(page)
  const held = (await own.listCoupons({ query: { state: 'available' } })).data.map((coupon) => coupon.batch.id)
  const prices = (await own.priceItems({ query: { batch: held.slice(0, 16) } })).data
  const cheaper = prices.find((price) => price.offers.some((offer) => held.includes(offer.batch)))
  const lines: CartLine[] = [{ sku: cheaper?.sku ?? '', quantity: 1 }]
  await page.evaluate((kept) => {
    const { buyer } = JSON.parse(localStorage.getItem('quanhe.session') ?? '{}') as { buyer: string }
    localStorage.setItem('quanhe.carts', JSON.stringify({ [buyer]: { lines: kept } }))
  }, lines)
  await page.goto('/coupons')
  const head = page.locator('.wallet-worth')
  await head.getByText(/购物车最省的用法/).waitFor()
  const { data } = await own.listCoupons({ query: { state: 'available', limit: 200 } })
  const usable = data.filter((coupon) => Date.parse(coupon.validFrom) <= Date.now())
  await head.getByText(`现在可用 ${usable.length} 张`, { exact: true }).waitFor()
  const { quote, offers } = await own.askQuote({ body: { lines } })
  const coupons = quote.applied.filter((one) => offers[one.offer]?.claimed)
  const takesOff = sum(coupons.map((one) => one.discountMinor))
  expect(takesOff).toBeGreaterThan(0)
  const [said = ''] = /¥[\d,.]+\d/.exec(await head.innerText()) ?? []
  expect(minorOf(said)).toBe(takesOff)
  await judge(page, 'wallet-worth')
  await page.evaluate(() => localStorage.removeItem('quanhe.carts'))
  await page.goto('/coupons')
  await head.getByRole('link', { name: '去逛逛' }).waitFor()
  await judge(page, 'wallet-cart-empty')
})

/** The example page, as a shop would serve it from an origin of its own, which an operator has registered with a publishable key. */
async function openShopPage(look: Look): Promise<{ shown: Window; close: () => void }> {
  const text = readFileSync(join(import.meta.dirname, '../../examples/shop-page/index.html'), 'utf8')
  const shop = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(text.replaceAll('QUANHE_ADDRESS', service.address).replace('lang="zh-CN"', `lang="${look.language}"`))
  })
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  const operator = await openWindow(browser, service.address, { ...look, width: 1280 })
  await enterConsole(operator.page, '/platform/', 'platform.operator@demo', service.staffPassword())
  await operator.page.evaluate(
    async ([password, from]) => {
      const post = async (path: string, body: unknown): Promise<void> => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
        const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
        if (!answer.ok) throw new Error(await answer.text())
      }
      await post('/v1/me/step-up', { password })
      await post('/v1/keys', { name: 'shop page', kind: 'publishable', origins: [from] })
    },
    [service.staffPassword(), origin] as const,
  )
  await operator.context.close()
  return { shown: await openWindow(browser, origin, look), close: () => shop.close() }
}

test('a shop’s own page on another origin shows the card and the cart, and a coupon is claimed there', async () => {
  const visitor = createClient({ baseUrl: service.address })
  const { token } = await visitor.signInToDemo({
    body: { buyer: (await visitor.getMarketplace()).demoBuyers.at(-1)?.id ?? '' },
  })
  const own = createClient({ baseUrl: service.address, token })
  const offer = (await own.listBatches({ query: { limit: 100 } })).data.find((one) => one.state === 'claimable')
  const [dress] = (await visitor.listItems({ query: { search: '连衣裙', limit: 1 } })).data
  const lines = JSON.stringify([{ sku: dress?.sku, quantity: 2 }])
  const { shown, close } = await openShopPage({ language: 'en', theme: 'dark', width: 390 })
  const { page } = shown
  try {
    await page.goto(`/#${new URLSearchParams({ token, lines })}`)
    await page.evaluate((id) => document.querySelector('quanhe-coupon')?.setAttribute('batch', id), offer?.id ?? '')
    const card = page.locator('quanhe-coupon')
    await card.getByRole('button', { name: 'Claim' }).click()
    await card.getByText('Claimed. It is in your wallet').waitFor()
    const bill = page.locator('quanhe-cart .bill')
    await bill.waitFor()
    const { rowsMinor, totalMinor } = await readBill(bill)
    expect(sum(rowsMinor)).toBe(totalMinor)
    const { quote } = await own.askQuote({ body: { lines: [{ sku: dress?.sku ?? '', quantity: 2 }] } })
    await expect.poll(async () => (await readBill(bill)).totalMinor).toBe(quote.payableMinor)
    const ground = await card.locator('.coupon').evaluate((found) => getComputedStyle(found).backgroundColor)
    expect(ground, 'the dark card').toBe('rgb(28, 28, 34)')
    await judge(page, 'shop-page')
    expect((await own.listCoupons()).data.map((coupon) => coupon.batch.id)).toContain(offer?.id)
    expect(shown.complaints).toEqual([])
  } finally {
    await shown.context.close()
    close()
  }
})

test('the walk left no error in the console', () => {
  expect(open.complaints).toEqual([])
})

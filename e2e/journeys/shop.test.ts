// Prices after coupons where goods are looked at: in the list, on the item, in the shop; and the same card and cart on a page that is
// not ours. A real service, a real database, a real browser.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minorOf, readBill } from '../stage/bill.ts'
import { judge, openBrowser, openWindow, settled, type Window } from '../stage/browser.ts'
import { buildWeb, startService, type RunningService } from '../stage/running-service.ts'

let service: RunningService
let browser: Browser
let open: Window

beforeAll(async () => {
  buildWeb()
  service = await startService()
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

let item = ''

test('a coupon is claimed on the item’s own page, and the price that was promised is then the price', async () => {
  const { page } = open
  await page
    .locator('.good', { has: page.locator('.price-then', { hasText: /领「/ }) })
    .first()
    .locator('.good-link')
    .click()
  await page.getByRole('heading', { name: '领了还能更低' }).waitFor()
  item = page.url()
  await judge(page, 'item')
  const promised = (await amounts(page, '.bill dd')).at(-1)
  await page.getByRole('button', { name: '立即领取' }).click()
  await page.getByText('领取成功，已放入我的券').waitFor()
  await expect.poll(async () => (await readBill(page.locator('.bill'))).totalMinor).toBe(promised)
  await page.getByText('已经算进去的优惠').waitFor()
  await judge(page, 'item-claimed')
  await page.getByRole('button', { name: /^加购/ }).click()
  expect(await goodsInCart(page)).toBe(promised)
})

test('a shop’s page lists its own coupons with their state, and a claim there changes the state', async () => {
  const { page } = open
  await page.goto(item)
  await page.getByRole('link', { name: '进店看看' }).click()
  const zone = page.getByRole('region', { name: '本店的券' })
  await zone.locator('.coupon').first().waitFor()
  const button = zone.getByRole('button', { name: '立即领取' })
  const before = await button.count()
  expect(before).toBeGreaterThan(0)
  await judge(page, 'shop')
  await button.first().click()
  await page.getByText('领取成功，已放入我的券').waitFor()
  await expect.poll(() => button.count()).toBe(before - 1)
  await settled(page)
})

test('the walk left no error in the console', () => {
  expect(open.complaints).toEqual([])
})

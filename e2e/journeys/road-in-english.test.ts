// The road again, shorter, in English and in the dark; and what happens when answers are lost.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { minorOf, payableInBar, readBill, sum } from '../stage/bill.ts'
import { judge, openBrowser, openWindow, type Window } from '../stage/browser.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'

let service: RunningService
let browser: Browser
let open: Window

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  open = await openWindow(browser, service.address, { language: 'en', theme: 'dark', width: 390 })
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const card = (page: Page, title: RegExp): Locator => page.getByRole('article', { name: title })

async function signIn(page: Page, name: RegExp): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.locator('.coupon').first().waitFor()
}

async function addFirst(page: Page, search: string): Promise<void> {
  await page.goto(`/browse?search=${encodeURIComponent(search)}`)
  await page
    .locator('.good')
    .first()
    .getByRole('button', { name: /Add|加购/ })
    .click()
}

test('the page follows the device into English and into the dark', async () => {
  const { page } = open
  await page.goto('/')
  await page.getByRole('heading', { name: 'Choose a buyer' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(ground).toBe('rgb(18, 18, 22)')
  await judge(page, 'en-dark-sign-in')
  await signIn(page, /Zhou Xin/)
  await judge(page, 'en-dark-centre')
})

test('a claim whose answer is lost is asked for again with the same key and gives one coupon', async () => {
  const { page } = open
  const keys: string[] = []
  await page.route('**/v1/batches/*/claims', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '')
    // The first request reaches the service; its answer does not reach the page.
    if (keys.length > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  const found = card(page, /^Voucher 30 off 300/)
  await found.getByRole('button', { name: 'Claim' }).dblclick()
  await page.getByText('Not sure whether you got it; asking …').waitFor()
  await page.getByText('Claimed. It is in your wallet').waitFor()
  await page.unroute('**/v1/batches/*/claims')
  expect(new Set(keys).size).toBe(1)
  expect(keys.length).toBe(2)
  await page.goto('/coupons')
  await card(page, /^Voucher 30 off 300/).waitFor()
  expect(await card(page, /^Voucher 30 off 300/).count()).toBe(1)
  await judge(page, 'en-dark-wallet')
  open.complaints.splice(0) // the browser's own note of the connection that this test broke
})

test('a service that cannot be reached is said in words, and the page recovers by a tap', async () => {
  const { page } = open
  for (const [name, calls] of [
    ['everything', '**/v1/**'],
    ['orders', '**/v1/orders*'],
  ] as const) {
    await page.route(calls, (route) => route.abort('connectionrefused'))
    await page.goto('/orders')
    await page.getByText('The service cannot be reached. Your coupons and your cart are safe.').first().waitFor()
    await judge(page, `en-dark-unreachable-${name}`)
    await page.unroute(calls)
  }
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await page.getByText('No orders yet.').waitFor()
  await judge(page, 'en-dark-orders-empty')
  open.complaints.splice(0)
})

test('what the service refuses is shown with the number of the request', async () => {
  const { page } = open
  await page.goto('/orders/ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB')
  await page.getByText('Not found, or not yours.').waitFor()
  await page.locator('.trouble-id code').waitFor()
  await judge(page, 'en-dark-not-found')
  open.complaints.splice(0) // the browser notes each 404 by itself
})

test('the plan is a bill that adds up, in English too', async () => {
  const { page } = open
  await addFirst(page, 'dress')
  await addFirst(page, 'mask')
  await page.goto('/cart')
  const payable = await payableInBar(page)
  const bill = await readBill(page.locator('.plan .bill'))
  expect(sum(bill.rowsMinor)).toBe(bill.totalMinor)
  expect(bill.totalMinor).toBe(payable)
  await page.getByText(/Offers not used \(\d+\)/).click()
  for (const reason of await page.locator('.unused-why').allInnerTexts())
    expect(reason, 'a reason in words, not a code').not.toMatch(/_|undefined|null|NaN|[\u4e00-\u9fff]/)
  await judge(page, 'en-dark-cart')
})

test('an order that is cancelled gives its coupons back', async () => {
  const { page } = open
  await page.getByRole('link', { name: 'Check out' }).click()
  await page.getByRole('button', { name: /^Place order/ }).click()
  await page.getByRole('heading', { level: 2, name: 'To pay' }).waitFor()
  await judge(page, 'en-dark-order-placed')
  await page.getByRole('button', { name: 'Cancel order' }).click()
  await judge(page, 'en-dark-cancel')
  await page.getByRole('button', { name: 'Cancel it' }).click()
  await page.getByRole('heading', { level: 2, name: 'Cancelled' }).waitFor()
  await page.goto('/coupons')
  await card(page, /^Voucher 30 off 300/).waitFor()
  await page.getByRole('tab', { name: 'Held 0' }).waitFor()
})

let paidOrder = ''

test('a second tab that used the coupon up makes the price change visible before anything is ordered', async () => {
  const { page } = open
  await addFirst(page, 'dress')
  await page.goto('/confirm')
  const before = await payableInBar(page)
  const other = await open.context.newPage()
  await other.goto('/confirm')
  await other.getByRole('button', { name: /^Place order/ }).click()
  await other.getByRole('heading', { level: 2, name: 'To pay' }).waitFor()
  await other.close()
  await page.getByRole('button', { name: /^Place order/ }).click()
  await page.getByText('The price has changed; please look again').waitFor()
  await page
    .getByText(/“.+” no longer applies/)
    .first()
    .waitFor()
  const after = await payableInBar(page)
  expect(after).toBeGreaterThan(before)
  await judge(page, 'en-dark-price-changed')
  await page.getByRole('button', { name: /^Place at the new price/ }).click()
  await page.getByRole('heading', { level: 2, name: 'To pay' }).waitFor()
  expect((await readBill(page.locator('main .bill:has(.bill-total)'))).totalMinor).toBe(after)
  await page.getByRole('button', { name: /^Pay/ }).click()
  await page.getByRole('heading', { level: 2, name: 'Paid' }).waitFor()
  await page.getByText('The books balance').waitFor()
  expect(minorOf(await page.locator('[data-account="buyer_clearing"] dd').innerText())).toBe(0)
  paidOrder = new URL(page.url()).pathname
  await judge(page, 'en-dark-order-paid')
  open.complaints.splice(0) // the browser notes the 409 by itself
})

test('a session that is over leads to the door, and from there back to where one was', async () => {
  const { page } = open
  await page.evaluate(() => localStorage.setItem('quanhe.session', JSON.stringify({ token: 'over', buyer: 'zhou' })))
  await page.goto(paidOrder)
  await page.getByRole('button', { name: /Zhou Xin/ }).click()
  await page.getByRole('heading', { level: 2, name: 'Paid' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(paidOrder)
  open.complaints.splice(0) // the browser notes the 401 by itself
})

test('tabs, sheets and steppers work by keyboard alone, and the focus is never lost', async () => {
  const { page } = open
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.goto('/')
  await page.getByRole('tab', { name: 'All', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.getByRole('tab', { name: 'Selected' }).getAttribute('aria-selected')).toBe('true')
  expect(await focused()).toBe('Selected')
  await addFirst(page, 'dress')
  await page.goto('/cart')
  await payableInBar(page)
  await page.getByRole('button', { name: 'Choose myself' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Choose myself' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused()).toBe('Choose myself')
  await page.getByRole('button', { name: /^One more of/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status', { name: /, 2$/ }).waitFor()
  await page.getByRole('link', { name: 'Check out' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Confirm the order' }).waitFor()
  await expect.poll(focused).toBe('Confirm the order')
})

test('the walk left no error in the console', () => {
  expect(open.complaints).toEqual([])
})

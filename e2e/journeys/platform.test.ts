// The operator's console against a real service and database.
import { createClient } from '@quanhe/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { minorOf, sum } from '../stage/bill.ts'
import { claimOutcome, letClaimsGoOn, seesStop, stopClaims } from '../stage/brake.ts'
import { judge, openBrowser, openWindow, settled, type Window } from '../stage/browser.ts'
import { centsIn } from '../stage/csv-sums.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

let service: RunningService
let browser: Browser
let operator: Window
let finance: Window

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  const open = async (login: string, theme: 'light' | 'dark') => {
    const found = await openWindow(browser, service.address, { language: 'zh-CN', theme, width: 1280 })
    await enterConsole(found.page, '/platform/', login, service.staffPassword())
    return found
  }
  operator = await open('platform.operator@demo', 'light')
  finance = await open('platform.finance@demo', 'dark')
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const LAST_ONE = 'bat_red-packet-66-one'
const MANY = 'bat_voucher-300-30'

async function buyerWindow(buyer: string): Promise<Window & { token: string }> {
  const { token } = await createClient({ baseUrl: service.address }).signInToDemo({ body: { buyer } })
  const found = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 390 })
  await found.page.addInitScript(
    (session) => localStorage.setItem('quanhe.session', session),
    JSON.stringify({ token, buyer, expiresAt: '' }),
  )
  return { ...found, token }
}

const buyersOf = async (): Promise<string[]> =>
  (await createClient({ baseUrl: service.address }).getMarketplace()).demoBuyers.map((buyer) => buyer.id)

test('of the last coupon two buyers want at once, one gets it; who only watches sees it go without a reload', async () => {
  const [first = '', second = '', third = ''] = await buyersOf()
  const windows = await Promise.all([first, second, third].map(buyerWindow))
  const pages = windows.map((one) => one.page)
  for (const page of pages) {
    await page.goto(`/offers/${LAST_ONE}`)
    await page.getByRole('button', { name: '立即领取' }).waitFor()
  }
  const [a, b, watcher] = pages as [Page, Page, Page]
  await Promise.all([a, b].map((page) => page.getByRole('button', { name: '立即领取' }).dblclick()))
  const said = await Promise.all([a, b].map((page) => page.locator('.toast').innerText()))
  expect(said.filter((text) => text.includes('领取成功'))).toHaveLength(1)
  expect(said.filter((text) => text.includes('抢光'))).toHaveLength(1)
  await watcher.getByText('已抢光').first().waitFor()
  await watcher.getByText('已抢 100%').waitFor()
  const held = await Promise.all(
    windows.map(async ({ token }) => {
      const { data } = await createClient({ baseUrl: service.address, token }).listCoupons()
      return data.filter((coupon) => coupon.batch.id === LAST_ONE).length
    }),
  )
  expect(held.reduce((sum, n) => sum + n, 0)).toBe(1)
  await judge(watcher, 'last-one-gone')
  for (const one of windows) {
    expect(one.complaints).toEqual([])
    await one.context.close()
  }
})

test('who stops all claims is asked why, everybody sees it over every screen, and letting go ends it', async () => {
  await stopClaims(operator.page, '先停下来')
  expect(await claimOutcome(service.address, MANY)).toBe('paused')
  await seesStop(finance.page, '先停下来').then(() => letClaimsGoOn(operator.page, '已改好'))
  expect(await claimOutcome(service.address, MANY)).not.toBe('paused')
})

/** Another demo buyer claims one; how many are claimed then. */
async function oneMoreClaim(page: Page, nth: number): Promise<number> {
  const visitor = createClient({ baseUrl: service.address })
  const buyer = (await visitor.getMarketplace()).demoBuyers[nth]?.id ?? ''
  const { token } = await visitor.signInToDemo({ body: { buyer } })
  const { claim } = await createClient({ baseUrl: service.address, token }).claimCoupon({
    path: { id: MANY },
    body: {},
  })
  expect(claim.outcome).toBe('issued')
  const found = (await page.evaluate(async (id) => (await fetch(`/v1/managed-batches/${id}`)).json(), MANY)) as {
    supply: { issued: number }
  }
  return found.supply.issued
}

test('claims are seen as they happen; where the stream is broken the screen asks by itself, and says that it is not live', async () => {
  const { page } = operator
  const shown = page.getByRole('row').filter({ has: page.locator(`a[href$="/coupons/${MANY}"]`) })
  const showing = (claimed: number) => shown.getByText(new RegExp(`^${claimed.toLocaleString('zh-CN')} / `)).waitFor()
  const lists: string[] = []
  const isList = (address: string): boolean => /managed-batches\?.*paused/.test(address)
  page.on('request', (request) => isList(request.url()) && lists.push(request.url()))
  await page.goto('/platform/overview')
  await page.getByText('实时：').waitFor()
  await settled(page)
  const before = lists.length
  await showing(await oneMoreClaim(page, 1))
  expect(lists.length).toBe(before)
  await page.route('**/v1/batches/live?*', (route) => route.abort())
  await page.reload()
  await page.getByText('没有连上实时推送，改为每 5 秒问一次').waitFor()
  await judge(page, 'platform-not-live')
  await page.waitForResponse((answer) => isList(answer.url())) // it asks before the claim, and again after it
  await showing(await oneMoreClaim(page, 2))
  await page.unroute('**/v1/batches/live?*')
  await page.getByText('实时：').waitFor()
  operator.complaints.splice(0) // the browser notes the broken stream by itself
})

test('a large upload is tried dry, cannot be approved by its sender, is approved by another, and survives a reload', async () => {
  const { page } = operator
  await page.goto(`/platform/coupons/${MANY}`)
  await page.getByRole('heading', { name: '批量发放' }).waitFor()
  await settled(page)
  await judge(page, 'platform-offer')
  const rows = Array.from({ length: 1_100 }, (_, n) => `journey-${n}`)
  const file = ['buyer', ...rows, ...rows.slice(0, 20)].join('\n')
  await page
    .getByLabel('买家名单')
    .setInputFiles({ name: 'buyers.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByLabel('没见过的买家').selectOption('allow')
  await page.getByLabel('原因').fill('双十一老客回馈')
  await page.getByRole('button', { name: '上传并试跑' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '开始' }).click({ timeout: 60_000 })
  const start = page.getByRole('dialog', { name: '开始' })
  await start.getByLabel(/原因/).fill('试跑结果已看过')
  await start.getByRole('button', { name: '开始' }).click()
  await dialog.getByText('待批准').first().waitFor()
  await judge(page, 'platform-upload')
  const job = new URL(page.url()).searchParams.get('job') ?? ''
  const approve = async (one: Page): Promise<void> => {
    await one.goto(`/platform/tasks?job=${job}`)
    await one.getByRole('dialog').getByRole('button', { name: '批准' }).click()
    const asked = one.getByRole('dialog', { name: '批准' })
    await asked.getByLabel(/原因/).fill('名单已核对')
    await asked.getByRole('button', { name: '批准' }).click()
  }
  await approve(page)
  await page.getByText('提交的人不能自己批准，请另一位来。').first().waitFor()
  await approve(finance.page)
  await finance.page.reload()
  await finance.page.getByRole('dialog').getByText('已完成').first().waitFor({ timeout: 60_000 })
  const found = (await page.evaluate(async (id) => (await fetch(`/v1/bulk-jobs/${id}`)).json(), job)) as {
    state: string
    total: number
    counts: Record<string, number>
  }
  expect(found).toMatchObject({ state: 'done', total: 1_120 })
  expect(Object.values(found.counts)).toContain(1_100)
  operator.complaints.splice(0) // the browser notes the 409 by itself
})

test('a coupon is frozen with a reason, its owner reads why, and it is let go', async () => {
  const [, , , buyer = ''] = await buyersOf()
  const owner = await buyerWindow(buyer)
  const client = createClient({ baseUrl: service.address, token: owner.token })
  const { coupon } = await client.claimCoupon({ path: { id: MANY }, body: {} })
  const id = coupon?.id ?? (await client.listCoupons()).data[0]?.id ?? ''
  const { page } = operator
  await page.goto(`/platform/vouchers/${id}`)
  const move = async (name: string, because: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').getByLabel(/原因/).fill(because)
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  }
  await move('冻结', '领取设备异常，先核实')
  await page.getByRole('button', { name: '解冻' }).waitFor()
  await judge(page, 'platform-coupon-frozen')
  await owner.page.goto(`/coupons/${id}`)
  await owner.page.getByText('领取设备异常，先核实').first().waitFor()
  await judge(owner.page, 'coupon-frozen')
  await owner.page.goto('/notices')
  await owner.page.getByText('一张券被冻结，正在核实').waitFor()
  await judge(owner.page, 'notices')
  await owner.page.getByRole('button', { name: '全部标为已读' }).click()
  await owner.page.getByRole('button', { name: '全部标为已读' }).waitFor({ state: 'detached' })
  await move('解冻', '已核实，没有问题')
  await page.getByRole('img', { name: /^现在：未使用/ }).waitFor()
  expect(owner.complaints).toEqual([])
  await owner.context.close()
})

test('a difference of a reconciliation is ended with its reason', async () => {
  const { page } = finance
  await page.goto('/platform/reconciliation')
  await page.getByRole('row').nth(1).getByRole('link').click()
  const resolve = page.getByRole('button', { name: '了结', exact: true }) // a head of the table has the word in it
  await resolve.first().waitFor()
  const before = await resolve.count()
  await judge(page, 'platform-differences')
  await resolve.first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('说明').fill('对方少报一分，已发函')
  await judge(page, 'platform-difference')
  await dialog.getByRole('button', { name: '了结' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('对方少报一分，已发函').waitFor()
  expect(await resolve.count()).toBe(before - 1)
})

test('a statement leads from its sum to its lines, an order and its ledger, and its file sums to what the screen says', async () => {
  const { page } = finance
  await page.goto('/platform/settlement')
  await page.getByRole('row').filter({ hasText: '已出账' }).first().getByRole('link').click()
  await page.getByRole('link', { name: /mch_lanhai/ }).click()
  await page.getByRole('heading', { name: '明细' }).waitFor()
  const net = minorOf(await page.locator('.sum-total dd').first().innerText())
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(sum(await centsIn(page, `/v1/statements/${id}/export?format=csv`, 'net'))).toBe(net)
  await judge(page, 'platform-statement')
  await page.locator('td a').first().click()
  await page.getByText('借贷相等，买家清算为零').waitFor()
  await judge(page, 'platform-order')
})

test('a file is looked at before it is sent, and what it differs by is corrected by an adjustment for somebody else', async () => {
  const { page } = finance
  await page.goto('/platform/reconciliation')
  await page.getByRole('button', { name: '新建对账' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('开始', { exact: true }).fill('2020-01-01T00:00')
  await dialog.getByLabel('结束（不含）').fill('2020-02-01T00:00')
  const send = (text: string) =>
    dialog
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: 'theirs.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await send('order,coupon,amount_minor\nord_theirs,cpn_theirs,12.5')
  await dialog.getByText('第 1 行 amount_minor 读不懂：12.5').waitFor()
  expect(await dialog.getByRole('button', { name: '上传并核对' }).isDisabled()).toBe(true)
  await judge(page, 'platform-file')
  await send('order,coupon,amount_minor\nord_theirs,cpn_theirs,1')
  await dialog.getByText('每一行都读得懂。').waitFor()
  await dialog.getByRole('button', { name: '上传并核对' }).click()
  await page.getByRole('button', { name: '了结' }).click()
  await dialog.getByLabel('结论').selectOption('adjusted')
  await dialog.getByLabel('商家', { exact: true }).selectOption('mch_lanhai')
  expect(await dialog.getByLabel('金额', { exact: true }).inputValue()).toBe('0.01')
  await dialog.getByLabel('说明').fill('渠道多记一分')
  await judge(page, 'platform-correction')
  await dialog.getByRole('button', { name: '了结' }).click()
  await page.getByText('已完成').first().waitFor()
  await page.goto('/platform/settlement/adjustments')
  await page.getByRole('row').filter({ hasText: '渠道多记一分' }).getByText('要由另一位来批准').waitFor()
})

test('the walk left no error in the console of the browser', () => {
  expect([...operator.complaints, ...finance.complaints]).toEqual([])
})

// The road through the whole house: claim, fill the cart, see the best plan and its reasons, pay, take one item back, and
// see where every cent went. A real service, a real database, a real browser.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { minorOf, payableInBar, readBill, sum } from '../stage/bill.ts'
import { judge, openBrowser, openWindow, picture, settled, type Window } from '../stage/browser.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'

let service: RunningService
let browser: Browser
let open: Window

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  open = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 390 })
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const card = (page: Page, title: RegExp): Locator => page.getByRole('article', { name: title })
const add = async (page: Page, search: string, times = 1): Promise<void> => {
  await page.goto(`/browse?search=${encodeURIComponent(search)}`)
  const button = page
    .locator('.good')
    .first()
    .getByRole('button', { name: /加购|Add/ })
  for (let time = 0; time < times; time++) await button.click()
}

test('a buyer signs in to the demo and comes to the coupon centre', async () => {
  const { page } = open
  await page.goto('/')
  await page.getByRole('heading', { name: '选一位买家' }).waitFor()
  await judge(page, 'sign-in')
  await page.getByRole('button', { name: /林晚/ }).click()
  await page.getByRole('heading', { level: 1, name: '领券中心' }).waitFor()
  await card(page, /满300减30/)
    .first()
    .waitFor()
  await judge(page, 'centre')
})

test('coupons are claimed once each, and the card says so', async () => {
  const { page } = open
  const claim = async (title: RegExp, more?: string): Promise<void> => {
    const found = card(page, title).first()
    await found.getByRole('button', { name: '立即领取' }).click()
    await page.getByText('领取成功，已放入我的券').waitFor()
    await (more ? found.getByRole('button', { name: more }) : found.getByRole('link', { name: '去使用' })).waitFor()
  }
  await claim(/^购物券 满300减30/)
  await claim(/满200减20/, '再领一张 1/3')
  await page.getByRole('tab', { name: '店铺券' }).click()
  await claim(/云衫全店通用券 满300减40/)
  await page.getByRole('tab', { name: '品类' }).click()
  await claim(/美妆券 满299减40/)
  await page.getByRole('button', { name: '我能用的' }).click()
  await settled(page)
  expect(await card(page, /.*/).filter({ hasText: '不符合条件' }).count()).toBe(0)
})

test('the rules of an offer are shown in words before it is taken', async () => {
  const { page } = open
  await page.goto('/')
  await card(page, /^购物券 满300减30/)
    .getByRole('link', { name: /满300减30/ })
    .click()
  await page.getByRole('heading', { level: 1, name: '券的规则' }).waitFor()
  await page.getByText('适用商品合计满300元可用').first().waitFor()
  await page.getByText('满300元时相当于9折。').first().waitFor()
  await page.getByText('(300元-30元)÷300元×10=9折', { exact: true }).waitFor()
  await judge(page, 'rules')
})

test('the wallet holds what was claimed, and tells each coupon’s story', async () => {
  const { page } = open
  await page.goto('/coupons')
  await page.getByRole('tab', { name: /未使用 [4-9]/ }).waitFor()
  await judge(page, 'wallet')
  await card(page, /^购物券 满300减30/)
    .getByRole('link', { name: /满300减30/ })
    .click()
  await page.getByRole('heading', { name: '经过', exact: true }).waitFor()
  await judge(page, 'story')
})

test('goods are found by name and by shop, and go into the cart', async () => {
  const { page } = open
  await add(page, '亚麻收腰连衣裙', 2)
  await add(page, '面膜', 1)
  await page.goto('/browse')
  await page.getByRole('link', { name: '美妆', exact: true }).click()
  await page.locator('.good').first().waitFor()
  await judge(page, 'browse')
  await page.getByRole('searchbox').fill('没有这样的东西')
  await page.getByText('没有找到商品。').waitFor()
  await judge(page, 'browse-empty')
})

test('the cart shows the best plan as a bill that adds up, and a reason for every offer not used', async () => {
  const { page } = open
  await page.goto('/cart')
  const payable = await payableInBar(page)
  await page.getByText('已证明最优').waitFor()
  const bill = await readBill(page.locator('.plan .bill'))
  expect(bill.rowsMinor.filter((minor) => minor < 0).length, 'discounts in the bill').toBeGreaterThanOrEqual(2)
  expect(sum(bill.rowsMinor)).toBe(bill.totalMinor)
  expect(bill.totalMinor).toBe(payable)
  const lines = await page.locator('.cart-line-price .strong').allInnerTexts()
  expect(lines.length).toBe(2)
  const shipping = await shippingIn(page)
  expect(sum(lines.map(minorOf)) + shipping).toBe(payable)

  const summary = page.getByText(/没用上的优惠（\d+）/)
  const count = Number(/\d+/.exec(await summary.innerText())?.[0])
  await summary.click()
  const reasons = await page.locator('.unused-why').allInnerTexts()
  expect(reasons.length).toBe(count)
  for (const reason of reasons) {
    expect(reason.length).toBeGreaterThan(3)
    expect(reason, 'a reason in words, not a code').not.toMatch(/_|undefined|null|NaN/)
  }
  await judge(page, 'cart')
})

/** Shipping less its discounts, as the bill shows them: what the lines do not hold. */
async function shippingIn(page: Page): Promise<number> {
  const rows = page.locator('.plan .bill-row', { hasText: /运费/ })
  return sum((await rows.locator('dd').allInnerTexts()).map(minorOf))
}

test('an add-on does to the total exactly what its advice promised, worth it or not, and taking it out undoes it', async () => {
  const { page } = open
  const advice = page.locator('.advice-row').first()
  await advice.waitFor()
  const before = await payableInBar(page)
  const effect = await advice.locator('.advice-effect').innerText()
  const [costMinor = 0, savesMinor = 0] = [...effect.matchAll(/¥[\d,]+\.\d{2}/g)].map(([text]) => minorOf(text))
  expect(effect).toMatch(savesMinor > costMinor ? /更便宜/ : /不划算|一分不多付/)
  const name = await advice.locator('.advice-buy').innerText()
  await advice.getByRole('button', { name: /加购/ }).click()
  await expectPayable(page, before + costMinor - savesMinor)
  await picture(page, 'cart-with-add-on')
  await page.getByRole('button', { name: `删除${name.replace(/ × \d+$/, '')}` }).click()
  await expectPayable(page, before)
})

async function expectPayable(page: Page, minor: number): Promise<void> {
  await expect.poll(() => payableInBar(page), { timeout: 10_000 }).toBe(minor)
}

test('a choice by hand changes the bill, is compared with the best, and can be taken back', async () => {
  const { page } = open
  const best = await payableInBar(page)
  await page.getByRole('button', { name: '手动选择' }).click()
  const sheet = page.getByRole('dialog', { name: '手动选择' })
  const first = sheet.getByRole('group').first()
  await first.getByRole('radio', { name: '不用' }).check({ force: true })
  await sheet.getByText(/比最优组合多付 ¥/).waitFor()
  const more = minorOf(await sheet.getByText(/比最优组合多付 ¥/).innerText())
  expect(more).toBeGreaterThan(0)
  await judge(page, 'choice')
  await sheet.getByRole('button', { name: '好了' }).click()
  await expectPayable(page, best + more)
  await page.getByRole('button', { name: '手动选择' }).click()
  await sheet.getByRole('button', { name: '恢复最优组合' }).click()
  await sheet.getByRole('button', { name: '好了' }).click()
  await expectPayable(page, best)
})

test('the plan is explained to the cent: each item’s parts add up, and each part names who pays it', async () => {
  const { page } = open
  const payable = await payableInBar(page)
  const shipping = await shippingIn(page)
  await page.getByRole('link', { name: '用券明细' }).click()
  await page.getByRole('heading', { level: 1, name: '用券明细' }).waitFor()
  const items = page.locator('section.split')
  let totalMinor = 0
  for (const item of await items.all()) {
    const rows = (await item.locator('dd').allInnerTexts()).map(minorOf)
    expect(sum(rows.slice(0, -1))).toBe(rows.at(-1))
    totalMinor += rows.at(-1) ?? 0
    for (const row of await item.locator('.bill-row:has(.bill-why)').all()) {
      const funders = await row.locator('.bill-why').innerText()
      if (!funders.includes('出')) continue
      const parts = [...funders.matchAll(/¥[\d,]+\.\d{2}/g)].map(([text]) => minorOf(text))
      expect(sum(parts)).toBe(-minorOf(await row.locator('dd').innerText()))
    }
  }
  expect(totalMinor + shipping).toBe(payable)
  await page.getByRole('button', { name: '算一算' }).click()
  await page
    .getByText(/多付 ¥|一样/)
    .first()
    .waitFor()
  await judge(page, 'details')
})

let orderPath = ''

test('placing the order holds its coupons, and says until when', async () => {
  const { page } = open
  await page.goto('/cart')
  const payable = await payableInBar(page)
  await page.getByRole('link', { name: '去结算' }).click()
  await page.getByText(/会为这笔订单占用 30 分钟/).waitFor()
  await judge(page, 'confirm')
  await page.getByRole('button', { name: /提交订单/ }).click()
  await page.getByRole('heading', { level: 2, name: '待付款' }).waitFor()
  orderPath = new URL(page.url()).pathname
  expect((await readBill(page.locator('main .bill:has(.bill-total)'))).totalMinor).toBe(payable)
  await judge(page, 'order-placed')
  await page.goto('/coupons?state=held')
  const held = page.getByRole('article').filter({ hasText: '已占用' })
  await held.first().waitFor()
  expect(await held.count()).toBeGreaterThanOrEqual(2)
  await judge(page, 'wallet-held')
})

test('paying uses the coupons up, and the ledger balances', async () => {
  const { page } = open
  await page.goto(orderPath)
  await page.getByRole('button', { name: /^付款/ }).click()
  await page.getByRole('heading', { level: 2, name: '已付款' }).waitFor()
  await expectBalanced(page)
  await judge(page, 'order-paid')
  await page.goto('/coupons?state=redeemed')
  await page.getByRole('article').filter({ hasText: '实际省了 ¥' }).first().waitFor()
  await page.goto('/coupons?state=held')
  await page.getByText('没有已占用的券').waitFor()
})

async function expectBalanced(page: Page): Promise<void> {
  await page.getByText('账是平的').waitFor()
  expect(minorOf(await page.locator('[data-account="buyer_clearing"] dd').innerText())).toBe(0)
  const balances = (await page.locator('[data-account] dd').allInnerTexts()).map(minorOf)
  expect(balances.length).toBeGreaterThanOrEqual(3)
  expect(sum(balances)).toBe(0)
}

test('one unit goes back: the refund is what the preview said, and the books stay balanced', async () => {
  const { page } = open
  await page.goto(orderPath)
  await page.getByRole('link', { name: '申请退款' }).click()
  await page.getByRole('button', { name: /^亚麻收腰连衣裙.*多退一件$/ }).click()
  const confirm = page.getByRole('button', { name: /确认退款 ¥(?!0\.00)/ })
  await confirm.waitFor()
  const promised = minorOf(await confirm.innerText())
  const shown = await readBill(page.locator('.bill'))
  expect(sum(shown.rowsMinor)).toBe(promised)
  expect(shown.totalMinor).toBe(promised)
  await page
    .getByText(/不退回：订单没有整单退完/)
    .first()
    .waitFor()
  await judge(page, 'refund')
  await confirm.click()
  await page.getByRole('heading', { name: '退款记录' }).waitFor()
  expect(
    minorOf(
      await page
        .getByText(/^已退 ¥/)
        .first()
        .innerText(),
    ),
  ).toBe(promised)
  await expectBalanced(page)
  await judge(page, 'order-refunded')
})

test('taking the rest back refunds everything to the cent and returns the coupons', async () => {
  const { page } = open
  const paid = (await readBill(page.locator('main .bill:has(.bill-total)'))).totalMinor
  await page.getByRole('link', { name: '申请退款' }).click()
  await page.getByRole('button', { name: '全部退' }).click()
  await page
    .getByText(/会退回到我的券/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /确认退款 ¥(?!0\.00)/ }).click()
  await expect.poll(() => page.locator('main').innerText()).toMatch(/退回 \d+ 张券/)
  const refunds = page.locator('section', { has: page.getByRole('heading', { name: '退款记录' }) })
  const amounts = (await refunds.locator('.row > .amount').allInnerTexts()).map(minorOf)
  expect(amounts.length).toBe(2)
  const shipping = sum(
    (await page.locator('main .bill-row', { hasText: /^运费/ }).locator('dd').allInnerTexts()).map(minorOf),
  )
  expect(sum(amounts) + shipping).toBe(paid)
  await expectBalanced(page)
  await page.goto('/coupons')
  await card(page, /^购物券 满300减30/).waitFor()
  await page.goto('/orders')
  await page
    .getByText(/已退 ¥/)
    .first()
    .waitFor()
  await judge(page, 'orders')
})

test('the walk left no error in the console', () => {
  expect(open.complaints).toEqual([])
})

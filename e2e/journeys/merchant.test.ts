// A merchant's journey: make an offer, see what buyers will see, try it on own goods, save, submit; then, by keyboard alone, the
// platform sends it back, the merchant mends it, it is approved, found by buyers and claimed. A real service, a real browser.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { minorOf } from '../stage/bill.ts'
import { judge, openBrowser, openWindow, settled, type Window } from '../stage/browser.ts'
import { reach } from '../stage/keyboard.ts'
import { billOfTwo } from '../stage/same-basket.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

let service: RunningService
let browser: Browser
let open: Window

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  open = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 1440 })
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

const local = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)

/** Chooses that an optional field is set. */
const set = (page: Page, name: string) =>
  page.getByRole('group', { name, exact: true }).first().getByRole('radio', { name: '设置' }).check()

test('staff come in by account and password, and a wrong one is told so without losing what was typed', async () => {
  const { page } = open
  await page.goto('/merchant/coupons?state=live')
  await heading(page, '登录').waitFor()
  await judge(page, 'merchant-door')
  await page.getByLabel('账号').fill('merchant.owner@demo')
  await page.getByLabel('密码', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('账号、密码或验证码不对。').waitFor()
  open.complaints.length = 0 // the browser notes the refused sign-in
  await page.getByLabel('密码', { exact: true }).fill(service.staffPassword())
  await page.getByRole('button', { name: '登录' }).click()
  await heading(page, '优惠').waitFor()
})

test('the list holds its filters in the address, each a chip that can be taken off', async () => {
  const { page } = open
  await page.getByRole('button', { name: '去掉筛选 状态: 发放中' }).waitFor()
  await judge(page, 'merchant-offers')
  await page.getByRole('searchbox', { name: '名称或编号' }).fill('没有这样的优惠')
  await page.getByText('没有符合筛选的内容。').waitFor()
  expect(new URL(page.url()).searchParams.get('search')).toBe('没有这样的优惠')
  await page.getByRole('button', { name: '清除筛选' }).first().click()
  await page.getByRole('row', { name: /女装新客券/ }).waitFor()
  expect(new URL(page.url()).search).toBe('')
})

test('⌘K finds a page and an offer by a part of its name', async () => {
  const { page } = open
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /找页面/ }).fill('季末清仓')
  await page.getByRole('option', { name: /季末清仓/ }).waitFor()
  await page.keyboard.press('Escape')
})

test('an offer is built in four steps; the card beside them is the buyer’s own', async () => {
  const { page } = open
  await page.getByRole('link', { name: '新建优惠' }).first().click()
  await heading(page, '新建优惠').waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('这里要填').first().waitFor()
  await judge(page, 'merchant-create-missing')
  await page.getByLabel('店铺').selectOption({ index: 1 })
  await page.getByLabel('券种').selectOption('allowance')
  await page.getByLabel('中文', { exact: true }).fill('周末津贴 每满300减30')
  await page.getByLabel('英文', { exact: true }).fill('Weekend 30 off every 300')
  await page.getByLabel('优惠 · 类型').selectOption('amount_off_per')
  await page.getByRole('textbox', { name: '每满', exact: true }).fill('３００ 元') // as an input method leaves it
  await page.getByRole('textbox', { name: '减', exact: true }).fill('30')
  await page.getByRole('group', { name: '最多减', exact: true }).getByRole('radio', { name: '限制' }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('这里要填').waitFor() // a limit that is to be set and is not: never no limit
  await page.getByRole('textbox', { name: '最多减', exact: true }).fill('90')
  const card = page.getByRole('article', { name: /周末津贴/ })
  await card.getByText('每满300减30').first().waitFor()
  expect(await card.locator('.coupon-amount').innerText()).toMatch(/¥\s*30/)
  await settled(page)
})

test('the trial prices own goods with the engine: the lines add up to what the buyer pays', async () => {
  const { page } = open
  const bill = page.locator('section[aria-labelledby="trial"] .bill')
  await bill.getByText('这个优惠').waitFor()
  const amounts = (await bill.locator('dd').allInnerTexts()).map(minorOf)
  const [list = 0, ...rest] = amounts
  const payable = rest.pop() ?? 0
  expect(list + rest.reduce((sum, minor) => sum + minor, 0)).toBe(payable)
  await judge(page, 'merchant-create')
  await page.getByText(/参与试算的其他优惠/).click()
  await page.getByRole('button', { name: '都不参与' }).click()
  await bill.getByText('这个优惠').waitFor()
  trial = { shop: await page.getByLabel('店铺', { exact: true }).inputValue(), amounts: await figuresOf(bill) }
})

/** What the trial said of two pieces of the shop's first item, with this offer alone. */
let trial: { shop: string; amounts: number[] }
const figuresOf = async (bill: Locator): Promise<number[]> => (await bill.locator('dd').allInnerTexts()).map(minorOf)

test('a reload, a link and the back button find the step again, and nothing typed is lost', async () => {
  const { page } = open
  const step = (name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  await page.getByRole('button', { name: /范围与人群/ }).click()
  await page.reload()
  await step('范围与人群')
  await page.getByText('已接着上次没填完的内容').waitFor()
  await page.goBack()
  await step('面额与门槛')
  expect(await page.getByRole('textbox', { name: '中文', exact: true }).inputValue()).toBe('周末津贴 每满300减30')
})

test('the stacking table gives the engine’s answer for every other offer, with a reason for each no', async () => {
  const { page } = open
  await page.getByRole('button', { name: /叠加/ }).first().click()
  const table = page.getByRole('region', { name: '实际结果' })
  await table.getByText('可以同用').first().waitFor()
  const rows = await table.locator('tbody tr').all()
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) expect((await row.locator('td').last().innerText()).length).toBeGreaterThan(3)
  await judge(page, 'merchant-stacking')
})

test('the worst case is stock times face; what blocks is said before anything is submitted; then it is', async () => {
  const { page } = open
  await page.getByRole('button', { name: /预算与提交/ }).click()
  await page.getByLabel('总量').fill('10000')
  await page.getByLabel('预算上限').fill('900000')
  await page.getByLabel('每人限领').fill('1')
  await page.getByLabel('开始领取', { exact: true }).fill(local(0))
  await page.getByLabel('停止领取', { exact: true }).fill(local(8))
  await page.getByLabel('使用时间 · 类型').selectOption('relative')
  await page.getByLabel('领取后有效').fill('7')
  await page.locator('section[aria-labelledby="cost"]').getByText('¥900,000.00').first().waitFor()
  const checks = page.locator('section[aria-labelledby="checks"]')
  const profit = page.locator('section[aria-labelledby="profit"]')
  await profit.getByText(/就能赚回原来那么多/).waitFor()
  const daily = page.getByRole('group', { name: '每天发放上限', exact: true })
  await daily.getByRole('radio', { name: '限制' }).check()
  await page.getByRole('textbox', { name: '每天发放上限', exact: true }).fill('20000')
  await checks.getByText('每天发放上限：不能大于“总量”（10000）').waitFor() // the service’s own rule, in the reader’s words
  open.complaints.splice(0) // the browser notes the refused check by itself
  await daily.getByRole('radio', { name: '不限' }).check()
  await tooDeep(page, async () => {
    await checks
      .getByText(/必须改 · 最大叠加后不亏本/)
      .first()
      .waitFor()
    await profit.getByText(/都不赚钱|翻倍以上/).waitFor()
    expect(await page.getByRole('button', { name: '提交审核' }).isDisabled()).toBe(true)
    await judge(page, 'merchant-below-cost')
  })
  await profit.getByText(/就能赚回原来那么多/).waitFor()
  for (const field of await page.getByLabel(/为什么可以这样/).all()) await field.fill('周末活动，已和店长确认')
  await judge(page, 'merchant-budget')
  await page.getByRole('button', { name: '提交审核' }).click()
  await heading(page, '周末津贴 每满300减30').waitFor()
  await page
    .getByText(/待审核|待发布/)
    .first()
    .waitFor()
  await judge(page, 'merchant-offer')
})

/** Takes off more than the goods earn, looks at what is said of it, and puts it right again. */
async function tooDeep(page: Page, look: () => Promise<void>): Promise<void> {
  const take = async (off: string, most: string): Promise<void> => {
    await page.getByRole('button', { name: /面额与门槛/ }).click()
    await page.getByRole('textbox', { name: '减', exact: true }).fill(off)
    await page.getByRole('textbox', { name: '最多减', exact: true }).fill(most)
    await page.getByRole('button', { name: /预算与提交/ }).click()
  }
  await take('280', '840')
  await look()
  await take('30', '90')
}

const OFFER = '周末津贴 每满300减30'

const button = (place: Page | Locator, name: string): Locator => place.getByRole('button', { name, exact: true })

test('by keyboard alone the platform sends it back with a reason, the merchant mends it, and it is approved', async () => {
  const { page: ops, complaints } = await openWindow(browser, service.address, {
    language: 'zh-CN',
    theme: 'light',
    width: 1280,
  })
  await enterConsole(ops, '/platform/', 'platform.operator@demo', service.staffPassword())
  await ops.goto('/platform/review')
  await reach(ops, ops.getByRole('link', { name: OFFER }))
  await heading(ops, OFFER).waitFor()
  await reach(ops, button(ops, '退回'))
  const dialog = ops.getByRole('dialog')
  await reach(ops, dialog.getByLabel(/原因/), 'End')
  await ops.keyboard.type('先少发一些，看看效果')
  await judge(ops, 'platform-send-back')
  await reach(ops, button(dialog, '退回'))
  await dialog.waitFor({ state: 'detached' })

  const { page } = open
  await page.reload()
  await page.getByText('先少发一些，看看效果').first().waitFor()
  await reach(page, page.getByRole('link', { name: '编辑优惠', exact: true }))
  await reach(page, page.getByRole('button', { name: /预算与提交/ }))
  await reach(page, page.getByLabel('总量'), 'Control+a')
  await page.keyboard.type('9000')
  await reach(page, button(page, '提交审核'))
  await heading(page, OFFER).waitFor()
  await page.getByText('待审核').first().waitFor()

  await ops.goto('/platform/review')
  await reach(ops, ops.getByRole('link', { name: OFFER }))
  await reach(ops, button(ops, '批准'))
  await ops
    .getByText(/待发布|发放中/)
    .first()
    .waitFor()
  expect(complaints).toEqual([])
  await ops.context().close()
})

test('seconds after it goes out buyers find its card as the preview showed it, and a claim is counted on its page', async () => {
  const { page } = open
  await page.reload()
  const preview = await page.getByRole('article', { name: OFFER }).locator('.coupon-face').innerText()
  await page.locator('section[aria-labelledby="checks"] .note').first().waitFor()
  await reach(page, button(page, '发布'))
  await page.getByText('发放中').first().waitFor()
  const buyer = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 390 })
  await buyer.page.goto('/sign-in')
  await buyer.page.getByRole('button', { name: /林晚/ }).click()
  await buyer.page.getByRole('heading', { level: 1, name: '领券中心' }).waitFor()
  await buyer.page.goto('/?tab=allowance')
  const card = buyer.page.getByRole('article', { name: OFFER })
  const more = buyer.page.getByRole('button', { name: '再看一些' })
  await buyer.page.getByRole('article').first().waitFor()
  while ((await card.count()) === 0) await reach(buyer.page, more).then(() => settled(buyer.page))
  expect(await card.locator('.coupon-face').innerText()).toBe(preview)
  await reach(buyer.page, button(card, '立即领取'))
  await buyer.page.getByText('领取成功，已放入我的券').waitFor()
  expect(await billOfTwo(service.address, buyer.page, trial.shop, OFFER)).toEqual(trial.amounts)
  await buyer.context.close()
  await page.reload()
  await page.getByText('1 / 9,000').first().waitFor()
})

test('nothing was complained of', () => {
  expect(open.complaints).toEqual([])
})

test('each preset is a button that fills its rule in, and one tap takes it back; the operator saves one as a draft', async () => {
  const other = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 1280 })
  const { page } = other
  await enterConsole(page, '/platform/', 'platform.operator@demo', service.staffPassword())
  await page.goto('/platform/coupons/new')
  const given = page.getByRole('group', { name: '常用规则，点一下就填好' })
  const amount = (name: string) => page.getByRole('textbox', { name, exact: true })
  for (const [name, instrument, spend, off] of [
    ['内部券 日常 满300减50', 'insider_coupon', '300', '50'],
    ['内部券 大促 满1000减300', 'insider_coupon', '1000', '300'],
    ['公开券 日常 满200减20', 'voucher', '200', '20'],
    ['公开券 大促 满500减50', 'voucher', '500', '50'],
    ['购物券 满300减30', 'voucher', '300', '30'],
  ] as const) {
    await given.getByRole('button', { name, exact: true }).click()
    await page.getByText(`满${spend}可用`).first().waitFor()
    expect(await page.getByLabel('券种').inputValue()).toBe(instrument)
    expect([await amount('满').inputValue(), await amount('减').inputValue()]).toEqual([spend, off])
    if (name === '购物券 满300减30') break
    await given.getByRole('button', { name: '撤销' }).click()
    await amount('减').waitFor({ state: 'detached' })
    expect(await page.getByLabel('券种').inputValue()).toBe('')
  }
  await judge(page, 'platform-preset')
  await page.getByRole('button', { name: /预算与提交/ }).click()
  await page.getByLabel('总量').fill('100')
  await page.getByLabel('预算上限').fill('3000')
  await page.getByLabel('每人限领').fill('1')
  for (const name of ['开始领取', '停止领取']) await set(page, name)
  await page.getByLabel('开始领取', { exact: true }).fill(local(1))
  await page.getByLabel('停止领取', { exact: true }).fill(local(4))
  await page.getByRole('button', { name: '存为草稿' }).click()
  await heading(page, '购物券 满300减30').waitFor()
  expect(other.complaints).toEqual([])
  await other.context.close()
})

// Where money is planned: budgets of campaigns and offers, joint campaigns that a merchant agrees to pay a part of,
// and reports of what was paid. A real service, a real database, a real browser.
import { readFileSync } from 'node:fs'
import { createClient, type Client } from '@quanhe/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { minorOf, payableInBar, readBill, sum } from '../stage/bill.ts'
import { judge, openBrowser, openWindow, type Window } from '../stage/browser.ts'
import { backendOf, publish } from '../stage/published.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

let service: RunningService
let browser: Browser
let operator: Window
let owner: Window
let second: Window
const SECOND_PASSWORD = 'nine quiet lanterns'

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  operator = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 1280 })
  await enterConsole(operator.page, '/platform/', 'platform.operator@demo', service.staffPassword())
  owner = await openWindow(browser, service.address, { language: 'en', theme: 'dark', width: 1280 })
  await enterConsole(owner.page, '/merchant/', 'merchant.owner@demo', service.staffPassword())
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const MANY = 'bat_voucher-300-30'

test('a campaign gets a budget: what is wrong stands beside its field, and who wrote it cannot approve it', async () => {
  const { page } = operator
  await page.goto('/platform/budgets')
  await page.getByRole('button', { name: '新建活动预算' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('中文名称').fill('年货节')
  await dialog.getByLabel('英文名称').fill('New year fair')
  await dialog.getByLabel('开始时间').fill('2030-01-01T00:00')
  await dialog.getByLabel('结束时间').fill('2029-12-01T00:00')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('结束要晚于开始').waitFor()
  await dialog.getByText('填大于零的金额，最多两位小数').waitFor()
  await judge(page, 'platform-budget-faults')
  await dialog.getByLabel('结束时间').fill('2030-02-01T00:00')
  await dialog.getByLabel('最多花').fill('5000')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { level: 1, name: '年货节' }).waitFor()
  await page.getByText('批次合计 ¥0.00，上限 ¥5,000.00').waitFor()
  await page.getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('最多花').fill('6000')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText('批次合计 ¥0.00，上限 ¥6,000.00').waitFor()
  await page.getByRole('button', { name: '提交批准' }).click()
  await dialog.getByRole('button', { name: '提交批准' }).click()
  await page.getByText('要由另一位来批准').waitFor()
  await judge(page, 'platform-budget')
})

test('an offer is stopped where its budget is seen, with a reason, and resumed', async () => {
  const { page } = operator
  await page.goto(`/platform/budgets/offers?search=${MANY}`)
  const row = page.getByRole('row').filter({ hasText: MANY })
  const brake = async (name: string, then: string): Promise<void> => {
    await row.getByRole('button', { name }).click()
    await page.getByRole('dialog').getByLabel(/原因/).fill('先查清楚花得为什么快')
    await page.getByRole('dialog').getByRole('button', { name }).click()
    await row.getByText(then, { exact: true }).waitFor()
  }
  await brake('暂停', '已暂停')
  await judge(page, 'platform-budget-stopped')
  await brake('恢复', '发放中')
  await row.getByRole('link').click()
  await page.getByText('最坏情况').waitFor()
  await page.getByText(/自动暂停|没有开启/).waitFor()
})

test('a joint campaign is asked for, a second operator approves it, a merchant agrees to its share, and both are on record', async () => {
  const { page } = operator
  await page.goto('/platform/budgets')
  await page.getByRole('button', { name: '新建活动预算' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('中文名称').fill('女装联合补贴')
  await dialog.getByLabel('英文名称').fill('Fashion together')
  await dialog.getByLabel('开始时间').fill('2020-01-01T00:00')
  await dialog.getByLabel('结束时间').fill('2090-02-01T00:00')
  await dialog.getByLabel('预算', { exact: true }).selectOption('none')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { level: 1, name: '女装联合补贴' }).waitFor()

  await page.goto('/platform/sign-ups')
  await page.getByRole('button', { name: '开放报名' }).click()
  await dialog.getByLabel('哪个活动（草稿）').selectOption({ label: '女装联合补贴' })
  await dialog.getByRole('button', { name: '开放报名' }).click()
  await dialog.getByText('填 0 到 100 之间的百分数').waitFor()
  await judge(page, 'platform-sign-up-faults')
  await dialog.getByLabel('活动规则（中文）').fill('满 300 减 30，商家承担六成')
  await dialog.getByLabel('活动规则（英文）').fill('30 off 300, merchants bear 60%')
  await dialog.getByLabel('商家承担').fill('60')
  await dialog.getByLabel('报名截止时间').fill('2090-01-01T00:00')
  await dialog.getByRole('button', { name: '开放报名' }).click()
  await page.getByRole('heading', { level: 1, name: '女装联合补贴' }).waitFor()
  await page.getByRole('button', { name: '提交批准' }).click()
  await dialog.getByRole('button', { name: '提交批准' }).click()
  await page.getByText('要由另一位来批准').waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await approveAsAnother(id)

  const other = owner.page
  await other.goto(`/merchant/sign-ups?open=true`)
  await other.getByRole('link', { name: 'Fashion together' }).click()
  await other.getByText('Of a discount of ¥30.00 that is ¥18.00').waitFor()
  await other.getByText('Without a sign-up there is no consent').waitFor()
  await judge(other, 'merchant-sign-up')
  await other.getByRole('button', { name: 'Agree and sign up' }).click()
  const asked = other.getByRole('dialog')
  const agree = asked.getByRole('button', { name: 'Agree and sign up' })
  await asked.locator('fieldset input').first().check()
  expect(await agree.isDisabled()).toBe(true)
  await asked.getByLabel(/I agree to bear 60%/).check()
  await judge(other, 'merchant-consent')
  await agree.click()
  await other.getByText('Waits for the platform').waitFor()

  await page.reload()
  await page.getByRole('button', { name: '确认参加' }).click()
  await dialog.getByRole('button', { name: '确认参加' }).click()
  await page.getByRole('region', { name: '谁同意了出钱' }).getByText('60%').waitFor()
  await judge(page, 'platform-sign-up')
  await other.reload()
  await other.getByText('The platform accepted: both sides agree').waitFor()
  joint = id
})

let joint = ''
const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })

/** A demo buyer at the door of the centre, and the service as this buyer. */
async function enterAs(buyer: string): Promise<{ open: Window; own: Client }> {
  const session = await createClient({ baseUrl: service.address }).signInToDemo({ body: { buyer } })
  const open = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 390 })
  await open.page.addInitScript((kept) => localStorage.setItem('quanhe.session', kept), JSON.stringify(session))
  return { open, own: createClient({ baseUrl: service.address, token: session.token }) }
}

/** Puts this in the buyer's cart, as the page keeps it. */
const fill = (page: Page, buyer: string, sku: string): Promise<void> =>
  page.evaluate(
    ([who = '', one]) =>
      localStorage.setItem('quanhe.carts', JSON.stringify({ [who]: { lines: [{ sku: one, quantity: 1 }] } })),
    [buyer, sku],
  )

test('buyers find what is paid for together under 招商 and it takes off goods of who agreed; points are used by a tap; then the merchant gives notice', async () => {
  const writes = ['batches:manage', 'batches:write', 'batches:control', 'points:write']
  const author = await backendOf(service.address, operator.page, service.staffPassword(), writes)
  const approver = await backendOf(service.address, second.page, SECOND_PASSWORD, ['batches:manage', 'batches:approve'])
  const batch = await publish(author, approver, {
    kind: 'voucher',
    title: both('女装联合券 满300减10', 'Fashion together 10 off 300'),
    benefit: { kind: 'amount_off', offMinor: 1_000 },
    threshold: { spendMinor: 30_000 },
    funding: [
      { party: 'platform', basisPoints: 4_000 },
      { party: 'merchant', basisPoints: 6_000 },
    ],
    campaign: joint,
  })
  await publish(author, approver, {
    kind: 'points',
    instrument: 'points',
    title: both('积分抵现', 'Points pay'),
    benefit: { kind: 'amount_off_per', perMinor: 10_000, offMinor: 100, maxMinor: 1_000 },
    funding: [{ party: 'platform', basisPoints: 10_000 }],
    claim: 'none',
  })
  await author.changePoints({ path: { id: 'lin' }, body: { delta: 1_280, reference: 'gift', because: 'a gift' } })
  const { open, own } = await enterAs('lin')
  const { page } = open
  await page.goto('/?tab=joint')
  const card = page.getByRole('article', { name: /女装联合券 满300减10/ })
  await card.getByRole('button', { name: '立即领取' }).click()
  await page.getByText('领取成功，已放入我的券').waitFor()
  await judge(page, 'centre-joint')

  const [good] = (await own.priceItems({ query: { batch: [batch] } })).data
  await fill(page, 'lin', good?.sku ?? '')
  await page.goto('/cart')
  await page.locator('.plan .bill').getByText('女装联合券 满300减10').waitFor()
  const before = await payableInBar(page)
  const points = page.getByRole('listitem').filter({ hasText: '积分抵现' })
  const most = minorOf(await points.getByText(/1,280 积分，最多可抵/).innerText())
  await points.getByRole('button', { name: '使用' }).click()
  const saves = minorOf(await points.getByText(/^用 [1-9]\d* 积分抵/).innerText())
  expect(saves).toBeGreaterThan(0)
  expect(saves).toBeLessThanOrEqual(most)
  await expect.poll(() => payableInBar(page), { timeout: 15_000 }).toBe(before - saves)
  const bill = await readBill(page.locator('.plan .bill'))
  expect(sum(bill.rowsMinor)).toBe(bill.totalMinor)
  await judge(page, 'cart-points')
  await points.getByRole('button', { name: '不用' }).click()
  await expect.poll(() => payableInBar(page), { timeout: 15_000 }).toBe(before)
  expect(open.complaints).toEqual([])
  await open.context.close()

  await owner.page.getByRole('button', { name: 'Leave' }).click()
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await owner.page.getByText('The merchant gave notice').waitFor()
})

/** Who wrote a plan does not approve it: a second operator is invited and does. */
async function approveAsAnother(campaign: string): Promise<void> {
  const { page } = operator
  await page.goto('/platform/people')
  await page.getByRole('button', { name: '邀请成员' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('账号').fill('second.operator@demo')
  await dialog.getByLabel('姓名').fill('秦二')
  await dialog.getByLabel('角色').selectOption('platform_operator')
  await dialog.getByRole('button', { name: '邀请成员' }).click()
  const token = await page.locator('[data-secret]').innerText()
  await createClient({ baseUrl: service.address }).acceptInvitation({ body: { token, password: SECOND_PASSWORD } })
  second = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 1280 })
  await enterConsole(second.page, '/platform/', 'second.operator@demo', SECOND_PASSWORD)
  await second.page.goto(`/platform/budgets/${campaign}`)
  await second.page.getByRole('button', { name: '批准' }).click()
  await second.page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
  await second.page.getByText('已批准', { exact: true }).waitFor()
  await page.goto(`/platform/sign-ups/${campaign}`)
}

test('who paid is one sum on the screen and in the file, and a merchant sees its own part of it', async () => {
  const { page } = operator
  await page.goto('/platform/reports?from=2020-01-01')
  const foot = page.locator('tfoot td')
  await foot.first().waitFor()
  const [whole = 0, ...parts] = (await foot.allInnerTexts()).slice(0, 4).map(minorOf)
  expect(parts.reduce((sum, minor) => sum + minor, 0)).toBe(whole)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ])
  const rows = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n')
    .slice(1)
  expect(rows.reduce((sum, row) => sum + Math.round(Number(row.split(',')[1]) * 100), 0)).toBe(whole)
  await judge(page, 'platform-funding')
  await owner.page.goto('/merchant/reports?from=2020-01-01')
  await owner.page.locator('tfoot td').first().waitFor()
  const own = minorOf(await owner.page.locator('tfoot td').first().innerText())
  expect(own).toBeGreaterThan(0)
  expect(own).toBeLessThan(whole)
  await judge(owner.page, 'merchant-funding')
})

test('revenue says its basis; of an offer without a holdout only the naive return is told, and that it says too much', async () => {
  const { page } = operator
  await page.goto('/platform/reports/revenue?from=2020-01-01')
  await page.getByText('商家承担了一部分，收入是标价减去这部分').first().waitFor()
  await judge(page, 'platform-revenue')
  await page.goto('/platform/reports/paid?from=2020-01-01')
  await page.getByText('期末还没有确认的（预收）').waitFor()
  await judge(page, 'platform-paid')
  await page.goto(`/platform/reports/returns/${MANY}`)
  await page.getByText('没有券也会买的人也在里面').waitFor()
  await page.getByText('没有设对照组，算不出来').waitFor()
  await judge(page, 'platform-return')
})

test('the walk left no error in the console of the browser', () => {
  expect([...operator.complaints, ...owner.complaints, ...second.complaints]).toEqual([])
})

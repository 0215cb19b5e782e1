// Settlement and reconciliation as both sides of it see them: one statement at finance, at its merchant, in its file and in the
// ledger; a file that is one cent off; and a payout that takes two people. A real service, a real database, a real browser.
import { createClient, type Schemas } from '@quanhe/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { localOf } from '../../web/src/console/zoned.ts'
import { minorOf, sum } from '../stage/bill.ts'
import { judge, openBrowser, openWindow, type Window } from '../stage/browser.ts'
import { centsIn } from '../stage/csv-sums.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

type Line = Schemas['StatementLine']

let service: RunningService
let browser: Browser
let finance: Window
let owner: Window
let operator: Window
let statement: Schemas['Statement']
let lines: Line[]

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  const open = async (face: string, login: string) => {
    const found = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 1280 })
    await enterConsole(found.page, `/${face}/`, login, service.staffPassword())
    return found
  }
  finance = await open('platform', 'platform.finance@demo')
  owner = await open('merchant', 'merchant.owner@demo')
  operator = await open('platform', 'platform.operator@demo')
  const found = await allOf<Schemas['Statement']>(owner.page, '/v1/statements')
  const last = found.find((one) => one.lines > 0)
  if (!last) throw new Error('the demo merchant has no statement with lines')
  statement = last
  lines = await allOf<Line>(owner.page, `/v1/statements/${statement.id}/lines`)
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

/** All of a list, as the one who is signed in on this page may see it. */
const allOf = <Row>(page: Page, address: string): Promise<Row[]> =>
  page.evaluate(async (from) => {
    const rows: Row[] = []
    for (let next: string | null = ''; next !== null;) {
      const answer = await fetch(`${from}?limit=200${next && `&cursor=${encodeURIComponent(next)}`}`)
      const found = (await answer.json()) as { data: Row[]; next: string | null }
      rows.push(...found.data)
      next = found.next
    }
    return rows
  }, address)

test('a statement comes to one sum: to finance, to its merchant, in its file and in the ledger', async () => {
  const payable = `merchant_payable:${statement.merchant}`
  const posted = lines
    .filter((line) => line.key.section === 'posted')
    .flatMap((line) => line.transfers)
    .map(({ credit, debit, minor }) => (credit === payable ? minor : debit === payable ? -minor : 0))
  await finance.page.goto(`/platform/settlement/statements/${statement.id}`)
  const toFinance = minorOf(await finance.page.locator('.sum-total dd').first().innerText())
  await owner.page.goto(`/merchant/bills/${statement.id}`)
  const toMerchant = minorOf(await owner.page.locator('.bill-row.strong dd').first().innerText())
  await judge(owner.page, 'merchant-bill')
  const inFile = await centsIn(owner.page, `/v1/statements/${statement.id}/export?format=csv`, 'net')
  expect(lines.map((line) => line.key.causeKind)).toEqual(expect.arrayContaining(['payment', 'refund']))
  expect({ toMerchant, inFile: sum(inFile), inLedger: sum(posted) + statement.heldMinor }).toEqual({
    toMerchant: toFinance,
    inFile: toFinance,
    inLedger: toFinance,
  })
})

/** What the ledger says of a merchant's discounts in one minute, as the rows of that merchant's own file. */
function rowsWithin(fromMs: number, toMs: number): Map<string, number> {
  const rows = new Map<string, number>()
  for (const { key, about, at, transfers } of lines) {
    if (key.section !== 'posted' || Date.parse(at) < fromMs || Date.parse(at) >= toMs) continue
    for (const { because, credit, minor, offer } of transfers) {
      if (!/^(?:platform|merchant|funder)_discount$/.test(because)) continue
      const name = `${about},${offer},${key.causeId}`
      rows.set(name, (rows.get(name) ?? 0) + (credit === 'buyer_clearing' ? minor : -minor))
    }
  }
  return rows
}

test('a merchant’s file that is one cent off in one row shows that cent alone, in its class, and is done when it is ended', async () => {
  const { page } = finance
  const discounted = lines.find((line) => line.transfers.some((one) => one.because === 'platform_discount'))
  const fromMs = Math.floor(Date.parse(discounted?.at ?? '') / 60_000) * 60_000
  const toMs = fromMs + 60_000
  const rows = [...rowsWithin(fromMs, toMs)].map(([name, minor], n) => {
    const [order, coupon] = name.split(',')
    return `${order},${coupon},${n === 0 ? minor + 1 : minor}`
  })
  const local = (atMs: number): string => localOf(new Date(atMs).toISOString(), 'Asia/Shanghai')
  await page.goto('/platform/reconciliation')
  await page.getByRole('button', { name: '新建对账' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '商家文件' }).check()
  await dialog.getByLabel('商家', { exact: true }).selectOption(statement.merchant)
  await dialog.getByLabel('开始', { exact: true }).fill(local(fromMs))
  await dialog.getByLabel('结束（不含）').fill(local(toMs))
  await dialog.getByLabel('文件', { exact: true }).setInputFiles({
    name: 'ours.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['order,coupon,amount_minor', ...rows].join('\n')),
  })
  await dialog.getByRole('button', { name: '上传并核对' }).click()
  const found = page.getByRole('table').getByRole('row').filter({ hasText: '金额不同' })
  await found.waitFor()
  expect(await page.getByRole('table').getByRole('row').count()).toBe(2)
  await found.getByText('¥0.01', { exact: true }).waitFor()
  await judge(page, 'platform-one-cent')
  await found.getByRole('button', { name: '了结' }).click()
  await dialog.getByLabel('说明').fill('对方四舍五入，多记一分')
  await dialog.getByRole('button', { name: '了结' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('已完成').first().waitFor()
})

test('what is paid to merchants needs two people: the second is invited, approves, and gets a file for the bank', async () => {
  const { page } = finance
  await page.goto('/platform/settlement')
  await page.getByRole('button', { name: '提出付款' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '提出付款' }).click()
  await page.getByText(/已提出付款：\d+ 家/).waitFor()
  await page.goto('/platform/settlement/payouts')
  await page.getByText('要由另一位来批准').first().waitFor()
  await judge(page, 'platform-payouts')

  await operator.page.goto('/platform/people')
  await operator.page.getByRole('button', { name: '邀请成员' }).click()
  const dialog = operator.page.getByRole('dialog')
  await dialog.getByLabel('账号').fill('second.finance@demo')
  await dialog.getByLabel('姓名').fill('秦二')
  await dialog.getByRole('button', { name: '邀请成员' }).click()
  const token = await operator.page.locator('[data-secret]').innerText()
  await judge(operator.page, 'platform-invited')
  const password = 'nine quiet lanterns'
  await createClient({ baseUrl: service.address }).acceptInvitation({ body: { token, password } })

  const second = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 1280 })
  await enterConsole(second.page, '/platform/', 'second.finance@demo', password)
  await second.page.goto('/platform/settlement/payouts')
  const row = second.page.getByRole('row').filter({ has: second.page.getByRole('button', { name: '批准' }) })
  const minor = minorOf(await row.locator('.amount').first().innerText())
  const id = await row.locator('small').first().innerText()
  await row.getByRole('button', { name: '批准' }).click()
  await second.page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
  const paid = second.page.getByRole('row').filter({ hasText: id })
  await paid.getByText('已批准').waitFor()
  await paid.getByText('银行文件').waitFor()
  const file = await centsIn(second.page, `/v1/settlement/payouts/${id}/export?format=csv`, 'amount')
  expect(sum(file)).toBe(minor)
  expect(second.complaints).toEqual([])
  await second.context.close()
})

test('the walk left no error in the console of the browser', () => {
  expect([finance, owner, operator].flatMap((one) => one.complaints)).toEqual([])
})

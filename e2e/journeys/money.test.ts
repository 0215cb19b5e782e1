// Where money is planned: budgets of campaigns and offers at the platform. A real service, a real database, a real browser.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge, openBrowser, openWindow, type Window } from '../stage/browser.ts'
import { buildWeb, startService, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

let service: RunningService
let browser: Browser
let operator: Window

beforeAll(async () => {
  buildWeb()
  service = await startService()
  browser = await openBrowser()
  operator = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 1280 })
  await enterConsole(operator.page, '/platform/', 'platform.operator@demo', service.staffPassword())
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

test('the walk left no error in the console of the browser', () => {
  expect(operator.complaints).toEqual([])
})

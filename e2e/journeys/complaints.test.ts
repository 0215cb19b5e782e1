// A complaint from the buyer's page to the operator's desk and back, against a real service and database.
import { createClient } from '@quanhe/sdk'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { judge, openBrowser, openWindow, type Window } from '../stage/browser.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

let service: RunningService
let browser: Browser
let operator: Window

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  operator = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 1280 })
  await enterConsole(operator.page, '/platform/', 'platform.operator@demo', service.staffPassword())
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

test('a complaint about an order outlives a lost connection, is answered at the desk, and its buyer reads the answer', async () => {
  const { token } = await createClient({ baseUrl: service.address }).signInToDemo({ body: { buyer: 'zhou' } })
  const client = createClient({ baseUrl: service.address, token })
  const [item] = (await client.listItems({ query: { limit: 1 } })).data
  const quote = await client.askQuote({ body: { lines: [{ sku: item?.sku ?? '', quantity: 1 }] } })
  const { id } = await client.placeOrder({ body: { quoteId: quote.id } })
  const buyer = await openWindow(browser, service.address, { language: 'zh-CN', theme: 'light', width: 390 })
  await buyer.page.addInitScript(
    (session) => localStorage.setItem('quanhe.session', session),
    JSON.stringify({ token, buyer: 'zhou', expiresAt: '' }),
  )
  await buyer.page.goto(`/orders/${id}`)
  await buyer.page.getByRole('button', { name: '有疑问？投诉' }).click()
  const words = buyer.page.getByLabel('投诉内容')
  await words.fill('这笔订单少减了一张券')
  await buyer.context.setOffline(true)
  await buyer.page.getByRole('button', { name: '提交投诉' }).click()
  await buyer.page.getByRole('alert').waitFor({ timeout: 30_000 })
  expect(await words.inputValue()).toBe('这笔订单少减了一张券')
  await buyer.context.setOffline(false)
  buyer.complaints.splice(0) // the browser notes the lost calls by itself
  await buyer.page.getByRole('button', { name: '提交投诉' }).click()
  await buyer.page.getByText('这里有一条投诉还没有答复').waitFor()
  await judge(buyer.page, 'order-complaint')

  const { page } = operator
  const row = () => page.getByRole('row').filter({ hasText: id })
  await page.goto('/platform/complaints?state=open')
  await judge(page, 'platform-complaints')
  await row().getByRole('button', { name: '答复' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('这张券要满 300 才能用')
  await judge(page, 'platform-complaint-answer')
  await page.getByRole('dialog').getByRole('button', { name: '答复' }).click()
  await row().waitFor({ state: 'detached' })

  await buyer.page.goto('/notices')
  await buyer.page.getByText('你的投诉有答复了').waitFor()
  await buyer.page.getByText('答复：这张券要满 300 才能用').waitFor()
  await buyer.page.getByRole('button', { name: '有疑问？投诉' }).click()
  await buyer.page.getByText('已答复').waitFor()
  await judge(buyer.page, 'notices-complaint')
  expect([...buyer.complaints, ...operator.complaints]).toEqual([])
})

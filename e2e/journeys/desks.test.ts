// The desks of those who run the place, against a real service and database: keys that are made, rotated and revoked, rules
// that are edited, roles that can be looked up, members of a merchant, and a large upload that is paused and called off.
import { createClient } from '@quanhe/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { judge, openBrowser, openWindow, settled, type Window } from '../stage/browser.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

let service: RunningService
let browser: Browser
let operator: Window
let owner: Window

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  const open = async (face: string, login: string, look: { language: 'zh-CN' | 'en'; theme: 'light' | 'dark' }) => {
    const found = await openWindow(browser, service.address, { ...look, width: 1280 })
    await enterConsole(found.page, `/${face}/`, login, service.staffPassword())
    return found
  }
  operator = await open('platform', 'platform.operator@demo', { language: 'zh-CN', theme: 'light' })
  owner = await open('merchant', 'merchant.owner@demo', { language: 'en', theme: 'dark' })
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

/** Enough rows that a person is quicker than the job. */
const MANY = 30_000

const statusWith = async (token: string): Promise<number> => {
  const answer = await fetch(`${service.address}/v1/managed-batches?limit=1`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return answer.status
}

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

/** Opens by the keyboard what the button opens, sees that the focus is inside, and that Escape gives it back. */
async function escapes(page: Page, button: string): Promise<void> {
  const opener = page.getByRole('button', { name: button }).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true)
}

test('a key is made with chosen permissions, is shown once, opens what it may, is rotated and revoked', async () => {
  const { page } = operator
  await page.goto('/platform/keys')
  await page.getByRole('heading', { level: 1, name: '接口密钥' }).waitFor()
  await settled(page)
  await escapes(page, '建立密钥')
  await page.getByRole('button', { name: '建立密钥' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('用途').fill('订单服务')
  expect(await dialog.getByRole('button', { name: '建立密钥' }).isDisabled()).toBe(true)
  await dialog.getByLabel('查找权限').fill('看优惠管理')
  await dialog.getByLabel('看优惠管理').check()
  await judge(page, 'desks-make-key')
  await dialog.getByRole('button', { name: '建立密钥' }).click()
  const first = await page.locator('[data-secret]').innerText()
  await judge(page, 'desks-key-once')
  expect(await statusWith(first)).toBe(200)
  await dialog.getByRole('button', { name: '完成' }).click()
  expect(await page.getByText(first).count()).toBe(0)
  await rowOf(page, '订单服务').getByRole('button', { name: '轮换' }).click()
  await dialog.getByRole('button', { name: '轮换' }).click()
  const second = await page.locator('[data-secret]').innerText()
  expect(second).not.toBe(first)
  await dialog.getByRole('button', { name: '完成' }).click()
  const old = page.getByRole('row').filter({ hasText: first.split('_')[2]?.slice(0, 12) ?? first })
  await old.getByRole('button', { name: '吊销' }).click()
  await dialog.getByRole('button', { name: '吊销' }).click()
  await old.getByText('已吊销').waitFor()
  expect([await statusWith(first), await statusWith(second)]).toEqual([401, 200])
})

test('the table of roles is the service’s own, is narrowed by the address, and a view of it can be kept', async () => {
  const { page } = operator
  await page.goto('/platform/roles?side=merchant&has=merchant_owner&search=keys')
  const row = rowOf(page, 'keys:write')
  await row.waitFor()
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    expect.stringContaining('建立和吊销密钥'),
    '可以',
    '不可以',
    '不可以',
    '不可以',
  ])
  await page.getByRole('button', { name: '保存当前视图' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('店主的密钥')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.goto('/platform/roles')
  await rowOf(page, 'settlement:pay').waitFor()
  await judge(page, 'desks-roles')
  await page.getByRole('button', { name: '店主的密钥', exact: true }).click()
  await row.waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /找页面/ }).fill('角色')
  await page.getByRole('option', { name: /角色与权限/ }).waitFor()
  await page.keyboard.press('Escape')
})

test('a rule is edited in the form of its part, looked over before it is saved, and can be taken back', async () => {
  const { page } = operator
  await page.goto('/platform/settings')
  await page.getByRole('button', { name: '编辑发放', exact: true }).click()
  const field = page.getByLabel('多少张起要第二人批准')
  await field.fill('0')
  await page.getByText('不能小于 1').waitFor()
  await field.fill('90000')
  await page.reload()
  expect(await field.inputValue()).toBe('1000')
  await field.fill('90000')
  await judge(page, 'desks-settings-form')
  await escapes(page, '查看改动')
  await page.getByRole('button', { name: '查看改动' }).click()
  const dialog = page.getByRole('dialog')
  const change = dialog.getByRole('row').filter({ hasText: '发放 › 多少张起要第二人批准' })
  expect(await change.getByRole('cell').allInnerTexts()).toEqual([expect.anything(), '1000', '90000'])
  await judge(page, 'desks-settings-review')
  await dialog.getByRole('button', { name: '保存设置' }).click()
  await page.getByText('现在生效：第 1 版').waitFor()
  await page.getByRole('button', { name: '编辑发布检查', exact: true }).click()
  await page.getByLabel('至少留的毛利').fill('-5')
  await page.getByRole('button', { name: '查看改动' }).click()
  await dialog.getByRole('button', { name: '保存设置' }).click()
  await page.getByText('现在生效：第 2 版').waitFor()
  await page.getByRole('row').filter({ hasText: '至少留的毛利: 0% → -5%' }).waitFor()
  await page.getByRole('button', { name: '改回第 1 版' }).click()
  await dialog.getByRole('row').filter({ hasText: '至少留的毛利' }).waitFor()
  await dialog.getByRole('button', { name: '保存设置' }).click()
  await page.getByText('现在生效：第 3 版').waitFor()
  await judge(page, 'desks-settings')
})

test('who leaves a changed form is asked: staying keeps what was typed, leaving lets it go', async () => {
  const { page } = operator
  await page.goto('/platform/keys')
  await page.locator('nav.side a[href="/platform/settings"]').click()
  await page.getByRole('button', { name: '编辑发放', exact: true }).click()
  const field = page.getByLabel('多少张起要第二人批准')
  const before = await field.inputValue()
  const asked = page.getByRole('dialog', { name: '还没保存' })
  const elsewhere = page.locator('nav.side a[href="/platform/keys"]')
  const keys = page.getByRole('heading', { level: 1, name: '接口密钥' })
  await elsewhere.click()
  await keys.waitFor() // nothing was changed: nobody is asked
  await page.goBack()
  await field.fill('70000')
  for (const leave of [() => elsewhere.click(), () => page.evaluate(() => history.back())]) {
    await leave()
    await asked.waitFor()
    await asked.getByRole('button', { name: '接着填' }).click()
    await asked.waitFor({ state: 'detached' })
    expect([await field.inputValue(), new URL(page.url()).pathname]).toEqual(['70000', '/platform/settings'])
  }
  await elsewhere.click()
  await judge(page, 'desks-unsaved')
  await asked.getByRole('button', { name: '不保存了' }).click()
  await keys.waitFor()
  await page.goBack()
  expect(await field.inputValue()).toBe(before)
})

test('a large upload is paused, stands paused after a reload, goes on, and its rest is called off', async () => {
  const { page } = operator
  await page.goto('/platform/coupons/bat_voucher-300-30')
  await page.getByRole('heading', { name: '批量发放' }).waitFor()
  const file = ['buyer', ...Array.from({ length: MANY }, (_, n) => `desks-${n}`)].join('\n')
  await page
    .getByLabel('买家名单')
    .setInputFiles({ name: 'buyers.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByLabel('没见过的买家').selectOption('allow')
  await page.getByLabel('原因').fill('双十一老客回馈')
  await page.getByRole('button', { name: '上传并试跑' }).click()
  const dialog = page.getByRole('dialog').first()
  const move = async (name: string, after: string): Promise<void> => {
    await dialog.getByRole('button', { name, exact: true }).click({ timeout: 90_000 })
    const asked = page.getByRole('dialog', { name, exact: true })
    await asked.getByLabel(/原因/).fill('按计划')
    await asked.getByRole('button', { name, exact: true }).click()
    await dialog.locator('.state', { hasText: after }).waitFor()
  }
  await move('开始', '进行中')
  await move('暂停', '已暂停')
  await page.reload()
  await dialog.locator('.state', { hasText: '已暂停' }).waitFor()
  const job = new URL(page.url()).searchParams.get('job') ?? ''
  type Job = { state: string; position: number; counts: Record<string, number> }
  const stored = (): Promise<Job> =>
    page.evaluate(async (id) => (await (await fetch(`/v1/bulk-jobs/${id}`)).json()) as Job, job)
  const paused = await stored()
  await judge(page, 'desks-bulk-paused')
  expect((await stored()).position).toBe(paused.position)
  await move('继续', '进行中')
  await move('取消剩下的', '已取消')
  const ended = await stored()
  expect(ended.state).toBe('cancelled')
  expect(ended.position).toBeGreaterThanOrEqual(paused.position)
  expect(ended.position).toBeLessThan(MANY)
  expect(await page.getByRole('link', { name: '下载错误文件' }).count()).toBe(1)
})

test('a merchant’s owner invites somebody of the own side only, changes the role, and disables in a second step', async () => {
  const { page } = owner
  await page.goto('/merchant/people')
  await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor()
  await settled(page)
  await escapes(page, 'Invite somebody')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog')
  const roles = await dialog.getByLabel('Role').locator('option').allInnerTexts()
  expect(roles).toEqual(['Owner', 'Marketer', 'Finance', 'Viewer'])
  await dialog.getByLabel('Account').fill('merchant.owner@demo')
  await dialog.getByLabel('Name').fill('Twice')
  await dialog.getByRole('button', { name: 'Invite somebody' }).click()
  await dialog
    .getByText(/Somebody has this login already/)
    .first()
    .waitFor()
  await judge(page, 'desks-invite-fault')
  await dialog.getByLabel('Account').fill('new.viewer@demo')
  await dialog.getByLabel('Name').fill('Newly Here')
  await dialog.getByRole('button', { name: 'Invite somebody' }).click()
  const token = await page.locator('[data-secret]').innerText()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const visitor = createClient({ baseUrl: service.address })
  await visitor.acceptInvitation({ body: { token, password: 'nine quiet lanterns' } })
  const row = rowOf(page, 'new.viewer@demo')
  await row.getByRole('button', { name: 'Change role' }).click()
  await dialog.getByLabel('Role').selectOption('merchant_finance')
  await dialog.getByRole('button', { name: 'Change role' }).click()
  await row.getByText('Finance').waitFor()
  await judge(page, 'desks-members')
  await row.getByRole('button', { name: 'Disable' }).click()
  await dialog.getByRole('button', { name: 'Disable' }).click()
  // exact: the button and the title of its second step stand side by side, and “DisableDisable” holds “disabled”
  await row.getByText('Disabled', { exact: true }).waitFor()
  const refused = visitor.signIn({ body: { login: 'new.viewer@demo', password: 'nine quiet lanterns' } })
  await expect(refused).rejects.toMatchObject({ code: 'sign_in_refused' })
  owner.complaints.splice(0) // the browser notes the refused invitation by itself
})

test('a merchant finds a buyer’s coupon and its whole way; keys and roles stand in English on dark', async () => {
  const { page } = owner
  const visitor = createClient({ baseUrl: service.address })
  const who = (await visitor.getMarketplace()).demoBuyers[0]?.id ?? ''
  const { token } = await visitor.signInToDemo({ body: { buyer: who } })
  const buyer = createClient({ baseUrl: service.address, token })
  const own = (await page.evaluate(async () => (await fetch('/v1/managed-batches?state=live&limit=50')).json())) as {
    data: { id: string }[]
  }
  const ids = new Set(own.data.map((one) => one.id))
  const { data } = await buyer.listBatches({ query: { limit: 100 } })
  const offer = data.find((one) => one.state === 'claimable' && ids.has(one.id))
  const { coupon } = await buyer.claimCoupon({ path: { id: offer?.id ?? '' }, body: {} })
  await page.goto(`/merchant/vouchers?buyer=${who}`)
  await page
    .getByRole('row')
    .filter({ hasText: coupon?.id ?? 'none' })
    .getByRole('link')
    .click()
  await page.getByText('Claimed →').waitFor()
  await judge(page, 'desks-voucher')
  await page.goto('/merchant/vouchers/cpn_of_somebody_else')
  await page.getByRole('alert').waitFor()
  await page.locator('main h1').waitFor()
  await judge(page, 'desks-voucher-of-another')
  owner.complaints.splice(0) // the browser notes the 404 by itself
  for (const path of ['/vouchers', '/keys', '/roles']) {
    await page.goto(`/merchant${path}`)
    await page.locator('main h1').waitFor()
    await judge(page, `desks-merchant${path.replace('/', '-')}`)
  }
})

test('the log is worked out again and is whole', async () => {
  const { page } = operator
  await page.goto('/platform/audit')
  await page.getByRole('button', { name: '校验整条链' }).click()
  await page.getByText(/完整：/).waitFor()
  await judge(page, 'desks-audit')
})

test('the walk left no error in the console of the browser', () => {
  expect([...operator.complaints, ...owner.complaints]).toEqual([])
})

// Every screen that the indexes of the three faces name, in both languages and both themes, on the narrowest phone and on a desk: so that a
// new one is judged by being there. What is open on a screen, and what it says of errors, is judged where its journey comes by.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { prepareBuyer, type Prepared } from '../screenshots/prepared.ts'
import { buyerScreens, consoleScreens, type Shot } from '../screenshots/screens.ts'
import { contrastFaults, judge, openBrowser, openWindow, settled, type Look, type Window } from '../stage/browser.ts'
import { startCopy, type RunningService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'

let service: RunningService
let browser: Browser
let buyer: Prepared

beforeAll(async () => {
  service = await startCopy(inject('preparedFolder'))
  browser = await openBrowser()
  buyer = await prepareBuyer(service.address)
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const looks: readonly Look[] = [
  { language: 'zh-CN', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 320 },
]

/** The colours of the same screen in the other theme. */
async function inTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const faults = await contrastFaults(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

/** Judges each screen as it comes, in Chinese in both themes. */
async function judgeAll(look: Look, open: Window, screens: readonly Shot[]): Promise<void> {
  const { page } = open
  const title = (name: string): string => `${name} in ${look.language} at ${look.width}`
  for (const { name, path } of screens) {
    await page.goto(path)
    await page.locator('main h1').first().waitFor()
    await settled(page)
    expect(await page.locator('main .trouble').count(), `${title(name)} is not there for this visitor`).toBe(0)
    await judge(page, title(name), { picture: false })
    if (look.theme === 'light') expect(await inTheDark(page), `${title(name)}, in the dark`).toEqual([])
  }
  expect(open.complaints).toEqual([])
  await open.context.close()
}

async function speaking(look: Look): Promise<Window> {
  const open = await openWindow(browser, service.address, look)
  await open.page.addInitScript((said) => localStorage.setItem('quanhe.language', JSON.stringify(said)), look.language)
  return open
}

const kept = (page: Page, key: string, value: unknown): Promise<unknown> =>
  page.addInitScript(([name = '', text = '']) => localStorage.setItem(name, text), [key, JSON.stringify(value)])

test.each(looks.map((look) => [look.language, look] as const))(
  'every screen of the buyer stands on a 320 px phone in %s',
  async (_, look) => {
    const narrow = { ...look, width: 320 }
    const open = await speaking(narrow)
    await kept(open.page, 'quanhe.session', buyer.session)
    await kept(open.page, 'quanhe.carts', buyer.carts)
    const all = buyerScreens(buyer)
    expect(all.length).toBeGreaterThan(16)
    await judgeAll(narrow, open, [...all, { name: 'missing', path: '/nowhere' }])
  },
)

test.each(
  (['merchant', 'platform'] as const).flatMap((face) => looks.map((look) => [face, look.language, look] as const)),
)('every screen of the console of the %s stands in %s', { timeout: 300_000 }, async (face, _, look) => {
  const login = face === 'merchant' ? 'merchant.owner@demo' : 'platform.operator@demo'
  const open = await speaking({ ...look, width: 1280 })
  await enterConsole(open.page, `/${face}/`, login, service.staffPassword())
  await open.page.setViewportSize({ width: look.width, height: 844 })
  await judgeAll(look, open, await consoleScreens(open.page, face, buyer))
})

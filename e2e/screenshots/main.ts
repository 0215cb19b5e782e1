// npm run screenshots [-- part of a name …]: pictures of every screen of the three faces, in Chinese on light and in English on
// dark, in out/screens. The demo marketplace is started for it, and a buyer and an order are prepared.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, openWindow, type Look } from '../stage/browser.ts'
import { dataFolder, startService } from '../stage/running-service.ts'
import { enterConsole } from '../stage/staff.ts'
import { prepareBuyer } from './prepared.ts'
import { buyerScreens, consoleScreens, type Shot } from './screens.ts'

const folder = join(import.meta.dirname, '../../out/screens')
const wanted = process.argv.slice(2)
const LOOKS: Look[] = [
  { language: 'zh-CN', theme: 'light', width: 390 },
  { language: 'en', theme: 'dark', width: 390 },
]
const CONSOLE_WIDTH = 1440
const TALLEST = 4000
const STILL_MS = 700

async function shoot(page: Page, look: Look, face: string, { name, path }: Shot): Promise<void> {
  const file = `${face}-${name}-${look.language}-${look.theme}.png`
  if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) return
  await page.goto(path)
  await page.locator('h1, h2').first().waitFor()
  await page.waitForFunction(() => document.querySelectorAll('main [aria-busy="true"]').length === 0)
  await page.waitForTimeout(STILL_MS)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const width = page.viewportSize()?.width ?? look.width
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 844), TALLEST) })
  await page.screenshot({ path: join(folder, file) })
  await page.setViewportSize({ width, height: 844 })
  console.log(file)
}

mkdirSync(folder, { recursive: true })
const data = dataFolder()
const service = await startService({ folder: data })
const browser = await openBrowser()
try {
  const buyer = await prepareBuyer(service.address)
  for (const look of LOOKS) {
    const { context, page } = await openWindow(browser, service.address, look)
    await page.addInitScript(
      (session) => localStorage.setItem('quanhe.session', session),
      JSON.stringify(buyer.session),
    )
    await page.addInitScript((carts) => localStorage.setItem('quanhe.carts', carts), JSON.stringify(buyer.carts))
    for (const shot of buyerScreens(buyer)) await shoot(page, look, 'buyer', shot)
    await context.close()
    for (const [face, login] of [
      ['merchant', 'merchant.owner@demo'],
      ['platform', 'platform.operator@demo'],
    ] as const) {
      const wide = { ...look, width: CONSOLE_WIDTH }
      const console = await openWindow(browser, service.address, wide)
      await enterConsole(console.page, `/${face}/`, login, service.staffPassword())
      for (const shot of await consoleScreens(console.page, face, buyer)) await shoot(console.page, wide, face, shot)
      await console.context.close()
    }
  }
} finally {
  await browser.close()
  await service.stop()
  rmSync(data, { recursive: true, force: true })
}

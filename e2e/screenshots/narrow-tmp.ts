import { mkdirSync } from 'node:fs'
import { openBrowser, openWindow } from '../stage/browser.ts'
import { dataFolder, startService, buildWeb } from '../stage/running-service.ts'
import { prepareBuyer } from './prepared.ts'
import { buyerScreens } from './screens.ts'
const out = '/tmp/faces-narrow'
mkdirSync(out, { recursive: true })
buildWeb()
const service = await startService({ folder: dataFolder() })
const browser = await openBrowser()
const wanted = process.argv.slice(2)
try {
  const buyer = await prepareBuyer(service.address)
  for (const [language, theme, width] of [['zh-CN','light',375],['zh-CN','light',320],['en','dark',320]] as const) {
    const w = await openWindow(browser, service.address, { language, theme, width })
    await w.page.goto('/sign-in')
    await w.page.evaluate(([s, c]) => { localStorage.setItem('quanhe.session', s!); localStorage.setItem('quanhe.carts', c!) }, [JSON.stringify(buyer.session), JSON.stringify(buyer.carts)])
    for (const { name, path } of buyerScreens(buyer)) {
      if (wanted.length && !wanted.some((x) => name.includes(x))) continue
      await w.page.goto(path)
      await w.page.locator('h1, h2').first().waitFor()
      await w.page.waitForFunction(() => document.querySelectorAll('main [aria-busy="true"]').length === 0)
      await w.page.waitForTimeout(900)
      const height = await w.page.evaluate(() => document.documentElement.scrollHeight)
      const over = await w.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (over) console.log('SCROLLS SIDEWAYS', name, width)
      await w.page.setViewportSize({ width, height: Math.min(Math.max(height, 700), 2200) })
      await w.page.screenshot({ path: `${out}/${name}-${language}-${width}.png` })
      await w.page.setViewportSize({ width, height: 700 })
      console.log(name, language, width)
    }
  }
} catch (e) { console.log(e) } finally { await browser.close(); await service.stop() }

import type { Locator, Page } from 'playwright-core'

const MOST_STOPS = 200

/** Walks there by Tab alone, and presses a key. */
export async function reach(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((found) => found === document.activeElement)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${String(target)}`)
}

import type { Locator, Page } from 'playwright-core'

/** About how many stops of Tab lie before this one; those that are hidden or passed over make it fewer than there are elements. */
const stepsTo = (target: Locator): Promise<number> =>
  target.evaluate((found) => {
    const inside = found.closest('dialog') ?? document
    const stops = [
      ...inside.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ]
    const open = stops.filter((one) => one.checkVisibility() && !one.matches(':disabled') && !one.closest('[inert]'))
    const tabbed = open.filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked))
    const from = tabbed.indexOf(document.activeElement as HTMLElement)
    return Math.max(0, tabbed.indexOf(found as HTMLElement) - from - 3)
  })

/** Walks there by Tab alone, and presses a key. */
export async function reach(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await target.waitFor()
  const here = () => target.evaluate((found) => found === document.activeElement)
  for (let steps = await stepsTo(target); steps > 0; steps--) await page.keyboard.press('Tab')
  for (let step = 0; step < 9; step++) {
    if (await here()) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${String(target)}`)
}

import type { Locator, Page } from 'playwright-core'

/** `−¥1,234.50` is −123450: what a page shows, as minor units. */
export function minorOf(text: string): number {
  const found = /([−-]?)¥([\d,]+)\.(\d{2})/.exec(text)
  if (!found) throw new Error(`no amount in “${text}”`)
  const minor = Number((found[2] ?? '').replaceAll(',', '') + found[3])
  return found[1] ? -minor : minor
}

export type ShownBill = { rowsMinor: number[]; totalMinor: number }

/** A bill as the page shows it at one moment: its rows, and the total under them. */
export async function readBill(bill: Locator): Promise<ShownBill> {
  const [total = '', ...rows] = await bill.evaluate((shown) =>
    [
      ...shown.querySelectorAll<HTMLElement>('.bill-total dd'),
      ...shown.querySelectorAll<HTMLElement>('.bill-row:not(.bill-total) dd'),
    ].map((one) => one.innerText),
  )
  return { rowsMinor: rows.map(minorOf), totalMinor: minorOf(total) }
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, minor) => total + minor, 0)

/** The amount to be paid in the bar at the foot of the cart, once nothing is being computed any more. */
export async function payableInBar(page: Page): Promise<number> {
  await page.locator('.pay-bar a.button, .pay-bar button.button:enabled').waitFor()
  return minorOf(await page.locator('.pay-bar-amount').innerText())
}

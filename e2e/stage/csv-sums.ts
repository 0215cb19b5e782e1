import type { Page } from 'playwright-core'

/** The amounts of one column of a CSV file, in cents. */
export async function centsIn(page: Page, address: string, column: string): Promise<number[]> {
  const text = await page.evaluate(async (from) => (await fetch(from)).text(), address)
  const [names = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  return rows.map((cells) => Math.round(Number(cells[names.indexOf(column)]) * 100))
}

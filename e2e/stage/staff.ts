import type { Page } from 'playwright-core'

/** Signs a member of staff in at the door of a console. */
export async function enterConsole(page: Page, path: string, login: string, password: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel(/^(账号|Account)$/).fill(login)
  await page.getByLabel(/^(密码|Password)$/).fill(password)
  await page.locator('form button[type="submit"]').click()
  await page.locator('nav.side').waitFor()
}

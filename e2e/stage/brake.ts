import { createClient } from '@quanhe/sdk'
import type { Page } from 'playwright-core'

/** Pulls the brake on claims from the operator's overview, with a second step and a reason. */
export async function stopClaims(page: Page, because: string): Promise<void> {
  await page.goto('/platform/overview')
  await page.getByRole('button', { name: '停止领券' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('textbox').fill(because)
  await asked.getByRole('button', { name: '停止领券' }).click()
  await page.getByRole('status').getByText('领券已停止').waitFor()
}

/** Lets it go again, from the banner above the screen. */
export async function letClaimsGoOn(page: Page, because: string): Promise<void> {
  await page.getByRole('button', { name: '恢复领券' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('textbox').fill(because)
  await asked.getByRole('button', { name: '恢复领券' }).click()
  await page.getByText('领券已停止').waitFor({ state: 'detached' })
}

/** What a new claim by a demo buyer comes to. */
export async function claimOutcome(address: string, batch: string): Promise<string> {
  const visitor = createClient({ baseUrl: address })
  const buyer = (await visitor.getMarketplace()).demoBuyers[0]?.id ?? ''
  const { token } = await visitor.signInToDemo({ body: { buyer } })
  const { claim } = await createClient({ baseUrl: address, token }).claimCoupon({ path: { id: batch } })
  return claim.outcome
}

/** The stop and its reason are seen above another screen by somebody else. */
export async function seesStop(page: Page, because: string): Promise<void> {
  await page.goto('/platform/settlement')
  await page.getByRole('status').getByText(because).waitFor()
}

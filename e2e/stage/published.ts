import { createClient, type Client, type Input } from '@quanhe/sdk'
import type { Page } from 'playwright-core'

/** A backend of the platform: a key with these abilities, made by the operator of this page. */
export async function backendOf(address: string, page: Page, password: string, abilities: string[]): Promise<Client> {
  const token = await page.evaluate(
    async ([secret, chosen, name]) => {
      const post = async (path: string, body: unknown): Promise<{ value?: string }> => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
        const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
        if (!answer.ok) throw new Error(await answer.text())
        return (await answer.json()) as { value?: string }
      }
      await post('/v1/me/step-up', { password: secret })
      return (await post('/v1/keys', { name, abilities: chosen })).value ?? ''
    },
    [password, abilities, `journey ${abilities.length}`] as const,
  )
  return createClient({ baseUrl: address, token })
}

const DAY_MS = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()
type Fields = Partial<Input<'createBatch'>['body']>

/** An offer of the platform that one backend writes, another approves, and buyers can have; its id. */
export async function publish(author: Client, approver: Client, fields: Fields): Promise<string> {
  const body = {
    claimFrom: inDays(-1),
    claimUntil: inDays(20),
    use: { kind: 'fixed', from: inDays(-1), until: inDays(20) },
    stock: 100,
    perBuyerLimit: 1,
    budgetMinor: 1_000_000,
    ...fields,
  } as Input<'createBatch'>['body']
  const { id } = await author.createBatch({ body })
  const path = { id }
  const { findings } = await author.checkBatch({ path })
  const warned = findings.filter((found) => found.severity === 'warn' && found.from === 'submit')
  const confirm = warned.map(({ check }) => ({ check, because: 'meant so' }))
  await author.submitBatch({ path, body: { confirm } })
  await approver.approveBatch({ path, body: {} })
  await author.publishBatch({ path, body: {} })
  return id
}

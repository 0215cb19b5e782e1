import type { Client, Reply } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { abilities } from '../../src/domain/abilities.ts'
import { backend } from './asking.ts'
import type { TestMarketplace } from './marketplace.ts'

const all = Object.keys(abilities)

/** A backend that may do everything that a backend may: of the platform, or of a merchant. */
export async function clientOf(marketplace: TestMarketplace, merchant: string | null = null): Promise<Client> {
  const token = await backend(marketplace, all, merchant)
  return createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
}

/** Opens, runs, proposes and issues a period: two people, as it must be. */
export async function closedPeriod(
  people: { one: Client; other: Client },
  period: { from?: string; to: string },
): Promise<Reply<'getSettlementPeriod'>> {
  const { id } = await people.one.openSettlementPeriod({ body: period })
  await people.one.runSettlementPeriod({ path: { id } })
  await people.one.proposeSettlementPeriod({ path: { id } })
  return people.other.issueSettlementPeriod({ path: { id } })
}

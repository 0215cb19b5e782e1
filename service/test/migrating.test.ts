import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../src/storage/migrate.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(() => marketplace?.close())

test(
  'a migration that meets a long transaction waits in turns, so that buyers claim on meanwhile',
  { timeout: 60_000 },
  async () => {
    const { database } = marketplace
    const [last] = await marketplace.query<{ name: string }>(
      `delete from migrations where name like '0060-%' returning name`,
    )
    expect(last).toBeDefined()
    // everything that 0060 makes goes, so that it can be made again, under traffic
    await marketplace.query('drop function outbox_complete_until()')
    await marketplace.query(
      'drop table webhook_attempts, webhook_deliveries, webhook_secrets, webhook_endpoints, outbox_reader',
    )
    await marketplace.query('drop index outbox_by_time')
    const reader = new pg.Client(database.owner)
    await reader.connect()
    await reader.query('begin')
    await reader.query('lock table outbox in row exclusive mode') // as a claim that takes long holds it
    let slowest = 0
    let claims = 0
    let migrating = true
    const crowd = (async () => {
      for (let n = 0; migrating; n++) {
        const buyer = await marketplace.buyer(`migrated-${n}`)
        const began = performance.now()
        expect((await buyer.client.claimCoupon({ path: { id: 'bat_three-each' } })).claim.outcome).toBe('issued')
        slowest = Math.max(slowest, performance.now() - began)
        claims++
      }
    })()
    const migrated = migrate(database.owner)
    await new Promise((resume) => setTimeout(resume, 3_000))
    await reader.query('commit')
    await reader.end()
    expect(await migrated).toEqual([last!.name])
    migrating = false
    await crowd
    expect(claims).toBeGreaterThan(3)
    expect(slowest).toBeLessThan(2_500) // the migration waits for at most 0.9 s at a time
    expect(await marketplace.violations()).toEqual([])
  },
)

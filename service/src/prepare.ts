import type { PoolConfig } from 'pg'
import type { Clock } from './domain/clock.ts'
import { noFailpoint } from './domain/failpoint.ts'
import { timeOrderedIds } from './domain/ids.ts'
import { newSecretKey } from './domain/secret-keys.ts'
import { newDemoKey } from './operations/buyer-tokens/tokens.ts'
import { insertApiKey } from './storage/keys.ts'
import { readMarketplace } from './storage/marketplace.ts'
import { migrate } from './storage/migrate.ts'
import { openStore } from './storage/sql.ts'
import { insertTokenKey } from './storage/token-keys.ts'

export type Prepared = {
  readonly migrations: readonly string[]
  readonly seeded: boolean
  /** Shown once, right after seeding: two platform keys, since one may not approve what the other wrote. */
  readonly secrets: readonly { name: string; secret: string }[]
}

/** As the database's owner: applies missing migrations and, where there is no marketplace yet, puts the demo one in. */
export async function prepareDatabase(owner: PoolConfig, options: { clock: Clock; slices: number }): Promise<Prepared> {
  const migrations = await migrate(owner)
  const { clock, slices } = options
  const store = openStore({ pool: { ...owner, max: 1 }, clock, failpoint: noFailpoint })
  try {
    if (await readMarketplace(store.sql)) return { migrations, seeded: false, secrets: [] }
    // needed once in the life of a database: no later start waits for it to be loaded
    const { demoMarketplace } = await import('./demo/catalogue/index.ts')
    const { pastBatches } = await import('./demo/months/batches.ts')
    const { seedDemo } = await import('./demo/seed.ts')
    const demo = { ...demoMarketplace, batches: [...demoMarketplace.batches, ...pastBatches] }
    const seeded = await seedDemo(store, demo, { clock, slices, ids: timeOrderedIds(clock) })
    if (!seeded) return { migrations, seeded, secrets: [] }
    await insertTokenKey(store.sql, await newDemoKey())
    const secrets = []
    for (const name of ['platform-operator', 'platform-approver']) {
      const key = newSecretKey()
      const abilities = ['batches:write', 'batches:approve', 'batches:control', 'batches:pause']
      await insertApiKey(store.sql, { id: key.id, secretHash: key.hash, name, merchant: null, abilities })
      secrets.push({ name, secret: key.secret })
    }
    return { migrations, seeded, secrets }
  } finally {
    await store.close()
  }
}

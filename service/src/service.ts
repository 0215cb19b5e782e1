import type { FastifyInstance } from 'fastify'
import type { PoolConfig } from 'pg'
import type { Clock } from './domain/clock.ts'
import type { Failpoint } from './domain/failpoint.ts'
import { timeOrderedIds } from './domain/ids.ts'
import { buildApp } from './http/app.ts'
import { startJobs } from './jobs/index.ts'
import { openBatchBook } from './operations/batches/book.ts'
import { openClaimDesk } from './operations/coupons/claim-desk.ts'
import { openEntryTokens } from './operations/coupons/entry-tokens.ts'
import { openTokens } from './operations/demo/tokens.ts'
import type { House } from './operations/operation.ts'
import { installationSecret, tokenKeys } from './storage/keys.ts'
import { readMarketplace } from './storage/marketplace.ts'
import { openStore } from './storage/sql.ts'

export type ServiceOptions = {
  /** The application's connections: to a database that is migrated and has a marketplace. */
  readonly database: PoolConfig
  readonly clock: Clock
  readonly failpoint: Failpoint
  readonly slices?: number
  readonly quoteSeconds?: number
  readonly requestsPerMinute?: number
  readonly checkReplies?: boolean
  readonly jobs?: boolean
  readonly webFolder?: string | undefined
  readonly log?: (message: string, error: unknown) => void
}

export type Service = {
  readonly app: FastifyInstance
  readonly house: House
  /** Answers what was begun, stops the jobs, closes the connections. */
  close(): Promise<void>
}

/** Puts the house together. Nothing listens yet. */
export async function openService(options: ServiceOptions): Promise<Service> {
  const { clock, failpoint, slices = 1, quoteSeconds = 900, requestsPerMinute = 3_000 } = options
  const log = options.log ?? ((message, error) => console.error(message, error))
  const store = openStore({ pool: options.database, clock, failpoint })
  const marketplace = await readMarketplace(store.sql)
  if (!marketplace) throw new Error('the database holds no marketplace')
  const house: House = {
    store,
    ids: timeOrderedIds(clock),
    clock,
    marketplace,
    book: openBatchBook(store, marketplace),
    claims: openClaimDesk({ store, slices, timeZone: marketplace.timeZone }),
    entryTokens: openEntryTokens(await installationSecret(store.sql, 'entry_tokens'), clock),
    tokens: await openTokens(await tokenKeys(store.sql), clock),
    slices,
    quoteSeconds,
  }
  const app = await buildApp({
    house,
    webFolder: options.webFolder,
    requestsPerMinute,
    checkReplies: options.checkReplies ?? false,
    log,
  })
  const running =
    options.jobs === false
      ? undefined
      : startJobs({ store, ids: house.ids, slices }, (job, error) => log(`job ${job.name} failed`, error))
  return {
    app,
    house,
    async close() {
      await app.close()
      await running?.stop()
      await store.close()
    },
  }
}

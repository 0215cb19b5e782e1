import type { FastifyInstance } from 'fastify'
import type { PoolConfig } from 'pg'
import type { Witness } from './domain/audit-head.ts'
import { memoryWitness } from './domain/audit-head.ts'
import type { Clock } from './domain/clock.ts'
import type { Failpoint } from './domain/failpoint.ts'
import { secretBytes, systemChance, timeOrderedIds } from './domain/ids.ts'
import type { Chance } from './domain/ids.ts'
import { secretsOf } from './domain/secrets.ts'
import { signerOf } from './domain/signing.ts'
import type { AppOptions } from './http/app.ts'
import { buildApp } from './http/app.ts'
import type { LimitClass, Limits } from './http/limits.ts'
import type { LiveLimits } from './http/live-stock.ts'
import { limitsPerMinute } from './http/limits.ts'
import { startJobs } from './jobs/index.ts'
import { openWebhookPost } from './jobs/webhook-post.ts'
import { openBatchBook } from './operations/batches/book.ts'
import { openBatchStandings } from './operations/batches/standing.ts'
import { openClaimDesk } from './operations/coupons/claim-desk.ts'
import type { Challenges } from './operations/coupons/challenges.ts'
import { openProofOfWork } from './operations/coupons/challenges.ts'
import { openEntryTokens } from './operations/coupons/entry-tokens.ts'
import { openPlacementTickets } from './operations/placements/tickets.ts'
import { openTokens } from './operations/buyer-tokens/tokens.ts'
import { openOrderDesk } from './operations/orders/order-desk.ts'
import type { House } from './operations/operation.ts'
import type { ProviderSettings } from './outgoing/identity-provider.ts'
import { openIdentityProvider } from './outgoing/identity-provider.ts'
import type { Outgoing } from './outgoing/outgoing.ts'
import { openOutgoing } from './outgoing/outgoing.ts'
import { readMarketplace } from './storage/marketplace.ts'
import { checkSecret } from './storage/secrets.ts'
import { openStore } from './storage/sql.ts'
import type { RequestEntry } from './telemetry/log.ts'
import type { Trace } from './telemetry/tracing.ts'
import { untraced } from './telemetry/tracing.ts'
import { tokenKeys } from './storage/token-keys.ts'

export type ServiceOptions = {
  /** The application's connections: to a database that is migrated and has a marketplace. */
  readonly database: PoolConfig
  readonly clock: Clock
  readonly failpoint: Failpoint
  readonly slices?: number
  readonly quoteSeconds?: number
  /** 32 bytes that the database does not know. Without them some are drawn, and what they seal is lost with the process. */
  readonly secret?: Buffer
  /** Of one buyer, key or person; the stricter limits of `limits` stay as they are. */
  readonly requestsPerMinute?: number | undefined
  readonly limits?: Partial<Limits>
  readonly live?: LiveLimits
  readonly trustedProxies?: readonly string[]
  readonly requireSecondFactor?: boolean
  /** The marketplace's own identity provider; without it, staff have local accounts only. */
  readonly provider?: ProviderSettings | undefined
  /** Where the heads of the audit log are kept; without it, in the memory of this process. */
  readonly witness?: Witness
  readonly checkReplies?: boolean
  readonly jobs?: boolean
  /** Requests to addresses that others chose. Default: to the open internet only. */
  readonly outgoing?: Outgoing
  /** Who asks and judges the challenges of claims. Default: a proof of work. */
  readonly challenges?: Challenges
  readonly chance?: Chance
  readonly webFolder?: string | undefined
  readonly pressure?: AppOptions['pressure']
  readonly log?: (message: string, error: unknown) => void
  /** Where each answered request is told. */
  readonly answered?: (entry: RequestEntry) => void
  readonly trace?: Trace
  /** How long `close` waits for what was begun before it cuts it off. */
  readonly stopSeconds?: number
}

export type Service = {
  readonly app: FastifyInstance
  readonly house: House
  /** Answers what was begun, stops the jobs, closes the connections. */
  close(): Promise<void>
}

/** Puts the house together. Nothing listens yet. */
export async function openService(options: ServiceOptions): Promise<Service> {
  const { clock, failpoint, slices = 1, quoteSeconds = 900, secret = secretBytes(32) } = options
  const log = options.log ?? ((message, error) => console.error(message, error))
  const { trace = untraced } = options
  const store = openStore({ pool: options.database, clock, failpoint, trace })
  const marketplace = await readMarketplace(store.sql)
  if (!marketplace) throw new Error('the database holds no marketplace')
  const ids = timeOrderedIds(clock)
  const outgoing = options.outgoing ?? openOutgoing({ allowPrivate: false })
  const house: House = {
    store,
    ids,
    clock,
    marketplace,
    book: openBatchBook(store, marketplace),
    standings: openBatchStandings(store.sql),
    claims: openClaimDesk({ store, slices, timeZone: marketplace.timeZone }),
    orders: openOrderDesk({ store, slices }),
    challenges: options.challenges ?? openProofOfWork(secretsOf(secret).mac('challenges', 'key'), clock),
    entryTokens: openEntryTokens(secretsOf(secret).mac('entry tokens', 'key'), clock),
    placementTickets: openPlacementTickets(secretsOf(secret).mac('placement tickets', 'key'), clock),
    tokens: await openTokens(() => tokenKeys(store.sql), clock, signerOf(secret, 'buyer tokens')),
    secrets: secretsOf(secret),
    auditSigner: signerOf(secret, 'audit'),
    witness: options.witness ?? memoryWitness(),
    // in a demo everybody may look around at once
    signIn: { requireSecondFactor: options.requireSecondFactor ?? !marketplace.demo },
    provider:
      options.provider && openIdentityProvider(options.provider, (error) => log('signing in elsewhere failed', error)),
    outgoing,
    slices,
    quoteSeconds,
  }
  if (options.secret) await checkSecret(store.sql, house.secrets)
  const app = await buildApp({
    house,
    webFolder: options.webFolder,
    pressure: options.pressure,
    limits: limitsOf(options),
    live: options.live,
    trustedProxies: options.trustedProxies ?? [],
    checkReplies: options.checkReplies ?? false,
    log,
    ...(options.answered && { answered: options.answered }),
    trace,
  })
  const post = openWebhookPost({
    store,
    ids,
    outgoing,
    secrets: house.secrets,
    chance: options.chance ?? systemChance,
    failed: (error) => log('sending webhooks failed', error),
  })
  const running =
    options.jobs === false
      ? undefined
      : startJobs({ ...house, post }, (job, error) => log(`job ${job.name} failed`, error))
  return {
    app,
    house,
    async close() {
      const late = setTimeout(() => app.server.closeAllConnections(), (options.stopSeconds ?? 20) * 1000)
      // a connection that was busy when the stop began would be kept open after its answer
      const idle = setInterval(() => app.server.closeIdleConnections(), 100)
      await app.close()
      clearInterval(idle)
      clearTimeout(late)
      await running?.stop()
      outgoing.close()
      await store.close()
    },
  }
}

const callers: readonly LimitClass[] = ['visitor', 'buyer', 'staff', 'shop_backend', 'platform_backend']

function limitsOf({ requestsPerMinute, limits }: ServiceOptions): Limits {
  const same = requestsPerMinute === undefined ? {} : Object.fromEntries(callers.map((one) => [one, requestsPerMinute]))
  return { ...limitsPerMinute, ...same, ...limits }
}

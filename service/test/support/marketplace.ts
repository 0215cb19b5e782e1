import type { AddressInfo } from 'node:net'
import type { Client, Reply } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import pg from 'pg'
import type { Clock } from '../../src/domain/clock.ts'
import { systemClock } from '../../src/domain/clock.ts'
import type { Failpoint } from '../../src/domain/failpoint.ts'
import { noFailpoint } from '../../src/domain/failpoint.ts'
import type { Outgoing } from '../../src/outgoing/outgoing.ts'
import type { Service, ServiceOptions } from '../../src/service.ts'
import { openService } from '../../src/service.ts'
import { runChecks } from '../../src/storage/checks/index.ts'
import { openStore } from '../../src/storage/sql.ts'
import type { TestDatabase } from './database.ts'
import { testDatabase } from './database.ts'
import { testSecret } from './secret.ts'

export type Buyer = { readonly client: Client; readonly token: string; readonly id: string }

/** A running service on a database of its own, with the fixture in it, and a client for any buyer. */
export type TestMarketplace = {
  readonly service: Service
  readonly database: TestDatabase
  readonly baseUrl: string
  /** What went wrong unexpectedly: a test that leaves something here fails at the end. */
  readonly errors: unknown[]
  buyer(id: string): Promise<Buyer>
  /** Sends exactly this. */
  send(
    method: string,
    path: string,
    options?: { body?: string; headers?: Record<string, string>; token?: string },
  ): Promise<Answer>
  /** As the owner, past every rule of the application. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  /** Every invariant that does not hold, with the rows that show it. */
  violations(): Promise<unknown[]>
  /** Another service on the same database, as after a restart. */
  restarted(): Promise<TestMarketplace>
  close(): Promise<void>
}

export type Answer = { status: number; headers: Headers; text: string; json: Record<string, unknown> }

export type TestOptions = {
  clock?: Clock
  failpoint?: Failpoint
  slices?: number
  quoteSeconds?: number
  jobs?: boolean
  requestsPerMinute?: number
  limits?: ServiceOptions['limits']
  live?: ServiceOptions['live']
  requireSecondFactor?: boolean
  trustedProxies?: readonly string[]
  outgoing?: Outgoing
  challenges?: ServiceOptions['challenges']
  provider?: ServiceOptions['provider']
}

const unlimited = { sign_in: 1_000_000, guess: 1_000_000, bad_credentials: 1_000_000 }

export async function openMarketplace(options: TestOptions = {}): Promise<TestMarketplace> {
  return open(await testDatabase(), options, true)
}

async function open(database: TestDatabase, options: TestOptions, owns: boolean): Promise<TestMarketplace> {
  const errors: unknown[] = []
  const clock = options.clock ?? systemClock
  const service = await openService({
    database: database.application,
    clock,
    failpoint: options.failpoint ?? noFailpoint,
    checkReplies: true,
    jobs: options.jobs ?? false,
    pressure: { mostDelayMilliseconds: 120_000 }, // a busy machine is no reason to send a test away
    secret: testSecret,
    requestsPerMinute: options.requestsPerMinute ?? 1_000_000,
    limits: { ...unlimited, ...options.limits },
    ...(options.requireSecondFactor !== undefined && { requireSecondFactor: options.requireSecondFactor }),
    ...(options.trustedProxies !== undefined && { trustedProxies: options.trustedProxies }),
    ...(options.live && { live: options.live }),
    ...(options.outgoing && { outgoing: options.outgoing }),
    ...(options.challenges && { challenges: options.challenges }),
    ...(options.provider && { provider: options.provider }),
    ...(options.slices !== undefined && { slices: options.slices }),
    ...(options.quoteSeconds !== undefined && { quoteSeconds: options.quoteSeconds }),
    log: (message, error) => errors.push({ message, error }),
  })
  await service.app.listen({ port: 0, host: '127.0.0.1' })
  const baseUrl = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`
  const owner = new pg.Pool({ ...database.owner, max: 2 })
  owner.on('error', () => {})
  return {
    service,
    database,
    baseUrl,
    errors,
    async buyer(id) {
      const { token } = await service.house.tokens.sign(id, 365 * 86_400) // a simulation lives through months
      return { id, token, client: createClient({ baseUrl, token, retries: 0 }) }
    },
    async send(method, path, { body, headers = {}, token } = {}) {
      const response = await fetch(baseUrl + path, {
        method,
        redirect: 'manual',
        headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
        ...(body !== undefined && { body }),
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json')
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
      }
    },
    async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      return (await owner.query<Row>(text, values)).rows
    },
    async violations() {
      const store = openStore({ pool: { ...database.owner, max: 1 }, clock, failpoint: noFailpoint })
      try {
        return await runChecks(store)
      } finally {
        await store.close()
      }
    },
    restarted: () => open(database, options, false),
    async close() {
      await owner.end()
      await service.close()
      if (owns) await database.drop()
    },
  }
}

/** Claims, and expects the coupon. */
export async function claimed(buyer: Buyer, batch: string): Promise<NonNullable<Reply<'claimCoupon'>['coupon']>> {
  const { claim, coupon } = await buyer.client.claimCoupon({ path: { id: `bat_${batch}` } })
  if (!coupon) throw new Error(`${batch} was not issued to ${buyer.id}: ${JSON.stringify(claim)}`)
  return coupon
}

export const cartOf = (lines: Record<string, number>) =>
  Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity }))

/** Quotes and places. */
export async function placed(buyer: Buyer, lines: Record<string, number>): Promise<Reply<'placeOrder'>> {
  const quote = await buyer.client.askQuote({ body: { lines: cartOf(lines) } })
  return buyer.client.placeOrder({ body: { quoteId: quote.id } })
}

/** Quotes, places and pays. */
export async function paid(buyer: Buyer, lines: Record<string, number>): Promise<Reply<'payOrder'>> {
  const order = await placed(buyer, lines)
  return buyer.client.payOrder({ path: { id: order.id }, body: { method: 'demo' } })
}

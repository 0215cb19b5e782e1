import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { createClient } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openLog } from '../src/telemetry/log.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { testSecret } from './support/secret.ts'
import { openMarketplace, paid } from './support/marketplace.ts'

let marketplace: TestMarketplace
const folder = mkdtempSync(join(tmpdir(), 'quanhe-operating-'))
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(async () => {
  await marketplace?.close()
  rmSync(folder, { recursive: true, force: true })
})

const main = fileURLToPath(new URL('../bin/start.mjs', import.meta.url))
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

// The marketplace of this test was opened with this secret, and a process with another one does not start.
const secret = testSecret.toString('base64url')

type Running = { child: ChildProcess; baseUrl: string; lines: string[] }
/** The service as an operator starts it, on the database of this test. */
async function start(env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: marketplace.database.url,
      QUANHE_DATA: folder,
      QUANHE_SECRET: secret,
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const lines: string[] = []
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      const at = /listens on (\S+)/.exec(line)?.[1]
      if (at !== undefined) resolve(at)
    })
    child.once('exit', (code) => reject(new Error(`it ended (${code}) before it listened`)))
  })
  return { child, baseUrl: await ready, lines }
}

/** Keeps whoever wants this batch's stock waiting, until it is let go. */
async function holdStock(batch: string): Promise<() => Promise<void>> {
  const client = new pg.Client(marketplace.database.owner)
  await client.connect()
  await client.query('begin')
  await client.query('select 1 from stock_slices where batch_id = $1 for update', [batch])
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}

/** Until the claim has come as far as the stock: the first one of a process takes its time on a busy machine. */
const someoneWaits = () =>
  vi.waitFor(
    async () =>
      expect(
        await marketplace.query(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        ),
      ).toHaveLength(1),
    15_000,
  )

describe('a stop', () => {
  test('finishes what was begun, takes nothing new, and ends in time', async () => {
    const { child, baseUrl } = await start({ QUANHE_STOP_SECONDS: '15' })
    const { token } = await createClient({ baseUrl }).signInToDemo({ body: { buyer: 'ann' } })
    const letGo = await holdStock('bat_three-each')
    const begun = createClient({ baseUrl, token, retries: 0 }).claimCoupon({ path: { id: 'bat_three-each' } })
    await someoneWaits()
    child.kill('SIGTERM')
    await vi.waitFor(() => expect(createClient({ baseUrl, retries: 0 }).listShops()).rejects.toThrow(), 5_000)
    expect(child.exitCode).toBeNull()
    await letGo()
    const answered = performance.now()
    expect((await begun).claim.outcome).toBe('issued')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(performance.now() - answered).toBeLessThan(10_000) // it did not wait for the limit
  })

  test('cuts off what takes longer than it may', async () => {
    const { child, baseUrl } = await start({ QUANHE_STOP_SECONDS: '1' })
    const { token } = await createClient({ baseUrl }).signInToDemo({ body: { buyer: 'bob' } })
    const letGo = await holdStock('bat_three-each')
    const begun = createClient({ baseUrl, token, retries: 0 })
      .claimCoupon({ path: { id: 'bat_three-each' } })
      .catch((error: Error) => error.name)
    await someoneWaits()
    child.kill('SIGTERM')
    expect(await begun).toBe('QuanheUnreachable')
    await letGo()
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

test(
  'several processes share one port; one that is killed is replaced, and a stop ends them all',
  { timeout: 120_000 },
  async () => {
    const { child, baseUrl, lines } = await start({ QUANHE_WORKERS: '2', QUANHE_LOG: 'info' })
    const { token } = await createClient({ baseUrl }).signInToDemo({ body: { buyer: 'cat' } })
    const client = createClient({ baseUrl, token, retries: 5 })
    const key = 'one-claim-of-cat'
    const first = await client.claimCoupon({ path: { id: 'bat_three-each' }, key })
    const pids = () =>
      new Set(lines.filter((line) => line.startsWith('{')).map((line) => (JSON.parse(line) as { pid: number }).pid))
    expect(pids().size).toBe(2)
    const counted = async () => {
      const text = await (await fetch(`${baseUrl}/metrics`, { headers: { connection: 'close' } })).text()
      const shops = /^quanhe_requests_total\{operation="listShops",status="200"\} (\d+)$/m.exec(text)?.[1]
      return { shops: Number(shops), lag: Number(/^quanhe_outbox_lag_seconds (\S+)$/m.exec(text)?.[1]) }
    }
    for (let n = 0; n < 12; n++) await fetch(`${baseUrl}/v1/shops`, { headers: { connection: 'close' } })
    const scrapes = [await counted(), await counted(), await counted()]
    expect(scrapes.map(({ shops }) => shops)).toEqual([12, 12, 12]) // whichever of the two is asked
    expect(scrapes.map(({ lag }) => lag)).not.toContain(Number.NaN)
    const [victim] = pids()
    process.kill(victim as number, 'SIGKILL')
    expect(await client.claimCoupon({ path: { id: 'bat_three-each' }, key })).toEqual(first)
    await vi.waitFor(() => expect(pids().size).toBe(3), 20_000)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    for (const pid of pids()) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  },
)

test('a setting that is wrong is named, and nothing starts', async () => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: 'many' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: Buffer[] = []
  child.stderr.on('data', (part: Buffer) => said.push(part))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(Buffer.concat(said).toString()).toBe('PORT is "many"; it should be a whole number from 0 to 65535\n')
})

describe('readiness', () => {
  test('says what is missing: a migration', async () => {
    const readyz = () => marketplace.send('GET', '/readyz')
    expect(await readyz()).toMatchObject({ status: 200, json: { status: 'ready' } })
    const [last] = await marketplace.query<{ name: string }>(
      'delete from migrations where name = (select max(name) from migrations) returning name',
    )
    const answer = await readyz()
    expect([answer.status, answer.json]).toEqual([
      503,
      { status: 'not_ready', missing: [{ what: 'migrations', because: `not applied: ${last!.name}` }] },
    ])
    await marketplace.query('insert into migrations (name) values ($1)', [last!.name])
    expect((await marketplace.send('GET', '/healthz')).json).toEqual({ status: 'ok' })
  })

  test('says what is missing: the database', async () => {
    const other = await openMarketplace()
    const client = new pg.Client({ ...other.database.owner, database: 'postgres' })
    await client.connect()
    const [{ name }] = (await other.query<{ name: string }>('select current_database() as name')) as [{ name: string }]
    await client.query(`alter database ${name} with allow_connections false`)
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    const answer = await other.send('GET', '/readyz')
    expect([answer.status, answer.json]).toMatchObject([503, { missing: [{ what: 'database' }] }])
    expect((await other.send('GET', '/healthz')).status).toBe(200)
    await client.query(`alter database ${name} with allow_connections true`)
    await vi.waitFor(async () => expect((await other.send('GET', '/readyz')).status).toBe(200), 5_000)
    await client.end()
    await other.close()
  })
})

describe('the log', () => {
  test('has one line for each request, with what an operator needs and nothing about a person', async () => {
    const { baseUrl, lines, child } = await start({ QUANHE_LOG: 'info' })
    const { token } = await createClient({ baseUrl }).signInToDemo({ body: { buyer: 'ann' } })
    const client = createClient({ baseUrl, token, retries: 0 })
    await client.claimCoupon({ path: { id: 'bat_shop-a-100-5' }, key: 'log-me-0001' })
    await client.claimCoupon({ path: { id: 'bat_shop-a-100-5' }, key: 'log-me-0001' })
    await client.getCoupon({ path: { id: 'cpn_nothing' } }).catch(() => {})
    child.kill('SIGTERM')
    await once(child, 'exit')
    const requests = lines
      .filter((line) => line.includes('"request"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const told = requests.map(({ operation, status, role, code, replayed }) => [
      operation,
      status,
      role,
      code,
      replayed,
    ])
    expect(told).toEqual([
      ['signInToDemo', 200, 'visitor', undefined, false],
      ['claimCoupon', 200, 'buyer', undefined, false],
      ['claimCoupon', 200, 'buyer', undefined, true],
      ['getCoupon', 404, 'buyer', 'not_found', false],
    ])
    for (const entry of requests)
      expect(entry).toMatchObject({
        requestId: expect.stringMatching(/^req_/),
        milliseconds: expect.any(Number),
        time: expect.any(String),
      })
    for (const secret of [token, 'ann', 'log-me', '127.0.0.1', 'authorization'])
      expect(requests.map((entry) => JSON.stringify(entry)).join('\n'), secret).not.toContain(secret)
  })

  test('tells of a database error its kind and place, not the rows that it quotes', () => {
    const lines: string[] = []
    const log = openLog('warn', { write: (line: string) => void lines.push(line) })
    const error = Object.assign(new Error('duplicate key value'), {
      code: '23505',
      constraint: 'coupons_pkey',
      detail: 'Key (buyer_id)=(ann) already exists.',
      where: 'buyer ann',
    })
    log.failed('job release-ended-holds failed', error)
    log.note('not at this level')
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, error: { code: '23505', constraint: 'coupons_pkey' } })
    expect(lines[0]).not.toContain('ann')
  })
})

test('metrics tell of the queues, the connections, the outbox and the messages that wait', async () => {
  await paid(await marketplace.buyer('measured'), { 'a-100': 1 })
  const { text } = await marketplace.send('GET', '/metrics')
  const value = (name: string) =>
    Number(new RegExp(`^${name.replaceAll(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1])
  expect(value('quanhe_claims_waiting')).toBe(0)
  expect(value('quanhe_orders_waiting')).toBe(0)
  expect(value('quanhe_database_connections{state="idle"}')).toBeGreaterThan(0)
  expect(value('quanhe_outbox_lag_seconds')).toBeGreaterThan(0) // no job runs here, so it waits
  expect(value('quanhe_webhook_deliveries_waiting{when="due"}')).toBe(0)
})

test('traces reach a collector: a span for the operation, and below it one for each statement', async () => {
  const spans: {
    name: string
    traceId: string
    spanId: string
    parentSpanId?: string
    attributes: { key: string; value: { stringValue: string } }[]
  }[] = []
  const collector = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as {
        resourceSpans: { scopeSpans: { spans: typeof spans }[] }[]
      }
      spans.push(...body.resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans)))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  const { child, baseUrl } = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  await fetch(`${baseUrl}/v1/shops`, { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } })
  child.kill('SIGTERM') // which sends what is left
  await once(child, 'exit')
  collector.close()
  const own = spans.filter((span) => span.traceId === traceId)
  const operation = own.find((span) => span.name === 'listShops')
  expect(operation).toMatchObject({ parentSpanId: 'b7ad6b7169203331' })
  const statements = own.filter((span) => span.name === 'sql')
  expect(statements.length).toBeGreaterThan(0)
  for (const span of statements) {
    expect(span.parentSpanId).toBe(operation!.spanId)
    expect(span.attributes.find(({ key }) => key === 'db.query.text')?.value.stringValue).toMatch(/^(select|with)/i)
  }
})

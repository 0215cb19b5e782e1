import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { systemClock } from '../../src/domain/clock.ts'
import { noFailpoint } from '../../src/domain/failpoint.ts'
import { timeOrderedIds } from '../../src/domain/ids.ts'
import { seedDemo } from '../../src/demo/seed.ts'
import { newDemoKey } from '../../src/operations/buyer-tokens/tokens.ts'
import { startEmbedded } from '../../src/postgres/embedded.ts'
import { insertTokenKey } from '../../src/storage/token-keys.ts'
import { migrate, migrationFiles } from '../../src/storage/migrate.ts'
import { openStore } from '../../src/storage/sql.ts'
import { fixture } from './fixture.ts'

/** A database of a test file's own, migrated and filled with the fixture, on a real PostgreSQL. */
export type TestDatabase = {
  readonly owner: pg.PoolConfig
  readonly application: pg.PoolConfig
  /** As DATABASE_URL, for a process of its own. */
  readonly url: string
  drop(): Promise<void>
}

type Server = { at(database: string): { config: pg.PoolConfig; url: string }; stop(): Promise<void> }

/** That of DATABASE_URL, or a cluster which all test files share while one of them runs. */
async function server(): Promise<Server> {
  const given = process.env['DATABASE_URL']
  if (given) {
    const at = (database: string) => {
      const url = new URL(given)
      url.pathname = `/${database}`
      return { config: { connectionString: url.href }, url: url.href }
    }
    return { at, stop: async () => {} }
  }
  const root = createHash('sha256')
    .update(fileURLToPath(import.meta.url))
    .digest('hex')
    .slice(0, 8)
  const folder = join(tmpdir(), `quanhe-test-cluster-${root}`)
  mkdirSync(folder, { recursive: true })
  // Nothing here has to survive a power cut, and the tests that kill a process kill the service, not the server.
  const cluster = await startEmbedded({ folder, settings: { fsync: 'off', max_connections: '800' } })
  const at = (database: string) => ({
    config: { host: cluster.socketFolder, user: 'postgres', database },
    url: `postgres://postgres@localhost/${database}?host=${encodeURIComponent(cluster.socketFolder)}`,
  })
  return { at, stop: () => cluster.stop() }
}

/** Named by what it is made of, and by the day, since the fixture's windows are relative to the moment it was filled. */
function templateName(): string {
  const parts = [
    ...migrationFiles().map((file) => file.text),
    JSON.stringify(fixture),
    new Date().toISOString().slice(0, 10),
  ]
  return `quanhe_fixture_${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)}`
}

async function makeTemplate(at: Server['at'], client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rows.length > 0) return
  await client.query(`create database ${name}_new`)
  const { config } = at(`${name}_new`)
  await migrate(config)
  const store = openStore({ pool: { ...config, max: 1 }, clock: systemClock, failpoint: noFailpoint })
  await seedDemo(store, fixture, { clock: systemClock, ids: timeOrderedIds(systemClock), slices: 1 })
  await insertTokenKey(store.sql, await newDemoKey())
  await store.close()
  await client.query(`alter database ${name}_new rename to ${name}`)
}

let made = 0

export async function testDatabase(): Promise<TestDatabase> {
  const { at, stop } = await server()
  const client = new pg.Client(at('postgres').config)
  await client.connect()
  const template = templateName()
  const name = `quanhe_test_${process.pid}_${++made}`
  try {
    await client.query('select pg_advisory_lock(43100099)') // one process makes the template, and nobody copies it meanwhile
    await client.query(`drop database if exists ${template}_new with (force)`)
    await makeTemplate(at, client, template)
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${template}`)
  } finally {
    await client.end()
  }
  const { config, url } = at(name)
  return {
    owner: config,
    application: { ...config, options: '-c role=quanhe_app' },
    url,
    async drop() {
      const last = new pg.Client(at('postgres').config)
      await last.connect()
      await last.query(`drop database if exists ${name} with (force)`)
      await last.end()
      await stop()
    },
  }
}

/** A database with nothing in it, and a way to ask it as its owner. */
export async function emptyDatabase(): Promise<
  TestDatabase & { query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> }
> {
  const { at, stop } = await server()
  const name = `quanhe_test_${process.pid}_${++made}`
  const asRoot = async (text: string) => {
    const client = new pg.Client(at('postgres').config)
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  await asRoot(`drop database if exists ${name} with (force)`)
  await asRoot(`create database ${name}`)
  const { config, url } = at(name)
  return {
    owner: config,
    application: { ...config, options: '-c role=quanhe_app' },
    url,
    async query<Row extends pg.QueryResultRow>(text: string) {
      const client = new pg.Client(config)
      await client.connect()
      return (await client.query<Row>(text).finally(() => client.end())).rows
    },
    async drop() {
      await asRoot(`drop database if exists ${name} with (force)`)
      await stop()
    },
  }
}

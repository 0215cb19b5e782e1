import { resolve } from 'node:path'
import pg from 'pg'
import { startSupervised } from './supervised.ts'

/** How to reach one database: as its owner (migrations only) and as the application, which owns nothing. */
export type Database = {
  readonly owner: pg.PoolConfig
  readonly application: pg.PoolConfig
  /** For people: where the data is. */
  readonly place: string
  stop(): Promise<void>
}

const databaseName = 'quanhe'
const ownerRole = 'quanhe_owner'
export const applicationRole = 'quanhe_app'

/**
 * The database that `DATABASE_URL` names, or else the embedded one under `folder`. The given database's role must own the
 * schema; the application takes on the powerless role right after connecting.
 */
export async function openDatabase(options: { url?: string | undefined; folder: string }): Promise<Database> {
  if (options.url) return remoteDatabase(options.url)
  const server = await startSupervised({ folder: options.folder })
  const at = { host: server.socketFolder, database: databaseName }
  await prepareRoles({ host: server.socketFolder, user: 'postgres', database: 'postgres' })
  return {
    owner: { ...at, user: ownerRole },
    application: { ...at, user: applicationRole },
    place: resolve(server.dataFolder),
    stop: () => server.stop(),
  }
}

export const remoteDatabase = (url: string): Database => ({
  owner: { connectionString: url },
  application: { connectionString: url, options: `-c role=${applicationRole}` },
  place: new URL(url).host || 'a local socket',
  stop: async () => {},
})

async function prepareRoles(superuser: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    // Two processes may start on one new cluster: one of them makes the roles.
    await client.query('select pg_advisory_lock(43100000)')
    const { rows } = await client.query(`select 1 from pg_roles where rolname = '${ownerRole}'`)
    if (rows.length === 0) {
      await client.query(`create role ${ownerRole} login createrole`)
      await client.query(`create role ${applicationRole} login`)
    }
    const { rows: found } = await client.query(`select 1 from pg_database where datname = '${databaseName}'`)
    if (found.length === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`)
  } finally {
    await client.end()
  }
}

import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Sql } from './sql.ts'
import { distributedTables, referenceTables } from './tables.ts'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** The migrations, oldest first. `schema.sql` is a dump and no migration. */
export const migrationFiles = (): { name: string; text: string }[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(`${folder}${file}`, 'utf8') }))

const needed = migrationFiles().map((file) => file.name)

/** Traffic is never kept waiting longer than this by a migration that waits for a lock itself: it gives up and tries again. */
const lockTimeout = '900ms'
const mostTries = 60
const lockNotAvailable = '55P03'

/**
 * Applies what is missing, each in its own transaction, one process at a time. Returns the names of what was applied.
 * `only`: none but these, for a backup of an older version.
 */
export async function migrate(owner: pg.ClientConfig, { only }: { only?: readonly string[] } = {}): Promise<string[]> {
  const client = new pg.Client({ ...owner, application_name: 'quanhe-migrate' })
  await client.connect()
  const applied: string[] = []
  try {
    await client.query('select pg_advisory_lock(43100001)')
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migrations')
    const known = new Set(rows.map((row) => row.name))
    const files = migrationFiles()
    const unknown = only?.find((name) => !files.some((file) => file.name === name))
    if (unknown !== undefined) throw new Error(`migration ${unknown} is of a newer version than this one`)
    await client.query(`set lock_timeout = '${lockTimeout}'`)
    for (const file of files.filter(({ name }) => !known.has(name) && (only?.includes(name) ?? true))) {
      await apply(client, file)
      applied.push(file.name)
    }
    await distribute(client)
    await client.query('grant select on migrations to quanhe_app')
  } finally {
    await client.end()
  }
  return applied
}

async function apply(client: pg.Client, { name, text }: { name: string; text: string }): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await client.query('begin')
    try {
      await client.query(text)
      await client.query('insert into migrations (name) values ($1)', [name])
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      const busy = (error as { code?: string }).code === lockNotAvailable
      if (!busy || attempt === mostTries)
        throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
      await sleep(100 * Math.min(attempt, 10))
    }
  }
}

/** What this version needs and the database does not have. */
export async function missingMigrations(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }>`select name from migrations`
  const applied = new Set(rows.map((row) => row.name))
  return needed.filter((name) => !applied.has(name))
}

/** On a server with the citus extension the tables are spread by bucket; plain PostgreSQL is left alone. */
async function distribute(client: pg.Client): Promise<void> {
  const { rows: citus } = await client.query(`select 1 from pg_extension where extname = 'citus'`)
  if (citus.length === 0) return
  const { rows } = await client.query<{ name: string }>('select logicalrelid::text as name from pg_dist_partition')
  const done = new Set(rows.map((row) => row.name))
  for (const table of referenceTables) {
    if (!done.has(table)) await client.query('select create_reference_table($1)', [table])
  }
  for (const table of distributedTables) {
    if (!done.has(table))
      await client.query(`select create_distributed_table($1, 'bucket', colocate_with => $2)`, [
        table,
        table === distributedTables[0] ? 'default' : distributedTables[0],
      ])
  }
}

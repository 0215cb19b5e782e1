import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { distributedTables, referenceTables } from './tables.ts'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** The migrations, oldest first. `schema.sql` is a dump and no migration. */
export const migrationFiles = (): { name: string; text: string }[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(`${folder}${file}`, 'utf8') }))

/** Applies what is missing, each in its own transaction, one process at a time. Returns the names of what was applied. */
export async function migrate(owner: pg.ClientConfig): Promise<string[]> {
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
    for (const { name, text } of migrationFiles().filter((file) => !known.has(file.name))) {
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into migrations (name) values ($1)', [name])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
      }
      applied.push(name)
    }
    await distribute(client)
  } finally {
    await client.end()
  }
  return applied
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

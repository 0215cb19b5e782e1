import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createInterface } from 'node:readline'
import pg from 'pg'
import Cursor from 'pg-cursor'
import { migrate } from './migrate.ts'
import { distributedTables, referenceTables } from './tables.ts'

// A backup is lines of text: a header, then for each table its name and its rows as JSON, then a trailer with the hash of all
// before it. It is made in one snapshot while everybody works, needs no tool of PostgreSQL, and moves between its versions.

/** In the order of their foreign keys. */
const tables: readonly string[] = [...referenceTables, ...distributedTables].filter((table) => table !== 'migrations')

export type BackupSummary = { readonly rows: number; readonly migrations: number; readonly sha256: string }

/** What was asked to be restored, or restored into, is not as it should be. */
export class BackupRefused extends Error {}

type Header = { quanhe: 1; migrations: string[] }
type Trailer = { end: true; rows: number; sha256: string }

const rowsAtOnce = 1_000

/** The lines of a backup, ends of lines included. Memory stays flat however large the database is. */
export async function* backupLines(owner: pg.ClientConfig): AsyncGenerator<string, BackupSummary> {
  const client = new pg.Client({ ...owner, application_name: 'quanhe-backup' })
  await client.connect()
  const hash = createHash('sha256')
  let rows = 0
  const told = (line: string) => {
    hash.update(line)
    return line
  }
  try {
    await client.query(`set time zone 'UTC'`)
    await client.query('begin isolation level repeatable read read only')
    const { rows: applied } = await client.query<{ name: string }>('select name from migrations order by name')
    const header: Header = { quanhe: 1, migrations: applied.map((row) => row.name) }
    yield told(`${JSON.stringify(header)}\n`)
    for (const table of tables) {
      yield told(`${JSON.stringify({ table })}\n`)
      // a stored request may hold line ends between its fields, and a row is a line
      const text = `select translate(row_to_json(t)::text, chr(10) || chr(13), '  ') as row from "${table}" t order by ctid`
      const cursor = client.query(new Cursor<{ row: string }>(text))
      for (let found = await cursor.read(rowsAtOnce); found.length > 0; found = await cursor.read(rowsAtOnce)) {
        rows += found.length
        yield told(found.map(({ row }) => `${row}\n`).join(''))
      }
      await cursor.close()
    }
    await client.query('commit')
    const trailer: Trailer = { end: true, rows, sha256: hash.digest('hex') }
    yield `${JSON.stringify(trailer)}\n`
    return { rows, migrations: applied.length, sha256: trailer.sha256 }
  } finally {
    await client.end()
  }
}

/**
 * Fills a database without an installation. All of it or nothing: it commits when the hash at the end is right. Migrations that are
 * newer than the backup are applied to what was restored. @throws BackupRefused
 */
export async function restoreLines(owner: pg.ClientConfig, input: Readable): Promise<BackupSummary> {
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]()
  const first = await lines.next()
  const header = headerOf(first.done ? '' : first.value)
  await refuseFull(owner)
  await migrate(owner, { only: header.migrations })
  const client = new pg.Client({ ...owner, application_name: 'quanhe-restore' })
  await client.connect()
  try {
    await client.query(`set time zone 'UTC'`)
    await client.query('begin')
    const found = await load(client, `${first.value as string}\n`, lines)
    await client.query('commit')
    await migrate(owner)
    return { ...found, migrations: header.migrations.length }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

function headerOf(line: string): Header {
  try {
    const found = JSON.parse(line) as Partial<Header>
    if (found.quanhe === 1 && Array.isArray(found.migrations)) return found as Header
  } catch {
    // refused below
  }
  throw new BackupRefused('this is no backup of Quanhe')
}

/** Nothing is ever written over. */
async function refuseFull(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.marketplace') is not null as there`,
    )
    if (!rows[0]?.there) return
    const { rows: found } = await client.query('select 1 from marketplace')
    if (found.length > 0) throw new BackupRefused('the database holds a marketplace already; restore into an empty one')
  } finally {
    await client.end()
  }
}

async function load(
  client: pg.Client,
  header: string,
  lines: AsyncIterator<string>,
): Promise<{ rows: number; sha256: string }> {
  // what migrations themselves put in comes with the backup
  await client.query(`truncate ${tables.map((table) => `"${table}"`).join(', ')}`)
  const hash = createHash('sha256').update(header)
  let rows = 0
  let into: Into | undefined
  let waiting: string[] = []
  const flush = async () => {
    if (into && waiting.length > 0) await client.query(into.text, [`[${waiting.join(',')}]`])
    waiting = []
  }
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = next.value
    if (line.startsWith('{"end":true')) {
      await flush()
      return checked(JSON.parse(line) as Trailer, rows, hash.digest('hex'))
    }
    hash.update(`${line}\n`)
    const named = /^\{"table":"(\w+)"\}$/.exec(line)?.[1]
    if (named !== undefined) {
      await flush()
      into = await intoTable(client, named)
      continue
    }
    waiting.push(line)
    rows++
    if (waiting.length >= (into?.most ?? 0)) await flush()
  }
  throw new BackupRefused('the backup ends too early: it was cut off')
}

function checked(trailer: Trailer, rows: number, sha256: string): { rows: number; sha256: string } {
  if (trailer.sha256 !== sha256 || trailer.rows !== rows)
    throw new BackupRefused('the backup is not what was written: its hash differs')
  return { rows, sha256 }
}

type Into = { readonly text: string; readonly most: number }

/** A table that refers to itself is filled by one statement, so that the order of its rows does not matter. */
async function intoTable(client: pg.Client, table: string): Promise<Into> {
  if (!tables.includes(table))
    throw new BackupRefused(`the backup has a table ${table} that this version does not know`)
  const { rows } = await client.query<{ columns: string; circular: boolean }>(
    `select (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
              where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '') as columns,
            exists (select from pg_constraint where contype = 'f' and conrelid = $1::regclass and confrelid = conrelid) as circular`,
    [table],
  )
  const { columns, circular } = rows[0] as { columns: string; circular: boolean }
  const text = `insert into "${table}" (${columns}) overriding system value select ${columns} from json_populate_recordset(null::"${table}", $1)`
  return { text, most: circular ? Infinity : rowsAtOnce }
}

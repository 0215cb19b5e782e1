import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../service/src/postgres/databases.ts'
import { migrate } from '../../service/src/storage/migrate.ts'
import { schemaText } from '../../service/src/storage/schema.ts'
import type { Generated } from './sdk.ts'

/** The schema that the migrations make, dumped from a database of its own. */
export async function schemaFile(): Promise<Generated> {
  const folder = mkdtempSync(join(tmpdir(), 'quanhe-schema-'))
  chmodSync(folder, 0o755) // the server's account must reach it
  const database = await openDatabase({ folder })
  try {
    await migrate(database.owner)
    const client = new pg.Client(database.owner)
    await client.connect()
    try {
      return { path: 'service/migrations/schema.sql', text: await schemaText(client) }
    } finally {
      await client.end()
    }
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

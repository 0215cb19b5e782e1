// Whether everything holds that must always hold: `node service/src/check.ts`. Reads only, also beside a running service.
//   DATABASE_URL   the PostgreSQL to look at; without it the embedded one in QUANHE_DATA (default .data in the repository)
// Exit code 0: all holds; 1: something does not, and the rows that show it are printed; 2: it could not be looked at.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from './domain/clock.ts'
import { noFailpoint } from './domain/failpoint.ts'
import { openDatabase } from './postgres/databases.ts'
import type { Checked } from './storage/checks/index.ts'
import { checkAll } from './storage/checks/index.ts'
import { openStore } from './storage/sql.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { env } = process

function told({ name, seconds, rows }: Checked): void {
  console.log(`${rows.length === 0 ? 'holds' : 'FAILS'}  ${name}  (${seconds.toFixed(2)} s)`)
  for (const row of rows) console.log(`       ${JSON.stringify(row)}`)
}

try {
  const folder = resolve(root, env['QUANHE_DATA'] ?? '.data')
  const database = await openDatabase({ url: env['DATABASE_URL'], folder })
  const store = openStore({ pool: { ...database.owner, max: 1 }, clock: systemClock, failpoint: noFailpoint })
  try {
    const all = await checkAll(store, told)
    const failing = all.filter(({ rows }) => rows.length > 0).length
    console.log(failing === 0 ? `all ${all.length} hold` : `${failing} of ${all.length} do not hold`)
    process.exitCode = failing === 0 ? 0 : 1
  } finally {
    await store.close()
    await database.stop()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

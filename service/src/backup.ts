// Saves and restores an installation: `node service/src/backup.ts save FILE`, `… restore FILE`. The database is that of the settings.
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGunzip, createGzip } from 'node:zlib'
import { systemClock } from './domain/clock.ts'
import { noFailpoint } from './domain/failpoint.ts'
import { openDatabase } from './postgres/databases.ts'
import { readSettings, SettingsRefused } from './settings.ts'
import type { BackupSummary } from './storage/backup.ts'
import { backupLines, BackupRefused, restoreLines } from './storage/backup.ts'
import { runChecks } from './storage/checks/index.ts'
import { openStore } from './storage/sql.ts'

type Owner = Parameters<typeof backupLines>[0]

/** Writes beside the file and renames: a file of that name is whole. */
export async function saveTo(owner: Owner, file: string): Promise<BackupSummary> {
  const unfinished = `${file}.unfinished`
  let summary: BackupSummary | undefined
  async function* lines() {
    summary = yield* backupLines(owner)
  }
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  return summary as BackupSummary
}

/** Restores, then looks whether all that is always true is true. @throws BackupRefused */
export async function restoreFrom(
  owner: Owner,
  file: string,
): Promise<BackupSummary & { readonly violations: unknown[] }> {
  const packed = createReadStream(file)
  const plain = createGunzip()
  packed.on('error', (error) => plain.destroy(error))
  const summary = await restoreLines(owner, packed.pipe(plain)).catch((error: unknown) => {
    const { code } = error as { code?: string }
    throw code?.startsWith('Z_') ? new BackupRefused('the file is cut off, or no backup') : error
  })
  const store = openStore({ pool: { ...owner, max: 1 }, clock: systemClock, failpoint: noFailpoint })
  try {
    return { ...summary, violations: await runChecks(store) }
  } finally {
    await store.close()
  }
}

async function main([what, file]: readonly string[]): Promise<number> {
  if (!file || (what !== 'save' && what !== 'restore')) {
    console.error('usage: node service/src/backup.ts save|restore FILE')
    return 2
  }
  const { databaseUrl, data } = readSettings(process.env)
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const database = await openDatabase({ url: databaseUrl, folder: resolve(root, data) })
  try {
    if (what === 'save') {
      const { rows, sha256 } = await saveTo(database.owner, file)
      console.log(
        `saved ${rows} rows to ${file} (sha256 of its text ${sha256}). The secret is not in it: keep that apart.`,
      )
      return 0
    }
    const { rows, violations } = await restoreFrom(database.owner, file)
    console.log(
      `restored ${rows} rows; ${violations.length === 0 ? 'every invariant holds' : JSON.stringify(violations)}`,
    )
    return violations.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error
    console.error(error.message)
    return 2
  } finally {
    await database.stop()
  }
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Store } from '../sql.ts'

const folder = fileURLToPath(new URL('./', import.meta.url))

/** One thing that is always true. Its query returns a row for each place where it is not. */
export type Check = { readonly name: string; readonly text: string }

/** Every check, one SQL file each; the file's name says what holds. */
export const checks: readonly Check[] = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file) => ({ name: file.slice(0, -'.sql'.length), text: readFileSync(folder + file, 'utf8') }))

export type Violation = { readonly check: string; readonly rows: readonly unknown[] }

/** What one check found: at most a few rows, each a place where it does not hold. */
export type Checked = { readonly name: string; readonly seconds: number; readonly rows: readonly unknown[] }

/**
 * Runs every check on one snapshot, so that a live system may go on meanwhile: nothing is locked, nothing is written. `told` hears
 * of each as soon as it is through.
 */
export async function checkAll(store: Store, told: (checked: Checked) => void = () => {}): Promise<Checked[]> {
  return store.transaction('checks', async (sql) => {
    await sql`set transaction isolation level repeatable read read only`
    const all: Checked[] = []
    for (const check of checks) {
      const began = performance.now()
      const rows = await sql(Object.assign([check.text], { raw: [check.text] }) as TemplateStringsArray)
      const checked = { name: check.name, seconds: (performance.now() - began) / 1000, rows: rows.slice(0, 5) }
      all.push(checked)
      told(checked)
    }
    return all
  })
}

/** The checks that do not hold. Empty: all is well. */
export async function runChecks(store: Store): Promise<Violation[]> {
  const all = await checkAll(store)
  return all.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => ({ check: name, rows }))
}

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

/** Runs every check on one snapshot. Empty: all is well. */
export async function runChecks(store: Store): Promise<Violation[]> {
  return store.transaction('checks', async (sql) => {
    await sql`set transaction isolation level repeatable read read only`
    const violations: Violation[] = []
    for (const check of checks) {
      const rows = await sql(Object.assign([check.text], { raw: [check.text] }) as TemplateStringsArray)
      if (rows.length > 0) violations.push({ check: check.name, rows: rows.slice(0, 5) })
    }
    return violations
  })
}

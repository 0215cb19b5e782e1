import type { Sql } from '../sql.ts'

/** The part of the settings that is about settlement; undefined where nobody edited it. */
export async function settlementSettings(sql: Sql): Promise<unknown> {
  const [row] = await sql<{ terms: unknown }>`
    select settings -> 'settlement' as terms from settings_versions order by version desc limit 1`
  return row?.terms ?? undefined
}

import type { Settings } from '../domain/settings.ts'
import { settingsSchema } from '../domain/settings.ts'
import type { Sql } from './sql.ts'

export type SettingsRow = { version: number; settings: unknown; by: string; at: Date }

/** The rules that count now; undefined where nobody ever edited them. */
export async function latestSettings(sql: Sql): Promise<SettingsRow | undefined> {
  const [row] = await sql<SettingsRow>`
    select version, settings, created_by as by, created_at as at from settings_versions order by version desc limit 1`
  return row
}

/** One part of the rules, over its defaults: those that count now, or that counted at a moment. */
export async function settingsOf<Part extends keyof Settings>(
  sql: Sql,
  part: Part,
  at: Date | null = null,
): Promise<Settings[Part]> {
  const [row] = await sql<{ found: unknown }>`
    select settings -> ${part}::text as found from settings_versions
     where ${at}::timestamptz is null or created_at <= ${at} order by version desc limit 1`
  return settingsSchema.shape[part].parse(row?.found ?? undefined) as Settings[Part]
}

export const settingsHistory = (sql: Sql, before: number, most: number): Promise<SettingsRow[]> => sql<SettingsRow>`
  select version, settings, created_by as by, created_at as at from settings_versions
   where version < ${before} order by version desc limit ${most}`

/** The next version. False: somebody else wrote it first. */
export async function insertSettings(
  sql: Sql,
  next: { version: number; settings: unknown; by: string },
): Promise<boolean> {
  const rows = await sql`
    insert into settings_versions (version, settings, created_by)
    values (${next.version}, ${JSON.stringify(next.settings)}::jsonb, ${next.by}) on conflict do nothing returning version`
  return rows.length === 1
}

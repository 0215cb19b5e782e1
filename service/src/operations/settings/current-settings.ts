import type { Settings } from '../../domain/settings.ts'
import { settingsSchema } from '../../domain/settings.ts'
import { latestSettings } from '../../storage/settings.ts'
import type { Sql } from '../../storage/sql.ts'

/** The rules that count now, as this transaction sees them. Version 0: nobody ever edited them. */
export async function currentSettings(sql: Sql): Promise<{ version: number; settings: Settings }> {
  const row = await latestSettings(sql)
  return { version: row?.version ?? 0, settings: settingsSchema.parse(row?.settings ?? {}) }
}

import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { settingsSchema } from '../../domain/settings.ts'
import type { SettingsRow } from '../../storage/settings.ts'
import { instant as instantSchema } from '../shapes/basics.ts'

export const settingsReply = z
  .object({
    version: z.int().describe('0 where nobody ever edited them'),
    settings: settingsSchema,
    editedBy: z.string().nullable(),
    editedAt: instantSchema.nullable(),
  })
  .meta({ id: 'SettingsVersion' })

export const settingsView = (row: SettingsRow | undefined) => ({
  version: row?.version ?? 0,
  settings: settingsSchema.parse(row?.settings ?? {}),
  editedBy: row?.by ?? null,
  editedAt: row ? instant(row.at) : null,
})

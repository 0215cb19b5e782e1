import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { settingsHistory } from '../../storage/settings.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { settingsReply, settingsView } from './settings-view.ts'

export const listSettingsVersions = operation({
  id: 'listSettingsVersions',
  method: 'GET',
  path: '/v1/settings/versions',
  tag: 'Settings',
  summary: 'What the settings were, newest first, and who edited them',
  ability: 'settings:read',
  params: nothing,
  query: z.strictObject({ cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(settingsReply).meta({ id: 'SettingsPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ query, sql }) {
    const [before] = query.cursor ? readCursor(query.cursor, ['number']) : [2_147_483_647]
    const rows = await settingsHistory(sql, before, query.limit + 1)
    const data = rows.slice(0, query.limit).map(settingsView)
    const last = data.at(-1)
    return { data, next: rows.length > query.limit && last ? cursorOf([last.version]) : null }
  },
})

import type { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { settingsSchema } from '../../domain/settings.ts'
import { insertSettings, latestSettings } from '../../storage/settings.ts'
import { faultsOf } from '../faults.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { currentSettings } from './current-settings.ts'
import { settingsReply, settingsView } from './settings-view.ts'

const change = withoutDefaults(settingsSchema).meta({
  id: 'SettingsChange',
  description: 'Parts of the settings to replace; what is absent stays',
})

export const editSettings = operation({
  id: 'editSettings',
  method: 'POST',
  path: '/v1/settings',
  tag: 'Settings',
  summary: 'Replace parts of the settings. What was before stays in their history',
  ability: 'settings:write',
  params: nothing,
  query: nothing,
  body: change,
  status: 200,
  reply: settingsReply,
  view: '/v1/settings',
  ifMatch: 'required',
  problems: ['invalid_request', 'precondition_required', 'changed_meanwhile'],
  idempotency: 'stored',
  async handle(call) {
    const { sql, body } = call
    const { version, settings } = await currentSettings(sql)
    const wanted = { ...settings, ...body }
    const next = settingsSchema.safeParse(wanted)
    if (!next.success) throw new Problem('invalid_request', { errors: faultsOf('body', next.error.issues, wanted) })
    const written = await insertSettings(sql, { version: version + 1, settings: next.data, by: nameOf(call.caller) })
    if (!written) throw new Problem('changed_meanwhile', { version: version + 1 })
    return settingsView(await latestSettings(sql))
  },
})

/** Every part optional, and none filled in: a part that is absent is to stay as it is. */
function withoutDefaults(schema: typeof settingsSchema) {
  const bare = (part: z.ZodType): z.ZodType => {
    let inner = part as z.ZodType & { unwrap?(): z.ZodType }
    while (inner.def.type === 'default' || inner.def.type === 'prefault')
      inner = (inner as unknown as z.ZodDefault).unwrap() as z.ZodType
    return inner.optional()
  }
  const shape = Object.fromEntries(Object.entries(schema.shape).map(([name, part]) => [name, bare(part)]))
  return schema.extend(shape)
}

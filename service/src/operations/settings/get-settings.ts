import { latestSettings } from '../../storage/settings.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { settingsReply, settingsView } from './settings-view.ts'

export const getSettings = operation({
  id: 'getSettings',
  method: 'GET',
  path: '/v1/settings',
  tag: 'Settings',
  summary: 'The rules of this installation: approval, caps, validity bands, names, policies, publish checks',
  ability: 'settings:read',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: settingsReply,
  edited: (reply) => reply.version,
  view: '/v1/settings',
  problems: [],
  idempotency: 'none',
  handle: async ({ sql }) => settingsView(await latestSettings(sql)),
})

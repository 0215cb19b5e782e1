import { Problem } from '../../domain/problems.ts'
import { revokeKey as markRevoked } from '../../storage/keys.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { putKey } from './create-key.ts'
import { key, keyOf, keyParams, keyView, newKey } from './key.ts'

export const rotateKey = operation({
  id: 'rotateKey',
  method: 'POST',
  path: '/v1/keys/{id}/rotate',
  tag: 'Keys',
  summary: 'Make the key that will replace this one. Both live until you revoke the old one',
  ability: 'keys:write',
  params: keyParams,
  query: nothing,
  body: nothing,
  status: 201,
  reply: newKey,
  problems: ['not_found', 'two_keys_live', 'transition_not_allowed', 'step_up_needed'],
  idempotency: 'stored',
  secretReply: true,
  stepUp: true,
  async handle(call) {
    const caller = issuerOf(call)
    const old = await keyOf(call.sql, caller, call.params.id)
    if (old.revokedAt) throw new Problem('transition_not_allowed', { state: 'revoked', event: 'rotate' })
    return putKey(call.sql, old, caller)
  },
})

export const revokeKey = operation({
  id: 'revokeKey',
  method: 'POST',
  path: '/v1/keys/{id}/revoke',
  tag: 'Keys',
  summary: 'The key opens nothing from the next call on',
  ability: 'keys:write',
  params: keyParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: key,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql } = call
    const caller = issuerOf(call)
    const found = await keyOf(sql, caller, call.params.id)
    if (!(await markRevoked(sql, found.id, await moment(sql, house.clock))))
      throw new Problem('transition_not_allowed', { state: 'revoked', event: 'revoke' })
    return keyView(await keyOf(sql, caller, found.id))
  },
})

import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { isMerchantRole } from '../../domain/roles.ts'
import { endSessions } from '../../storage/sessions.ts'
import { moment } from '../../storage/sql.ts'
import { changeStaff, clearProofs } from '../../storage/staff.ts'
import { issuerOf, operation } from '../operation.ts'
import { staffRole } from '../session/shapes.ts'
import { nothing } from '../shapes/basics.ts'
import { invite } from './invite-staff.ts'
import { invitation, person, personOf, personView, requireDispensable, staffParams } from './person.ts'

const shared = {
  method: 'POST',
  tag: 'Staff',
  ability: 'staff:write',
  params: staffParams,
  query: nothing,
  status: 200,
  idempotency: 'stored',
  stepUp: true,
} as const

export const disableStaff = operation({
  ...shared,
  id: 'disableStaff',
  path: '/v1/staff/{id}/disable',
  summary: 'Let a person in no more; open sessions end at once',
  body: nothing,
  reply: person,
  problems: ['not_found', 'transition_not_allowed', 'four_eyes', 'last_of_its_kind', 'step_up_needed'],
  async handle(call, house) {
    const { sql, params } = call
    const caller = issuerOf(call)
    const row = await personOf(sql, caller, params.id)
    await requireDispensable(sql, caller, row)
    if (!(await changeStaff(sql, row.id, { states: ['invited', 'active'] }, { state: 'disabled' })))
      throw new Problem('transition_not_allowed', { state: row.state, event: 'disable' })
    await endSessions(sql, { staff: row.id }, await moment(sql, house.clock))
    return personView(await personOf(sql, caller, row.id))
  },
})

export const enableStaff = operation({
  ...shared,
  id: 'enableStaff',
  path: '/v1/staff/{id}/enable',
  summary: 'Let a disabled person in again, by a new invitation',
  body: nothing,
  reply: z.object({ ...person.shape, invitation }).meta({ id: 'EnabledStaff' }),
  problems: ['not_found', 'transition_not_allowed', 'step_up_needed'],
  secretReply: true,
  async handle(call, house) {
    const { sql, params } = call
    const caller = issuerOf(call)
    const row = await personOf(sql, caller, params.id)
    if (!(await changeStaff(sql, row.id, { states: ['disabled'] }, { state: 'invited' })))
      throw new Problem('transition_not_allowed', { state: row.state, event: 'enable' })
    await clearProofs(sql, row.id)
    const invited = await invite(sql, house, row.id, nameOf(caller))
    return { ...personView(await personOf(sql, caller, row.id)), invitation: invited }
  },
})

export const resetStaff = operation({
  ...shared,
  id: 'resetStaff',
  path: '/v1/staff/{id}/reset',
  summary: 'For a person who lost password or phone: both are forgotten, sessions end, a new invitation is made',
  body: nothing,
  reply: z.object({ ...person.shape, invitation }).meta({ id: 'ResetStaff' }),
  problems: ['not_found', 'transition_not_allowed', 'four_eyes', 'step_up_needed'],
  secretReply: true,
  async handle(call, house) {
    const { sql, params } = call
    const caller = issuerOf(call)
    const row = await personOf(sql, caller, params.id)
    if ('staff' in caller && caller.staff === row.id) throw new Problem('four_eyes')
    if (row.state === 'disabled') throw new Problem('transition_not_allowed', { state: row.state, event: 'reset' })
    await clearProofs(sql, row.id)
    await endSessions(sql, { staff: row.id }, await moment(sql, house.clock))
    const invited = await invite(sql, house, row.id, nameOf(caller))
    return { ...personView(await personOf(sql, caller, row.id)), invitation: invited }
  },
})

export const changeRole = operation({
  ...shared,
  id: 'changeStaffRole',
  path: '/v1/staff/{id}/role',
  summary: 'Give a person another role; it counts from the next call on',
  body: z.strictObject({ role: staffRole }).meta({ id: 'RoleChange' }),
  reply: person,
  problems: [
    'not_found',
    'invalid_request',
    'transition_not_allowed',
    'four_eyes',
    'last_of_its_kind',
    'step_up_needed',
  ],
  async handle(call) {
    const { sql, params, body } = call
    const caller = issuerOf(call)
    const row = await personOf(sql, caller, params.id)
    if (isMerchantRole(body.role) !== isMerchantRole(row.role))
      throw invalid({
        pointer: '/role',
        found: body.role,
        expected: `a role of the ${isMerchantRole(row.role) ? 'merchant' : 'platform'}: an account does not change sides`,
      })
    if (body.role !== row.role) await requireDispensable(sql, caller, row)
    if (!(await changeStaff(sql, row.id, { states: ['invited', 'active'] }, { role: body.role })))
      throw new Problem('transition_not_allowed', { state: row.state, event: 'change_role' })
    return personView(await personOf(sql, caller, row.id))
  },
})

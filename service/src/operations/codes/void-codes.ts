import { z } from 'zod'
import { merchantOf, nameOf } from '../../domain/abilities.ts'
import { codeFaults, readCode } from '../../domain/codes.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { voidCode as voidOne, voidCodeSet as voidSet } from '../../storage/codes.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { codeSet, codeSetView, ownCodeSet } from './code-set-view.ts'

const because = z.string().min(1).max(500)

export const voidCodeSet = operation({
  id: 'voidCodeSet',
  method: 'POST',
  path: '/v1/code-sets/{id}/void',
  tag: 'Codes',
  summary: 'From now on no code of this set is redeemed. Coupons that came of it stay',
  ability: 'codes:write',
  params: z.strictObject({ id: idOf('cds') }),
  query: nothing,
  body: z.strictObject({ because }).meta({ id: 'CodeSetVoid' }),
  status: 200,
  reply: codeSet,
  problems: ['not_found', 'transition_not_allowed', 'invalid_request'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, params, body } = call
    const caller = issuerOf(call)
    const set = await ownCodeSet(sql, caller, params.id)
    const done = await voidSet(sql, set.id, nameOf(caller), body.because, await moment(sql, house.clock))
    if (!done) throw new Problem('transition_not_allowed', { state: 'voided', event: 'void' })
    return codeSetView(await ownCodeSet(sql, caller, set.id), false)
  },
})

export const voidCode = operation({
  id: 'voidCode',
  method: 'POST',
  path: '/v1/codes/void',
  tag: 'Codes',
  summary: 'One code is not redeemed any more: it was lost, or shown in public',
  ability: 'codes:write',
  params: nothing,
  query: nothing,
  body: z.strictObject({ code: z.string().min(1).max(100) }).meta({ id: 'CodeVoid' }),
  status: 200,
  reply: z
    .object({ set: idOf('cds'), used: z.int().describe('How often it was used before') })
    .meta({ id: 'VoidedCode' }),
  problems: ['invalid_request', 'code_not_valid'],
  idempotency: 'stored',
  async handle(call, house) {
    const read = readCode(call.body.code)
    if ('fault' in read)
      throw invalid({ pointer: '/code', found: call.body.code.slice(0, 40), expected: codeFaults[read.fault] })
    const voided = await voidOne(call.sql, house.secrets.mac('codes', read.code), merchantOf(issuerOf(call)))
    if (!voided) throw new Problem('code_not_valid')
    return voided
  },
})

import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { newRecoveryCodes, newSecondFactor, recoveryHash, stepOf } from '../../domain/one-time-passwords.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { moment } from '../../storage/sql.ts'
import { replaceRecoveryCodes, setSecondFactor, staffBy, takeStep } from '../../storage/staff.ts'
import { operation, staffOf } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { secondFactorPurpose } from './proof.ts'

const enrolSeconds = 15 * 60
const enrolment = z.object({ staff: z.string(), secret: z.string(), until: z.number() })
const enrolmentPurpose = 'enrolment'

export const beginSecondFactor = operation({
  id: 'beginSecondFactor',
  method: 'POST',
  path: '/v1/me/second-factor',
  tag: 'Sessions',
  summary: 'A secret for an authenticator app. It counts once a code of it was confirmed',
  ability: 'session:own',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z
    .object({
      secret: z.string().describe('To type in, where no picture can be taken'),
      uri: z.string().describe('otpauth://, to be shown as a QR code'),
      enrolment: z.string().describe('To be sent back with the first code'),
    })
    .meta({ id: 'SecondFactorOffer' }),
  problems: ['step_up_needed'],
  idempotency: 'none',
  stepUp: true,
  async handle(call, house) {
    const { staff } = staffOf(call)
    const person = await staffBy(call.sql, { id: staff })
    if (!person) throw new Problem('unauthenticated')
    const { secret, uri } = newSecondFactor(person.login)
    const until = (await moment(call.sql, house.clock)).getTime() + enrolSeconds * 1000
    const plain = Buffer.from(JSON.stringify({ staff, secret, until }))
    return { secret, uri, enrolment: house.secrets.seal(enrolmentPurpose, plain).toString('base64url') }
  },
})

export const confirmSecondFactor = operation({
  id: 'confirmSecondFactor',
  method: 'POST',
  path: '/v1/me/second-factor/confirm',
  tag: 'Sessions',
  summary:
    'Confirm the authenticator app by its first code. From now on signing in takes both; recovery codes are shown once',
  ability: 'session:own',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({ enrolment: z.string().min(1).max(1000), code: z.string().regex(/^\d{6}$/) })
    .meta({ id: 'SecondFactorConfirmation' }),
  status: 200,
  reply: z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' }),
  problems: ['invalid_request', 'step_up_needed'],
  idempotency: 'none',
  stepUp: true,
  limit: 'guess',
  async handle(call, house) {
    const { sql, body } = call
    const { staff } = staffOf(call)
    const at = await moment(sql, house.clock)
    const offered = opened(body.enrolment, (sealed) => house.secrets.open(enrolmentPurpose, sealed))
    if (!offered || offered.staff !== staff || offered.until < at.getTime())
      throw invalid({
        pointer: '/enrolment',
        found: 'one that is over, or not yours',
        expected: 'that of POST /v1/me/second-factor, within 15 minutes',
      })
    const step = stepOf(offered.secret, body.code, at)
    if (step === undefined)
      throw invalid({
        pointer: '/code',
        found: body.code,
        ...wanted.other('current_code', 'the six digits that the app shows now'),
      })
    await setSecondFactor(
      sql,
      staff,
      house.secrets.seal(secondFactorPurpose, Buffer.from(offered.secret)).toString('base64'),
    )
    await takeStep(sql, staff, step)
    const recoveryCodes = newRecoveryCodes()
    await replaceRecoveryCodes(sql, staff, recoveryCodes.map(recoveryHash))
    return { recoveryCodes }
  },
})

function opened(text: string, open: (sealed: Buffer) => Buffer): z.output<typeof enrolment> | undefined {
  try {
    return enrolment.parse(JSON.parse(open(Buffer.from(text, 'base64url')).toString()))
  } catch {
    return undefined // not sealed by us
  }
}

import { z } from 'zod'
import type { Ability } from '../../domain/abilities.ts'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { endConsent, insertConsent } from '../../storage/consents.ts'
import type { EnrolmentMove, EnrolmentRow } from '../../storage/enrolments.ts'
import { enrolmentById, moveEnrolment } from '../../storage/enrolments.ts'
import { signups } from '../../storage/signups.ts'
import type { SignupRow } from '../../storage/signups.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House, Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { requireSecondPerson } from '../second-person.ts'
import { nothing } from '../shapes/basics.ts'
import { because } from '../batches/batch-params.ts'
import { enrolmentReply, enrolmentWhole } from './enrolment-view.ts'
import { enrolmentParams } from './read-enrolments.ts'

const dayMilliseconds = 86_400_000

type Moving = {
  readonly event: EnrolmentMove['event']
  readonly ability: Ability
  readonly summary: string
  readonly reason?: true
}

const move = ({ event, ability, summary, reason }: Moving): Operation =>
  operation({
    id: `${event}Enrolment`,
    method: 'POST',
    path: `/v1/enrolments/{id}/${event}`,
    tag: 'Campaigns',
    summary,
    ability,
    params: enrolmentParams,
    query: nothing,
    body: z.strictObject({ because: reason ? because : because.optional() }),
    status: 200,
    reply: enrolmentReply,
    problems: ['not_found', 'invalid_request', 'transition_not_allowed', 'four_eyes'],
    idempotency: 'stored',
    async handle(call, house) {
      const { sql, params, body } = call
      const caller = issuerOf(call)
      const found = await enrolmentById(sql, params.id)
      if (!found) throw new Problem('not_found')
      requireOwn(caller, found.merchant)
      if (event === 'accept') await requireSecondPerson(sql, caller, [found.appliedBy])
      const [asked] = (await signups(sql, { id: found.campaign, openAt: null, before: null }, 1)) as [SignupRow]
      const at = await moment(sql, house.clock)
      const leaves = event === 'leave' || event === 'dismiss'
      const endsAt = leaves ? new Date(at.getTime() + asked.exitNoticeDays * dayMilliseconds) : null
      const actor = nameOf(call.caller)
      const row = await moveEnrolment(sql, { id: found.id, event, actor, because: body.because ?? null, at, endsAt })
      if (!row) throw new Problem('transition_not_allowed', { state: found.state, event })
      if (event === 'accept') await consent(sql, house, row, at)
      if (endsAt) await endConsent(sql, { campaign: row.campaign, party: row.merchant, until: endsAt, by: actor })
      return enrolmentWhole(sql, row)
    },
  })

/** Both sides agreed: from now on the merchant's goods take part, and it bears its share. */
async function consent(sql: Sql, house: House, row: EnrolmentRow, at: Date): Promise<void> {
  const made = await insertConsent(sql, {
    id: house.ids.next(prefixes.consent),
    campaign: row.campaign,
    party: row.merchant,
    enrolment: row.id,
    basisPoints: row.merchantBasisPoints,
    shops: row.shops,
    document: null,
    givenBy: row.appliedBy,
    acceptedBy: row.decidedBy as string,
    from: at,
  })
  if (!made) throw new Error(`${row.merchant} has a consent for ${row.campaign} that never ended`)
}

// prettier-ignore
export const enrolmentMoves: readonly Operation[] = [
  move({ event: 'accept', ability: 'campaigns:enrol', summary: 'Accept a merchant into a joint campaign: the platform’s consent to its own share' }),
  move({ event: 'reject', ability: 'campaigns:enrol', reason: true, summary: 'Refuse a merchant, with a reason; it may sign up again' }),
  move({ event: 'withdraw', ability: 'campaigns:join', summary: 'Take a sign-up back before it is decided' }),
  move({ event: 'leave', ability: 'campaigns:join', summary: 'Leave a joint campaign: the merchant’s goods are out when the notice is over' }),
  move({ event: 'dismiss', ability: 'campaigns:enrol', reason: true, summary: 'Ask a merchant out of a joint campaign, with a reason and the same notice' }),
]

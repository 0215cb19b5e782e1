import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { enrolmentLifecycle } from '../../domain/lifecycles/enrolment.ts'
import type { EnrolmentRow } from '../../storage/enrolments.ts'
import { enrolmentEvents } from '../../storage/enrolments.ts'
import type { Sql } from '../../storage/sql.ts'
import { idOf, instant as instantSchema } from '../shapes/basics.ts'
import { merchantId } from '../shapes/settlement.ts'

export const share = z.int().min(0).max(10_000).describe('In hundredths of a per cent of the discount')

export const enrolment = z
  .object({
    id: idOf('enr'),
    campaign: idOf('cam'),
    merchant: merchantId,
    merchantBasisPoints: share.describe('What the merchant agreed to bear of each discount on its goods'),
    shops: z.array(z.string()),
    state: z.enum(enrolmentLifecycle.states),
    events: z.array(z.string()).describe('What may be done with it now'),
    appliedBy: z.string(),
    decidedBy: z.string().nullable(),
    because: z.string().nullable().describe('Why it was rejected or ended'),
    endsAt: instantSchema.nullable().describe('When a merchant that leaves is out: until then its goods take part'),
  })
  .meta({ id: 'Enrolment', description: 'A merchant in a joint campaign: the consent of both sides' })

export const enrolmentReply = enrolment
  .extend({
    history: z.array(
      z.object({
        seq: z.int(),
        event: z.string(),
        to: z.string(),
        actor: z.string(),
        because: z.string().nullable(),
        at: instantSchema,
      }),
    ),
  })
  .meta({ id: 'EnrolmentWithHistory' })

export const enrolmentView = ({ seq: _seq, ...row }: EnrolmentRow): z.input<typeof enrolment> => ({
  ...row,
  events: enrolmentLifecycle.eventsIn(row.state),
  endsAt: row.endsAt && instant(row.endsAt),
})

export async function enrolmentWhole(sql: Sql, row: EnrolmentRow): Promise<z.input<typeof enrolmentReply>> {
  const history = (await enrolmentEvents(sql, row.id)).map((one) => ({ ...one, at: instant(one.at) }))
  return { ...enrolmentView(row), history }
}

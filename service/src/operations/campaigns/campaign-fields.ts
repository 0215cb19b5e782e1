import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import type { Wanted } from '../../domain/field-rules.ts'
import type { Fault } from '../../domain/problems.ts'
import { invalid } from '../../domain/problems.ts'
import type { CampaignFields } from '../../storage/campaigns.ts'
import { instant, localized, minor } from '../shapes/basics.ts'
import { campaignKinds } from './campaign-view.ts'

const phase = z.strictObject({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z0-9][a-z0-9_-]*$/)
    .describe('What a batch names: warm-up, presale, burst, encore …'),
  name: localized,
  from: instant,
  until: instant,
})

export const campaignFields = z
  .strictObject({
    name: localized,
    kind: z.enum(campaignKinds).default('promotion'),
    plan: z.string().max(20_000).default('').describe('What it is for, in the words of its planner'),
    startsAt: instant,
    endsAt: instant,
    phases: z.array(phase).max(50).default([]),
    budgetMinor: minor.optional().describe('What the budgets of its batches may add up to; absent: any sum'),
    perBuyerLimit: z.int().min(1).max(100_000).optional().describe('Coupons of all its batches together, of one buyer'),
  })
  .meta({ id: 'CampaignDraft' })

/** @throws Problem that names every time which is not as it should be */
export function judgedCampaign(fields: z.output<typeof campaignFields>): CampaignFields {
  const faults: Fault[] = []
  const wrong = (pointer: string, found: string, right: Wanted) => faults.push({ pointer, found, ...right })
  const [starts, ends] = [Date.parse(fields.startsAt), Date.parse(fields.endsAt)]
  if (starts >= ends) wrong('/endsAt', fields.endsAt, wanted.laterThan('startsAt', fields.startsAt))
  fields.phases.forEach((one, n) => {
    const [from, until] = [Date.parse(one.from), Date.parse(one.until)]
    if (from >= until) wrong(`/phases/${n}/until`, one.until, wanted.laterThan('from', one.from))
    if (from < starts)
      wrong(
        `/phases/${n}/from`,
        one.from,
        wanted.notBefore(fields.startsAt, `not before the campaign, ${fields.startsAt}`),
      )
    if (until > ends)
      wrong(`/phases/${n}/until`, one.until, wanted.notAfter(fields.endsAt, `not after the campaign, ${fields.endsAt}`))
    if (fields.phases.findIndex((other) => other.id === one.id) < n)
      wrong(`/phases/${n}/id`, one.id, wanted.other('named_once', 'an id that no other phase has'))
  })
  if (faults.length > 0) throw invalid(...faults)
  return { ...fields, budgetMinor: fields.budgetMinor ?? null, perBuyerLimit: fields.perBuyerLimit ?? null }
}

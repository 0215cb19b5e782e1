import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { sampleSettlement } from '../../domain/ledger/sample.ts'
import { enrolments, noEnrolmentFilter } from '../../storage/enrolments.ts'
import type { SignupRow } from '../../storage/signups.ts'
import type { Sql } from '../../storage/sql.ts'
import { idOf, instant as instantSchema, localized, minor } from '../shapes/basics.ts'
import { enrolment, enrolmentView, share } from './enrolment-view.ts'

export const signup = z
  .object({
    campaign: idOf('cam'),
    name: localized,
    startsAt: instantSchema,
    endsAt: instantSchema,
    rule: localized.describe('What merchants are asked to take part in'),
    split: z.object({ platformBasisPoints: share, merchantBasisPoints: share }).describe('Who bears the discount'),
    sample: z
      .object({
        goodsMinor: minor,
        discountMinor: minor,
        platformMinor: minor,
        merchantMinor: minor,
        buyerPaysMinor: minor,
        merchantReceivesMinor: minor,
      })
      .describe('One order, settled as it would be'),
    open: z.boolean().describe('Merchants may sign up now'),
    openUntil: instantSchema,
    exitNoticeDays: z.int().describe('Who leaves is out so many days later'),
    enrolled: z.int().describe('Merchants that take part'),
    enrolment: enrolment.nullable().describe('The calling merchant’s own'),
  })
  .meta({ id: 'CampaignSignup', description: 'A joint campaign that merchants enrol in' })

/** The sign-ups as the caller sees them: a merchant with its own enrolment. */
export async function signupViews(
  sql: Sql,
  caller: IssuerCaller,
  rows: readonly SignupRow[],
  at: Date,
): Promise<z.input<typeof signup>[]> {
  const merchant = merchantOf(caller)
  const views: z.input<typeof signup>[] = []
  for (const row of rows) {
    const filter = { ...noEnrolmentFilter, campaign: row.campaign, merchant }
    const [own] = merchant === null ? [] : await enrolments(sql, filter, 1)
    views.push({
      campaign: row.campaign,
      name: row.campaignName,
      startsAt: instant(row.startsAt),
      endsAt: instant(row.endsAt),
      rule: row.rule,
      split: {
        platformBasisPoints: 10_000 - row.merchantBasisPoints,
        merchantBasisPoints: row.merchantBasisPoints,
      },
      sample: sampleSettlement(row.sampleSpendMinor, row.sampleOffMinor, row.merchantBasisPoints),
      open: isOpen(row, at),
      openUntil: instant(row.openUntil),
      exitNoticeDays: row.exitNoticeDays,
      enrolled: row.enrolled,
      enrolment: own ? enrolmentView(own) : null,
    })
  }
  return views
}

export const isOpen = (row: SignupRow, at: Date): boolean => row.campaignState === 'approved' && row.openUntil > at

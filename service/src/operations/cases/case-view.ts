import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf } from '../../domain/abilities.ts'
import { instant as instantOf } from '../../domain/clock.ts'
import { caseLifecycle } from '../../domain/lifecycles/case.ts'
import { couponLifecycle } from '../../domain/lifecycles/coupon.ts'
import { Problem } from '../../domain/problems.ts'
import type { CaseRow } from '../../storage/cases.ts'
import { caseById, caseEvents, couponsOfCase } from '../../storage/cases.ts'
import type { Sql } from '../../storage/sql.ts'
import { idOf, instant } from '../shapes/basics.ts'

export const caseParams = z.strictObject({ id: idOf('cas') })

export const caseLite = z
  .object({
    id: idOf('cas'),
    state: z.enum(caseLifecycle.states),
    title: z.string(),
    termsVersion: z.string().describe('The rules of the marketplace that the case is judged by'),
    openedAt: instant,
  })
  .meta({ id: 'CaseLite' })

export const caseReply = caseLite
  .extend({
    openedBy: z.string(),
    events: z.array(z.string()).describe('What may be done with it now'),
    coupons: z.array(
      z.object({
        id: idOf('cpn'),
        buyer: z.string(),
        batch: idOf('bat'),
        state: z.enum(couponLifecycle.states),
        order: z.string().optional(),
      }),
    ),
    history: z.array(
      z.object({
        at: instant,
        event: z.string(),
        from: z.string().nullable(),
        to: z.string(),
        actor: z.string(),
        because: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Case', description: 'A suspicion about how coupons were taken, what was decided, and why' })

export const caseLiteView = ({ id, state, title, termsVersion, openedAt }: CaseRow): z.input<typeof caseLite> => ({
  id,
  state,
  title,
  termsVersion,
  openedAt: instantOf(openedAt),
})

/** A merchant sees the cases about its own coupons. @throws Problem `not_found` */
export async function reachableCase(sql: Sql, caller: IssuerCaller, id: string): Promise<CaseRow> {
  const row = await caseById(sql, id)
  const merchant = merchantOf(caller)
  if (!row || (merchant !== null && row.merchant !== merchant)) throw new Problem('not_found')
  return row
}

export async function caseView(sql: Sql, id: string): Promise<z.input<typeof caseReply>> {
  const row = await caseById(sql, id)
  if (!row) throw new Problem('not_found')
  return {
    ...caseLiteView(row),
    openedBy: row.openedBy,
    events: caseLifecycle.eventsIn(row.state),
    coupons: (await couponsOfCase(sql, id)).map(({ id, buyer, batch, state, order }) => ({
      id,
      buyer,
      batch,
      state,
      ...(order !== null && { order }),
    })),
    history: (await caseEvents(sql, id)).map(({ at, because, ...event }) => ({
      at: instantOf(at),
      ...event,
      ...(because !== null && { because }),
    })),
  }
}

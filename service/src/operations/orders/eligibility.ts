import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { nameOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { Problem } from '../../domain/problems.ts'
import { settingsOf } from '../../storage/settings.ts'
import type { PauseRow } from '../../storage/returns.ts'
import { liftPauses, pauseOf, returnsIn } from '../../storage/returns.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House, Operation } from '../operation.ts'
import { buyerOf, operation } from '../operation.ts'
import { buyerReference, nothing } from '../shapes/basics.ts'
import { promotionsPaused } from '../shapes/quote.ts'

const eligibility = z
  .object({
    eligible: z.boolean(),
    returnsThisMonth: z.int().describe('Orders with coupons of which something came back in this calendar month'),
    returnsPerMonth: z.int().nullable().describe('How many may be before promotions pause; null: any number'),
    pauseDays: z.int(),
    paused: promotionsPaused.optional(),
  })
  .meta({
    id: 'Eligibility',
    description:
      'Whether promotions are open to a buyer. Returning goods is never refused; too many returns pause promotions',
  })

export const pauseView = ({ until, returned, most }: PauseRow): z.output<typeof promotionsPaused> => ({
  until: instant(until),
  because: 'too_many_returns',
  returned,
  most,
})

async function eligibilityOf(sql: Sql, house: House, who: { bucket: number; buyer: string }) {
  const at = await moment(sql, house.clock)
  const pause = await pauseOf(sql, who, at)
  const { returnsPerMonth, returnPauseDays } = await settingsOf(sql, 'orders')
  return {
    eligible: pause === undefined,
    returnsThisMonth: await returnsIn(sql, who, at, house.marketplace.timeZone),
    returnsPerMonth,
    pauseDays: returnPauseDays,
    ...(pause && { paused: pauseView(pause) }),
  }
}

export const getEligibility: Operation = operation({
  id: 'getEligibility',
  method: 'GET',
  path: '/v1/eligibility',
  tag: 'Orders',
  summary: 'Whether promotions are open to the calling buyer, and when they will be again',
  ability: 'coupons:read',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: eligibility,
  problems: [],
  idempotency: 'none',
  handle: (call, house) => eligibilityOf(call.sql, house, buyerOf(call)),
})

export const liftPause: Operation = operation({
  id: 'liftPromotionPause',
  method: 'POST',
  path: '/v1/buyers/{buyer}/eligibility/restore',
  tag: 'Orders',
  summary: 'Open promotions to a buyer again before the pause is over',
  ability: 'buyers:restore',
  params: z.strictObject({ buyer: buyerReference }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: eligibility,
  problems: ['not_found'],
  idempotency: 'stored',
  bucket: ({ params }) => bucketOf(params.buyer),
  async handle(call, house) {
    const { sql, params } = call
    const who = { bucket: bucketOf(params.buyer), buyer: params.buyer }
    const lifted = await liftPauses(sql, who, await moment(sql, house.clock), nameOf(call.caller))
    if (lifted === 0) throw new Problem('not_found')
    call.note({ object: params.buyer })
    return eligibilityOf(sql, house, who)
  },
})

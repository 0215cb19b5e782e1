import { z } from 'zod'
import { instant as instantOf } from '../../domain/clock.ts'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { reaches } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { couponById, couponHistory } from '../../storage/coupons.ts'
import type { IssuedCoupon } from '../../storage/issued-coupons.ts'
import { issuedCoupon } from '../../storage/issued-coupons.ts'
import { reissuesOf } from '../../storage/reissues.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { couponViews } from '../coupons/coupon-view.ts'
import type { House } from '../operation.ts'
import type { Coupon } from '../shapes/coupon.ts'
import { coupon, couponEvent } from '../shapes/coupon.ts'
import { idOf } from '../shapes/basics.ts'

export const issuedParams = z.strictObject({ id: idOf('cpn') })

export const issuedReply = coupon
  .extend({
    buyer: z.string(),
    source: z.string().optional().describe('The entry point that it was claimed by'),
    reissueOf: idOf('cpn').optional(),
    reissuedAs: idOf('cpn').optional(),
    history: z.array(couponEvent.extend({ actor: z.string() })),
  })
  .meta({
    id: 'IssuedCoupon',
    description: 'A coupon as its issuer and support see it, with everything that happened to it',
  })

/** A coupon within the caller's reach. Foreign and unknown answer alike. @throws Problem `not_found` */
export async function reachable(sql: Sql, caller: IssuerCaller, id: string): Promise<IssuedCoupon> {
  const found = await issuedCoupon(sql, id)
  if (!found || !reaches(caller, found.merchant)) throw new Problem('not_found')
  return found
}

export async function issuedView(sql: Sql, house: House, id: string): Promise<z.input<typeof issuedReply>> {
  const found = await issuedCoupon(sql, id)
  const at = await moment(sql, house.clock)
  const row = found && (await couponById(sql, found, at, id))
  if (!found || !row) throw new Problem('not_found')
  const [view] = await couponViews(sql, house, [row])
  const history = await couponHistory(sql, found.bucket, id)
  const { source, reissueOf, reissuedAs } = await reissuesOf(sql, found)
  return {
    ...(view as Coupon),
    buyer: found.buyer,
    ...(source !== null && { source }),
    ...(reissueOf !== null && { reissueOf }),
    ...(reissuedAs !== null && { reissuedAs }),
    history: history.map(({ at, event, from, to, because, order, actor }) => ({
      at: instantOf(at),
      event,
      from,
      to,
      ...(because !== null && { because }),
      ...(order !== null && { order }),
      actor: actor ?? (event === 'expire' || because === 'hold_ended' ? 'system' : `buyer:${found.buyer}`),
    })),
  }
}

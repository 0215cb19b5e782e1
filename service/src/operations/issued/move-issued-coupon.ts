import type { Ability, IssuerCaller } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { moveCoupons } from '../../storage/coupons.ts'
import { moment } from '../../storage/sql.ts'
import type { Operation } from '../operation.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { reasonBody } from '../shapes/reason.ts'
import { issuedParams, issuedReply, issuedView, reachable } from './issued-view.ts'

const move = (event: 'freeze' | 'thaw', ability: Ability, summary: string): Operation =>
  operation({
    id: `${event}Coupon`,
    method: 'POST',
    path: `/v1/issued-coupons/{id}/${event}`,
    tag: 'Issued coupons',
    summary,
    ability,
    params: issuedParams,
    query: nothing,
    body: reasonBody,
    status: 200,
    reply: issuedReply,
    problems: ['not_found', 'transition_not_allowed'],
    idempotency: 'stored',
    async handle({ sql, params, body, caller }, house) {
      const actor = caller as IssuerCaller
      const found = await reachable(sql, actor, params.id)
      const at = await moment(sql, house.clock)
      const moved = await moveCoupons(sql, {
        bucket: found.bucket,
        buyer: found.buyer,
        event,
        from: event === 'freeze' ? 'available' : 'frozen',
        at,
        order: null,
        because: body.because,
        actor: nameOf(actor),
        notice: true,
        coupons: [found],
      })
      if (moved.length === 0) throw new Problem('transition_not_allowed', { state: found.state, event })
      return issuedView(sql, house, found.id)
    },
  })

export const freezeCoupon = move(
  'freeze',
  'coupons:freeze',
  'Freeze a coupon while something is looked into: it cannot be used',
)
export const thawCoupon = move('thaw', 'coupons:freeze', 'Let a frozen coupon be used again')

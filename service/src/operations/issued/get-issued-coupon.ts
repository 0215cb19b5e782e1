import type { IssuerCaller } from '../../domain/abilities.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { issuedParams, issuedReply, issuedView, reachable } from './issued-view.ts'

export const getIssuedCoupon = operation({
  id: 'getIssuedCoupon',
  method: 'GET',
  path: '/v1/issued-coupons/{id}',
  tag: 'Issued coupons',
  summary: 'Any coupon of yours, whoever has it, with its whole history: what, when, who, why',
  ability: 'coupons:inspect',
  params: issuedParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: issuedReply,
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params, caller }, house) {
    const found = await reachable(sql, caller as IssuerCaller, params.id)
    return issuedView(sql, house, found.id)
  },
})

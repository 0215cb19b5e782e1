import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { invalid } from '../../domain/problems.ts'
import { insertCase, insertCaseCoupons } from '../../storage/cases.ts'
import { moveCoupons } from '../../storage/coupons.ts'
import type { IssuedCoupon } from '../../storage/issued-coupons.ts'
import { issuedCoupons } from '../../storage/issued-coupons.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { reason } from '../shapes/reason.ts'
import { caseReply, caseView } from './case-view.ts'

const body = z
  .strictObject({
    title: z.string().trim().min(3).max(200),
    termsVersion: z.string().trim().min(1).max(100),
    because: reason,
    coupons: z.array(idOf('cpn')).min(1).max(500),
  })
  .meta({ id: 'OpenCase' })

export const openCase = operation({
  id: 'openCase',
  method: 'POST',
  path: '/v1/cases',
  tag: 'Cases',
  summary: 'Open a case about coupons that seem to be wrongly taken: unused ones are frozen until it is decided',
  ability: 'cases:write',
  params: nothing,
  query: nothing,
  body,
  status: 201,
  reply: caseReply,
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, body, caller }, house) {
    const actor = caller as IssuerCaller
    const found = await issuedCoupons(sql, body.coupons)
    const known = new Set(found.map((one) => one.id))
    const faults = body.coupons.flatMap((id, n) =>
      known.has(id) && body.coupons.indexOf(id) === n
        ? []
        : [{ pointer: `/coupons/${n}`, found: id, expected: 'a coupon that was issued, named once' }],
    )
    if (faults.length > 0) throw invalid(...faults)
    const merchants = new Set(found.map((one) => one.merchant))
    for (const merchant of merchants) requireOwn(actor, merchant)
    const id = house.ids.next(prefixes.case)
    const at = await moment(sql, house.clock)
    const [first] = merchants
    const merchant = merchants.size === 1 ? (first ?? null) : null
    const { title, termsVersion, because } = body
    await insertCase(sql, { id, merchant, title, termsVersion, because, openedBy: nameOf(actor), openedAt: at })
    await insertCaseCoupons(sql, id, found)
    for (const one of byBuyer(found)) {
      const cause = { event: 'freeze', from: 'available', at, order: null, because: id, actor: nameOf(actor) } as const
      await moveCoupons(sql, { ...one, ...cause, notice: true })
    }
    return caseView(sql, id)
  },
})

/** Moves are made buyer by buyer. */
export const byBuyer = (coupons: readonly IssuedCoupon[]) =>
  [...Map.groupBy(coupons, (one) => one.buyer).values()].map((own) => {
    const { bucket, buyer } = own[0] as IssuedCoupon
    return { bucket, buyer, coupons: own }
  })

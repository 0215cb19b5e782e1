import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { shippingTerms, shopById } from '../../storage/catalogue.ts'
import { moment } from '../../storage/sql.ts'
import { batchesToTry, goodsToTry } from '../../storage/trials.ts'
import { issuerOf, operation } from '../operation.ts'
import { localized, minor, nothing } from '../shapes/basics.ts'
import { item } from '../catalogue/list-items.ts'
import { amongTheEnrolled } from '../quotes/joint-offers.ts'
import { batchFields } from './batch-fields.ts'
import { versionKey } from './book.ts'
import type { BookedBatch } from './book.ts'

const mostGoods = 200

const good = item
  .extend({
    floorUnitPriceMinor: minor.describe('Below it no offer takes a unit'),
    costMinor: minor.nullable().describe('What a unit cost the merchant; null: nobody said'),
  })
  .meta({ id: 'TrialGood', description: 'An item with what only its own merchant and the platform know of it' })

const rule = batchFields
  .pick({
    kind: true,
    benefit: true,
    threshold: true,
    scope: true,
    group: true,
    exclusive: true,
    funding: true,
    basis: true,
  })
  .meta({ id: 'TrialRule', description: 'What an offer takes off of what, with which others, and who pays' })

const other = z
  .object({
    id: z.string(),
    title: localized,
    displayName: localized,
    issuer: z.enum(['platform', 'merchant']),
    rule,
  })
  .meta({ id: 'TrialOffer', description: 'Another offer that an order in this shop may meet' })

export const getTrialTerms = operation({
  id: 'getTrialTerms',
  method: 'GET',
  path: '/v1/shops/{id}/trial-terms',
  tag: 'Batches',
  summary:
    'What a trial of an offer for this shop is made of, so that it comes to what the checkout would: the first 200 of its goods with their floors, its shipping, and the terms of the offers that an order there may meet',
  ability: 'batches:write',
  params: z.strictObject({ id: z.string().min(1).max(64) }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: z
    .object({
      goods: z.array(good),
      shipping: z.object({ feeMinor: minor, freeFromMinor: minor.nullable() }),
      others: z.array(other),
    })
    .meta({ id: 'TrialTerms' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, params } = call
    const caller = merchantOf(issuerOf(call))
    const shop = await shopById(sql, params.id)
    if (!shop || (caller !== null && shop.merchant !== caller)) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const versions = await batchesToTry(sql, shop, caller, at)
    const book = await house.book.read(sql, versions)
    const booked = versions.map((one) => book.get(versionKey(one)) as BookedBatch)
    const enrolled = await amongTheEnrolled(sql, booked, [{ shop: shop.id }], at)
    const [shipping] = await shippingTerms(sql, [shop.id])
    return {
      goods: await goodsToTry(sql, shop.id, mostGoods),
      shipping: { feeMinor: shipping?.feeMinor ?? 0, freeFromMinor: shipping?.freeFromMinor ?? null },
      others: booked.map((one) => ({
        id: one.batch,
        title: one.terms.title,
        displayName: one.terms.displayName,
        issuer: one.issuer,
        rule: ruleOf(enrolled(one, one.offer(one.batch, at, at))),
      })),
    }
  },
})

/** Conditions count as met, and every offer as open: a trial asks what happens to those who may. */
function ruleOf(offer: ReturnType<BookedBatch['offer']>): z.input<typeof rule> {
  const { kind, benefit, threshold, scope, group, exclusive, funding, basis } = offer
  const found = { kind, benefit, threshold, scope, group, exclusive, funding, basis }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as z.input<typeof rule>
}

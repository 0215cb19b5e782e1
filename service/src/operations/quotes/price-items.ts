import { z } from 'zod'
import { invalid } from '../../domain/problems.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import { itemsBySku } from '../../storage/catalogue.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { actingFor } from '../orders/acting.ts'
import { buyerReference, localized, minor, nothing, repeatable } from '../shapes/basics.ts'
import { bestGoods } from './best-goods.ts'
import { offersAtHand, pricesAlone, withReferences } from './item-price.ts'
import { referencePrice } from './reference-price.ts'

const mostItems = 50
/** Each brings three items at most. */
const mostBatches = 16
const named = z.object({ batch: z.string(), kind: z.string(), title: localized })

export const itemPrice = z
  .object({
    sku: z.string(),
    listMinor: minor,
    payableMinor: minor.describe('With what the buyer holds and what applies by itself'),
    offers: z.array(named).describe('What takes the price down to payableMinor'),
    afterClaim: z
      .object({ payableMinor: minor, claims: z.array(named).describe('What has to be claimed first') })
      .optional()
      .describe('Only where something that can be claimed for nothing at this moment makes it less'),
    reference: referencePrice
      .optional()
      .describe(
        'What the cut may be compared with. Left out without a lawful basis: no deal yet, or the item was marked up within the 30 days before',
      ),
  })
  .meta({ id: 'ItemPrice', description: 'What one piece costs this buyer, alone in a cart and without shipping' })

export const priceItems = operation({
  id: 'priceItems',
  method: 'GET',
  path: '/v1/item-prices',
  tag: 'Quotes',
  summary:
    'The price after coupons of items for one buyer, one piece each: of these skus, or of the goods to show with these batches. What is not there is left out',
  ability: 'quotes:ask',
  params: nothing,
  query: z.strictObject({
    sku: repeatable(z.string().min(1).max(100), mostItems),
    batch: repeatable(z.string().min(1).max(64), mostBatches).describe(
      'In the place of skus. Of each batch that the buyer holds, can claim for nothing or that applies by itself: up to three items that reach its threshold by one piece, the least dear first. Which of them it makes cheaper, the names in the answer say',
    ),
    buyer: buyerReference.optional().describe('Whom a backend asks for; a buyer asks for itself'),
  }),
  body: nothing,
  status: 200,
  reply: z.object({ data: z.array(itemPrice) }).meta({ id: 'ItemPrices' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, query } = call
    const { who, merchant } = actingFor(call, query.buyer)
    const { sku, batch } = query
    if (sku && batch) throw invalid({ pointer: '?batch', found: 'batch and sku', expected: 'one of the two' })
    const at = await moment(sql, house.clock)
    const own = (items: readonly ItemRow[]) => items.filter((item) => merchant === null || item.merchant === merchant)
    const atHand = await offersAtHand(sql, house, who, at)
    const known = [...atHand.held, ...atHand.open].filter((one) => batch?.includes(one.booked.batch))
    const items = sku ? await itemsBySku(sql, [...new Set(sku)]) : await bestGoods(sql, known, at)
    return { data: await withReferences(sql, await pricesAlone(sql, house, who, atHand, own(items)), atHand) }
  },
})

import { z } from 'zod'
import { itemsBySku } from '../../storage/catalogue.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { actingFor } from '../orders/acting.ts'
import { buyerReference, localized, minor, nothing, repeatable } from '../shapes/basics.ts'
import { pricesAlone } from './item-price.ts'

const mostItems = 50
const named = z.object({ batch: z.string(), kind: z.string(), title: localized })

const itemPrice = z
  .object({
    sku: z.string(),
    listMinor: minor,
    payableMinor: minor.describe('With what the buyer holds and what applies by itself'),
    offers: z.array(named).describe('What takes the price down to payableMinor'),
    afterClaim: z
      .object({ payableMinor: minor, claims: z.array(named).describe('What has to be claimed first') })
      .optional()
      .describe('Only where something that can be claimed for nothing at this moment makes it less'),
  })
  .meta({ id: 'ItemPrice', description: 'What one piece costs this buyer, alone in a cart and without shipping' })

export const priceItems = operation({
  id: 'priceItems',
  method: 'GET',
  path: '/v1/item-prices',
  tag: 'Quotes',
  summary: 'The price after coupons of items for one buyer, one piece each. Skus that are not there are left out',
  ability: 'quotes:ask',
  params: nothing,
  query: z.strictObject({
    sku: repeatable(z.string().min(1).max(100), mostItems),
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
    const skus = [...new Set(query.sku ?? [])]
    const items = skus.length > 0 ? await itemsBySku(sql, skus) : []
    const own = items.filter((item) => merchant === null || item.merchant === merchant)
    return { data: await pricesAlone(sql, house, who, own, await moment(sql, house.clock)) }
  },
})

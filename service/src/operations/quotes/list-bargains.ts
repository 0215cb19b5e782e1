import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { moment } from '../../storage/sql.ts'
import { settingsOf } from '../../storage/settings.ts'
import { item, itemView } from '../catalogue/list-items.ts'
import { operation } from '../operation.ts'
import { actingFor } from '../orders/acting.ts'
import { buyerReference, cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { offer } from '../shapes/offer.ts'
import { likelyBargains } from './bargains.ts'
import type { ItemPrice } from './item-price.ts'
import { offersAtHand, pricesAlone, withReferences } from './item-price.ts'
import { itemPrice } from './price-items.ts'

const bargain = z
  .object({
    item,
    price: itemPrice,
    claims: z.array(offer).describe('What has to be claimed first, as its card shows it'),
  })
  .meta({ id: 'Bargain' })

export const listBargains = operation({
  id: 'listBargains',
  method: 'GET',
  path: '/v1/bargains',
  tag: 'Quotes',
  summary:
    'Goods of which one piece, alone in a cart and without shipping, costs this buyer no more than the marketplace’s limit after coupons (券后9.9), and less than its list price: the least dear first',
  ability: 'quotes:ask',
  params: nothing,
  query: z.strictObject({
    category: z.string().min(1).max(200).optional().describe('This category and what lies below it'),
    buyer: buyerReference.optional().describe('Whom a backend asks for; a buyer asks for itself'),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(bargain).meta({ id: 'Bargains' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, query } = call
    const { who, merchant } = actingFor(call, query.buyer)
    const [afterMinor, afterSku] = query.cursor ? readCursor(query.cursor, ['number', 'string']) : [-1, '']
    const { mostMinor } = await settingsOf(sql, 'bargains')
    const atHand = await offersAtHand(sql, house, who, await moment(sql, house.clock))
    const offers = [...atHand.held, ...atHand.open].map((one) => one.offer)
    const items = await likelyBargains(sql, offers, mostMinor, { category: query.category ?? null, merchant })
    const priced = (await pricesAlone(sql, house, who, atHand, items))
      .filter((one) => costOf(one) <= mostMinor && costOf(one) < one.listMinor)
      .sort((a, b) => costOf(a) - costOf(b) || (a.sku < b.sku ? -1 : 1))
      .filter((one) => costOf(one) > afterMinor || (costOf(one) === afterMinor && one.sku > afterSku))
    const shown = await withReferences(sql, priced.slice(0, query.limit), atHand)
    const last = shown.at(-1)
    const rows = new Map(items.map((one) => [one.sku, itemView(one)]))
    const views = new Map(atHand.open.map(({ booked, view }) => [booked.batch, view]))
    return {
      data: shown.flatMap((price) => {
        const found = rows.get(price.sku)
        const claims = (price.afterClaim?.claims ?? []).flatMap(({ batch }) => views.get(batch) ?? [])
        return found ? [{ item: found, price, claims }] : []
      }),
      next: priced.length > shown.length && last ? cursorOf([costOf(last), last.sku]) : null,
    }
  },
})

const costOf = ({ payableMinor, afterClaim }: ItemPrice): number => afterClaim?.payableMinor ?? payableMinor

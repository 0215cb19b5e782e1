import type { z } from 'zod'
import { bucketOf } from '../../domain/buckets.ts'
import type { Fault } from '../../domain/problems.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { orderById } from '../../storage/orders.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import type { Acting } from '../orders/acting.ts'
import { actingFor } from '../orders/acting.ts'
import { nothing } from '../shapes/basics.ts'
import { quoteBody, quoteReply } from '../shapes/quote.ts'
import { ownFields } from './asked-lines.ts'
import type { Asked, PricedCart } from './cart.ts'
import { priceCart } from './cart.ts'
import { writeQuote } from './quote-view.ts'

export const askQuote = operation({
  id: 'askQuote',
  method: 'POST',
  path: '/v1/quotes',
  tag: 'Quotes',
  summary: 'The best plan for a cart, proved, with the reason for every offer that is not part of it',
  ability: 'quotes:ask',
  params: nothing,
  query: nothing,
  body: quoteBody,
  status: 200,
  reply: quoteReply,
  problems: ['invalid_request', 'not_found'],
  idempotency: 'stored',
  bucket: ({ body }) => (body.buyer === undefined ? undefined : bucketOf(body.buyer)),
  async handle(call, house) {
    const { sql, body } = call
    const acting = actingFor(call, body.buyer)
    if (!acting.onBehalf) refuseOwnPrices(body)
    const { lines, must = [], never = [], order, shipping, scene, usePoints, paymentMethod } = body
    if (order !== undefined) await mayReplace(sql, acting, order)
    const told = {
      ...(order && { order }),
      ...(shipping && { shipping }),
      ...(scene && { scene }),
      ...(usePoints && { usePoints }),
      ...(paymentMethod && { paymentMethod }),
    }
    const asked: Asked = { lines, must, never, ...told }
    const cart = await priceCart(sql, house, acting.who, asked, await moment(sql, house.clock), 'asked')
    if (acting.merchant !== null) refuseForeignShops(cart, acting.merchant, asked)
    return writeQuote(sql, house, acting, asked, cart, body.advise)
  },
})

/** Prices, shops and categories of a buyer's own call come from the catalogue, never from the caller. */
function refuseOwnPrices(body: z.infer<typeof quoteBody>): void {
  const expected = 'no field of this name: it comes from the catalogue'
  const faults = body.lines.flatMap((line, n): Fault[] =>
    ownFields.flatMap((field) =>
      line[field] === undefined
        ? []
        : [{ pointer: `/lines/${n}/${field}`, found: JSON.stringify(line[field]).slice(0, 80), expected }],
    ),
  )
  if (body.shipping !== undefined) faults.push({ pointer: '/shipping', found: 'a list', expected })
  if (body.scene !== undefined)
    faults.push({
      pointer: '/scene',
      found: body.scene,
      expected: 'no field of this name: the shop’s backend tells it',
    })
  if (faults.length > 0) throw invalid(...faults.slice(0, 20))
}

async function mayReplace(sql: Sql, { who, placedBy }: Acting, order: string): Promise<void> {
  const found = await orderById(sql, who, order)
  if (!found || found.placedBy !== placedBy) throw new Problem('not_found')
}

/** A shop sells what is its own. */
function refuseForeignShops({ items }: PricedCart, merchant: string, asked: Asked): void {
  const faults = asked.lines.flatMap(({ id, sku }, n): Fault[] => {
    const item = items.get(id ?? sku)
    if (item?.merchant === merchant) return []
    return [{ pointer: `/lines/${n}/sku`, found: sku, expected: 'an item of one of your own shops' }]
  })
  const own = new Set([...items.values()].map((item) => item.shop))
  for (const [n, { shop }] of (asked.shipping ?? []).entries())
    if (!own.has(shop)) faults.push({ pointer: `/shipping/${n}/shop`, found: shop, expected: 'a shop of the cart' })
  if (faults.length > 0) throw invalid(...faults.slice(0, 20))
}

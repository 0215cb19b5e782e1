import { moment } from '../../storage/sql.ts'
import { buyerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { quoteBody, quoteReply } from '../shapes/quote.ts'
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
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle(call, house) {
    const who = buyerOf(call)
    const { lines, must = [], never = [] } = call.body
    const asked = { lines, must, never }
    const cart = await priceCart(call.sql, house, who, asked, await moment(call.sql, house.clock), 'asked')
    return writeQuote(call.sql, house, who, asked, cart)
  },
})

import type { Sql } from '../../storage/sql.ts'
import type { QuoteReply } from '../shapes/quote.ts'
import type { PricedCart } from './cart.ts'

export async function adviceFor(_sql: Sql, _cart: PricedCart): Promise<QuoteReply['advice']> {
  return []
}

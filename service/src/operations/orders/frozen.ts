import type { Quote, RequestInput } from '@quanhe/engine'
import type { PaidOrder } from '../../domain/ledger/payment.ts'
import type { OrderLineRow, OrderRow } from '../../storage/orders.ts'

/** What was asked of the engine, and answered, when the order was placed. */
export const frozen = (order: OrderRow): { request: RequestInput; quote: Quote } => ({
  request: JSON.parse(order.requestText) as RequestInput,
  quote: JSON.parse(order.quoteText) as Quote,
})

/** The claimed coupons of the order's plan. */
export function couponsInOrder(order: OrderRow): string[] {
  const { quote } = frozen(order)
  const granted = [...quote.applied, ...quote.gifts, ...quote.instalments].map((one) => one.offer)
  return [...new Set(granted)].filter((id) => id.startsWith('cpn_'))
}

/** The order's shipping by shop, with the merchant who gets it. */
export function shippingOf(order: OrderRow, lines: readonly OrderLineRow[]): PaidOrder['shipping'] {
  const merchantOf = new Map(lines.map((line) => [line.shop, line.merchant]))
  return (frozen(order).request.shipping ?? [])
    .filter(({ minor }) => minor > 0)
    .map(({ shop, minor }) => ({ shop, minor, merchant: merchantOf.get(shop) as string }))
}

import type { OrderLineRow, OrderRow, ShareRow } from '../../storage/orders.ts'
import { shippingLine } from '../../domain/ledger/payment.ts'
import type { Order } from '../shapes/order.ts'
import { frozen } from './frozen.ts'

const sum = (parts: readonly { minor: number }[]) => parts.reduce((total, part) => total + part.minor, 0)

/** One sub-order a shop: its lines, its parcel, and what of the checkout's amounts is its own. They add up to the order. */
export function byShop(
  row: OrderRow,
  lines: readonly OrderLineRow[],
  shares: readonly ShareRow[],
  offers: Order['offers'],
): Order['shops'] {
  const parcels = new Map((frozen(row).request.shipping ?? []).map(({ shop, minor }) => [shop, minor]))
  return [...Map.groupBy(lines, (line) => line.shop)].map(([shop, own]) => {
    const shippingMinor = parcels.get(shop) ?? 0
    const shippingDiscountMinor = sum(shares.filter((share) => share.line === shippingLine(shop)))
    const total = (amount: (line: OrderLineRow) => number) => own.reduce((all, line) => all + amount(line), 0)
    return {
      shop: { id: shop, name: (own[0] as OrderLineRow).shopName },
      listMinor: total((line) => line.listMinor),
      discountMinor: total((line) => line.discountMinor),
      shippingMinor,
      shippingDiscountMinor,
      payableMinor: total((line) => line.payableMinor) + shippingMinor - shippingDiscountMinor,
      refundedMinor: total((line) => line.refundedMinor),
      lines: own.map((line) => lineView(line, shares, offers)),
    }
  })
}

function lineView(
  { shop: _shop, shopName: _name, merchant: _merchant, counted: _counted, ...line }: OrderLineRow,
  shares: readonly ShareRow[],
  offers: Order['offers'],
): Order['shops'][number]['lines'][number] {
  const own = Map.groupBy(
    shares.filter((share) => share.line === line.id),
    (share) => share.offer,
  )
  return {
    ...line,
    shares: [...own].map(([offer, parts]) => ({
      offer,
      title: (offers[offer] as Order['offers'][string]).title,
      minor: sum(parts),
      funding: parts.map(({ party, minor }) => ({ party, minor })),
    })),
  }
}

/** What of a checkout concerns one merchant: amounts, offers and refunds of its own shops, and nothing of its neighbours'. */
export function ownSubOrders(order: Order, lines: readonly OrderLineRow[], merchant: string): Order {
  const own = new Set(lines.filter((line) => line.merchant === merchant).map((line) => line.id))
  const shops = order.shops.filter((one) => one.lines.some((line) => own.has(line.id)))
  const parcels = new Set(shops.map((one) => one.shop.id))
  const total = (amount: (shop: Order['shops'][number]) => number) => shops.reduce((all, shop) => all + amount(shop), 0)
  const applied = order.applied.flatMap((one) => {
    const shares = one.shares.filter((share) => own.has(share.line))
    const shippingShares = one.shippingShares?.filter((share) => parcels.has(share.shop))
    if (shares.length === 0 && !shippingShares?.length) return []
    const discountMinor = sum(shares) + sum(shippingShares ?? [])
    return [{ ...one, discountMinor, shares, ...(shippingShares && { shippingShares }) }]
  })
  const used = new Set(applied.map((one) => one.offer))
  const refunds = order.refunds.flatMap((refund) => {
    const part = refund.lines.filter((line) => own.has(line.line))
    return part.length === 0
      ? []
      : [{ ...refund, lines: part, minor: sum(part), shippingMinor: 0, couponsReturned: [] }]
  })
  return {
    ...order,
    listMinor: total((shop) => shop.listMinor),
    discountMinor: total((shop) => shop.discountMinor),
    shippingMinor: total((shop) => shop.shippingMinor),
    shippingDiscountMinor: total((shop) => shop.shippingDiscountMinor),
    payableMinor: total((shop) => shop.payableMinor),
    refundedMinor: total((shop) => shop.refundedMinor),
    shops,
    applied,
    offers: Object.fromEntries(Object.entries(order.offers).filter(([offer]) => used.has(offer))),
    refunds,
  }
}

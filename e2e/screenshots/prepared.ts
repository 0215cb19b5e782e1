import { createClient } from '@quanhe/sdk'

/** A buyer of the demo marketplace with something in every screen. */
export type Prepared = {
  session: { token: string; buyer: string; expiresAt: string }
  carts: Record<string, { lines: { sku: string; quantity: number }[]; must: string[]; never: string[] }>
  offer: string
  coupon: string
  sku: string
  paid: string
  placed: string
}

const MOST_CLAIMED = 6

/** Lets a buyer claim, order, pay, and fill the cart again. */
export async function prepareBuyer(address: string): Promise<Prepared> {
  const visitor = createClient({ baseUrl: address })
  const session = await visitor.signInToDemo({ body: { buyer: 'lin' } }).catch(async () => {
    const { demoBuyers } = await visitor.getMarketplace()
    return visitor.signInToDemo({ body: { buyer: demoBuyers[0]?.id ?? '' } })
  })
  const client = createClient({ baseUrl: address, token: session.token })
  const offers = (await client.listBatches({ query: { limit: 100 } })).data
  const claimable = offers.filter((one) => one.state === 'claimable').slice(0, MOST_CLAIMED)
  for (const one of claimable) await client.claimCoupon({ path: { id: one.id }, body: {} })
  const items = (await client.listItems({ query: { limit: 100 } })).data
  const lines = items.filter((_, n) => n % 17 === 0).map(({ sku }, n) => ({ sku, quantity: 1 + (n % 2) }))
  const order = async (some: typeof lines) => {
    const quote = await client.askQuote({ body: { lines: some } })
    return client.placeOrder({ body: { quoteId: quote.id } })
  }
  const paid = await order(lines.slice(0, 2))
  await client.payOrder({ path: { id: paid.id }, body: { method: 'demo' } })
  const placed = await order(lines.slice(2, 3))
  const held = (await client.listCoupons({ query: { state: 'redeemed' } })).data
  const free = (await client.listCoupons()).data
  return {
    session,
    carts: { [session.buyer]: { lines: lines.slice(0, 4), must: [], never: [] } },
    offer: claimable[0]?.id ?? offers[0]?.id ?? '',
    coupon: (held[0] ?? free[0])?.id ?? '',
    sku: lines[0]?.sku ?? '',
    paid: paid.id,
    placed: placed.id,
  }
}

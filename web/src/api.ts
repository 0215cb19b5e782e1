import { createClient, newKey } from '@quanhe/sdk'
import { deviceNowMs, learnServerTime } from './clock.ts'
import { Failure } from './failure.ts'
import { serviceAddress } from './service-address.ts'
import { session } from './session.ts'
import type * as Shape from './shapes.ts'

export { Failure, newKey }

// Asking again is done here and not in the client, because the page must say so while it does.
const client = createClient({ retries: 0, baseUrl: serviceAddress() })
client.setToken(session.get()?.token)
session.subscribe(() => client.setToken(session.get()?.token))

/** Who calls from now on, where the page that shows us keeps the buyer’s token itself. */
export const speakAs = (token: string | undefined): void => client.setToken(token)

async function once<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (found) {
    const failure = new Failure(found)
    if (failure.code !== 'unauthenticated' || !session.get()) throw failure
    // The token is over. What anybody may read is read again without it; the rest leads to the door.
    session.set(undefined)
    return once(call)
  }
}

const RETRY_AFTER_MS = [400, 1200, 3000]

/**
 * Makes a call until an answer comes. What changes something carries one key through all its tries: a lost answer is
 * asked for again, and never becomes a second claim, order or payment. `onUnsure` is told when the first was lost.
 */
async function answered<T>(call: () => Promise<T>, onUnsure?: () => void): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(call)
    } catch (failure) {
      const waitMs = RETRY_AFTER_MS[attempt]
      if (!(failure instanceof Failure) || !failure.again || waitMs === undefined) throw failure
      if (attempt === 0) onUnsure?.()
      await new Promise((done) => setTimeout(done, waitMs))
    }
  }
}

/** Every call of the buyer's face. The screens know no path, header or token. */
export const api = {
  marketplace: async (): Promise<Shape.Marketplace> => {
    const sentMs = deviceNowMs()
    const answer = await once(() => client.getMarketplace())
    learnServerTime(answer.now, sentMs)
    return answer
  },
  signInDemo: (buyer: string) => once(() => client.signInToDemo({ body: { buyer } })),
  categories: () => once(() => client.listCategories()),
  shops: () => once(() => client.listShops({ query: { limit: 200 } })),
  items: (query: Shape.ItemQuery) => once(() => client.listItems({ query })),
  itemPrices: (sku: string[]) => once(() => client.priceItems({ query: { sku } })),
  goodsPrices: (batch: string[]) => once(() => client.priceItems({ query: { batch } })),
  bargains: (query: Shape.BargainQuery) => once(() => client.listBargains({ query })),
  offers: (query: Shape.OfferQuery) => once(() => client.listBatches({ query })),
  promoted: () => once(() => client.listPromotedOffers({ query: { placement: 'coupon_centre' } })),
  visitPromoted: (ticket: string) => {
    const key = newKey()
    return answered(() => client.visitPromotedOffer({ body: { ticket }, key }))
  },
  offer: (id: string) => once(() => client.getBatch({ path: { id } })),
  claim: (id: string, body: Shape.ClaimBody, key: string, onUnsure: () => void) =>
    answered(() => client.claimCoupon({ path: { id }, body, key }), onUnsure),
  buy: (id: string, priceMinor: number, key: string, onUnsure: () => void) =>
    answered(() => client.buyCoupon({ path: { id }, body: { priceMinor }, key }), onUnsure),
  exchange: (id: string, key: string, onUnsure: () => void) =>
    answered(() => client.exchangePoints({ path: { id }, body: {}, key }), onUnsure),
  relate: (shop: string, relation: 'follow' | 'join') => {
    const key = newKey()
    const call = relation === 'follow' ? client.followShop : client.joinShop
    return answered(() => call({ path: { id: shop }, body: {}, key }))
  },
  redeemCode: (code: string, key: string) => answered(() => client.redeemCode({ body: { code }, key })),
  giveBack: (id: string, key: string) => answered(() => client.giveBackCoupon({ path: { id }, body: {}, key })),
  notices: (query: Shape.NoticeQuery) => once(() => client.listNotices({ query })),
  readNotices: () => {
    const key = newKey()
    return answered(() => client.readNotices({ body: {}, key }))
  },
  remindOfEnds: (expiry: boolean, key: string) => answered(() => client.setReminders({ body: { expiry }, key })),
  appeal: (id: string, text: string, key: string) =>
    answered(() => client.appealCase({ path: { id }, body: { text }, key })),
  complaints: (query: Shape.ComplaintQuery) => once(() => client.listComplaints({ query })),
  complain: (body: Shape.ComplaintBody, key: string) => answered(() => client.complain({ body, key })),
  wallet: (query: Shape.WalletQuery) => once(() => client.listCoupons({ query })),
  coupon: (id: string) => once(() => client.getCoupon({ path: { id } })),
  quote: (body: Shape.QuoteRequest) => {
    const key = newKey()
    return answered(() => client.askQuote({ body, key }))
  },
  place: (quoteId: string, key: string) => answered(() => client.placeOrder({ body: { quoteId }, key })),
  orders: (query: Shape.OrderQuery) => once(() => client.listOrders({ query })),
  order: (id: string) => once(() => client.getOrder({ path: { id } })),
  pay: (id: string, key: string) => answered(() => client.payOrder({ path: { id }, body: { method: 'demo' }, key })),
  cancel: (id: string, key: string) => answered(() => client.cancelOrder({ path: { id }, body: {}, key })),
  previewRefund: (id: string, lines: Shape.ReturnLine[]) =>
    once(() => client.previewRefund({ path: { id }, body: { lines } })),
  refund: (id: string, lines: Shape.ReturnLine[], key: string) =>
    answered(() => client.refundOrder({ path: { id }, body: { lines }, key })),
  ledger: (id: string) => once(() => client.getOrderLedger({ path: { id } })),
}

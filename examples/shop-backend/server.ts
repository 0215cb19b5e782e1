// A shop's backend on Quanhe: claim → quote → place → pay → refund, and the events of it. `buyer` comes from your own session.
// QUANHE_URL=http://127.0.0.1:4310 QUANHE_KEY=qh_sk_… QUANHE_WEBHOOK_SECRET=whsec_… node examples/shop-backend/server.ts
import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import { createClient, QuanheProblem, QuanheUnreachable } from '@quanhe/sdk'
import { verifyWebhook, WebhookRefused } from '@quanhe/sdk/webhooks'
import type { WebhookEvent } from '@quanhe/sdk/webhooks'

type Settings = { url: string; key: string; webhookSecrets: readonly string[] }
type Cart = { buyer: string; number: string; lines: { sku: string; quantity: number }[] }
type Parcel = { order: string; parcel: string; lines: { line: string; quantity: number }[] }
type Answer = { status: number; body: unknown }

export function shopBackend(settings: Settings): Server & { readonly heard: readonly WebhookEvent[] } {
  const quanhe = createClient({ baseUrl: settings.url, token: settings.key })
  const heard: WebhookEvent[] = []
  const seen = new Set<string>()

  const routes: Record<string, (request: IncomingMessage, text: string) => Promise<Answer>> = {
    /** A buyer takes a coupon: in the buyer's own name, so with the buyer's token, which your page sends along. */
    async 'POST /claim'(request, text) {
      const { batch, click } = JSON.parse(text) as { batch: string; click: string }
      const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
      const asBuyer = createClient({ baseUrl: settings.url, token })
      const { claim, coupon } = await asBuyer.claimCoupon({ path: { id: batch }, key: `click-${click}` })
      // sold out, limit reached …: an outcome to be shown, not an error
      return { status: coupon ? 201 : 409, body: { outcome: claim.outcome, coupon: coupon?.id ?? null } }
    },

    /** The best price for a cart, and the order that holds its coupons. The shop's own number makes both safe to repeat. */
    async 'POST /checkout'(_, text) {
      const { buyer, number, lines } = JSON.parse(text) as Cart
      const quote = await quanhe.askQuote({ body: { buyer, lines }, key: `quote-${number}` })
      const order = await quanhe.placeOrder({ body: { buyer, quoteId: quote.id }, key: `place-${number}` })
      return { status: 201, body: { order: order.id, payableMinor: order.payableMinor, payUntil: order.holdUntil } }
    },

    /** Your payment provider says that the money is there. Told twice, it counts once. */
    async 'POST /paid'(_, text) {
      const { order, payment, amountMinor } = JSON.parse(text) as {
        order: string
        payment: string
        amountMinor: number
      }
      const body = { method: 'card', reference: payment, amountMinor }
      const paid = await quanhe.payOrder({ path: { id: order }, body, key: `paid-${payment}` })
      return { status: 200, body: { state: paid.state } }
    },

    /** Units come back: what the buyer gets for them is asked first, then paid out. */
    async 'POST /returned'(_, text) {
      const { order, lines, parcel } = JSON.parse(text) as Parcel
      const path = { id: order }
      const preview = await quanhe.previewRefund({ path, body: { lines }, key: `preview-${parcel}` })
      const refund = await quanhe.refundOrder({ path, body: { lines }, key: `refund-${parcel}` })
      return { status: 200, body: { previewMinor: preview.minor, refundMinor: refund.minor } }
    },

    /** Verified before anything is read; done once however often it is sent; answered at once. */
    async 'POST /webhooks'(request, text) {
      const { id, event } = verifyWebhook(text, request.headers, settings.webhookSecrets)
      if (!seen.has(id)) {
        seen.add(id)
        heard.push(event)
      }
      return { status: 204, body: null }
    },
  }

  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => (text += part))
    request.on('end', () => {
      const route = routes[`${request.method} ${request.url}`]
      const answer = route ? route(request, text).catch(said) : Promise.resolve({ status: 404, body: null })
      void answer.then(({ status, body }) => response.writeHead(status).end(status === 204 ? '' : JSON.stringify(body)))
    })
  })
  return Object.assign(server, { heard })
}

/** Quanhe's problems in the shop's words; what may be repeated is told as such. */
function said(error: unknown): Answer {
  if (error instanceof WebhookRefused) return { status: 401, body: null }
  if (error instanceof QuanheProblem) return { status: error.status, body: { code: error.code, errors: error.errors } }
  if (error instanceof QuanheUnreachable) return { status: 503, body: { code: 'try_again' } }
  return { status: error instanceof SyntaxError ? 400 : 500, body: null }
}

if (import.meta.main) {
  const {
    QUANHE_URL: url = 'http://127.0.0.1:4310',
    QUANHE_KEY: key = '',
    QUANHE_WEBHOOK_SECRET: secret = '',
  } = process.env
  shopBackend({ url, key, webhookSecrets: [secret] }).listen(4311, () => console.log('the shop listens on port 4311'))
}

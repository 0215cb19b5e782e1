import { deviceNowMs, learnServerTime } from './clock.ts'
import { session } from './session.ts'
import type * as Shape from './shapes.ts'

/** What went wrong, in the form that every screen can show. `code` is the API's, or `network` where no answer came. */
export class Failure extends Error {
  readonly code: string
  readonly status: number
  readonly requestId: string | undefined
  readonly facts: Record<string, unknown>
  constructor(code: string, status: number, facts: Record<string, unknown> = {}) {
    super(code)
    this.code = code
    this.status = status
    this.requestId = typeof facts['requestId'] === 'string' ? facts['requestId'] : undefined
    this.facts = facts
  }
  /** True where the same call, with the same key, may be sent again. */
  get again(): boolean {
    return this.code === 'network' || this.facts['retryable'] === true
  }
}

async function call<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  const token = session.get()?.token
  if (token) headers['authorization'] = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (key) headers['idempotency-key'] = key
  const response = await fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => undefined)
  if (!response) throw new Failure('network', 0)
  const answer = (await response.json().catch(() => undefined)) as (T & Record<string, unknown>) | undefined
  if (response.ok && answer !== undefined) return answer
  if (response.status === 401) session.set(undefined)
  throw new Failure(String(answer?.['code'] ?? 'unreadable'), response.status, answer ?? {})
}

const get = <T>(path: string, query: Record<string, string | string[] | undefined> = {}): Promise<T> => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : value ? [value] : []) search.append(name, one)
  return call('GET', search.size ? `${path}?${search}` : path)
}

const RETRY_AFTER_MS = [400, 1200, 3000]

/**
 * Sends a POST until an answer comes, always with the same key: a lost answer is asked for again, and never
 * becomes a second claim, order or payment. `onUnsure` is told when the first answer was lost.
 */
async function post<T>(path: string, body: unknown, key: string = newKey(), onUnsure?: () => void): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call<T>('POST', path, body, key)
    } catch (failure) {
      const waitMs = RETRY_AFTER_MS[attempt]
      if (!(failure instanceof Failure) || !failure.again || waitMs === undefined) throw failure
      if (attempt === 0) onUnsure?.()
      await new Promise((done) => setTimeout(done, waitMs))
    }
  }
}

export const newKey = (): string => crypto.randomUUID()

const segment = encodeURIComponent

/** Every call of the buyer's face. The screens know no path, header or key. */
export const api = {
  marketplace: async (): Promise<Shape.Marketplace> => {
    const sentMs = deviceNowMs()
    const answer = await get<Shape.Marketplace>('/v1/marketplace')
    learnServerTime(answer.now, sentMs)
    return answer
  },
  signInDemo: (buyer: string) => post<Shape.Session>('/v1/demo/sessions', { buyer }),
  categories: () => get<Shape.List<Shape.Category>>('/v1/categories'),
  shops: () => get<Shape.List<Shape.Shop>>('/v1/shops', { limit: '100' }),
  items: (query: Record<string, string | string[] | undefined>) => get<Shape.List<Shape.Item>>('/v1/items', query),
  offers: (query: Record<string, string | undefined>) => get<Shape.List<Shape.Offer>>('/v1/batches', query),
  offer: (id: string) => get<Shape.Offer>(`/v1/batches/${segment(id)}`),
  claim: (batch: string, key: string, onUnsure: () => void) =>
    post<Shape.ClaimOutcome>(`/v1/batches/${segment(batch)}/claims`, {}, key, onUnsure),
  wallet: (query: Record<string, string | undefined>) => get<Shape.Wallet>('/v1/coupons', query),
  coupon: (id: string) => get<Shape.CouponStory>(`/v1/coupons/${segment(id)}`),
  quote: (request: Shape.QuoteRequest) => post<Shape.Quote>('/v1/quotes', request),
  place: (quoteId: string, key: string) => post<Shape.Order>('/v1/orders', { quoteId }, key),
  orders: (query: Record<string, string | undefined>) => get<Shape.List<Shape.Order>>('/v1/orders', query),
  order: (id: string) => get<Shape.Order>(`/v1/orders/${segment(id)}`),
  pay: (id: string, key: string) => post<Shape.Order>(`/v1/orders/${segment(id)}/pay`, { method: 'demo' }, key),
  cancel: (id: string, key: string) => post<Shape.Order>(`/v1/orders/${segment(id)}/cancel`, {}, key),
  previewRefund: (id: string, lines: Shape.ReturnLine[]) =>
    post<Shape.RefundPreview>(`/v1/orders/${segment(id)}/refund-previews`, { lines }),
  refund: (id: string, lines: Shape.ReturnLine[], key: string) =>
    post<Shape.Refund>(`/v1/orders/${segment(id)}/refunds`, { lines }, key),
  ledger: (id: string) => get<Shape.Ledger>(`/v1/orders/${segment(id)}/ledger`),
}

import type { Buyer, Line, Offer, Quote, Request } from '@quanhe/engine'
import { RequestRefused, parseRequest, policies, quote, trusted } from '@quanhe/engine'
import { instant } from '../../domain/clock.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import type { House } from '../operation.ts'

/** What one answer prices: a cart, or items alone. Its offers are those of the book, which has checked them. */
export type Pricing = {
  readonly at: Date
  readonly buyer: Buyer
  readonly lines: readonly Line[]
  readonly shipping: readonly { shop: string; minor: number }[]
  readonly offers: readonly Offer[]
  readonly must?: readonly string[]
  readonly never?: readonly string[]
  readonly maxPlans: number
}

/**
 * The engine's request. It is checked here, once: whatever else is priced to advise the buyer is made from it by `withParts`.
 * @throws Problem `invalid_request` naming a line or an offer
 */
export function requestOf({ marketplace }: House, asked: Pricing): Request {
  const { at, lines, shipping, offers, must = [], never = [], ...rest } = asked
  const { timeZone, currency, policy } = marketplace
  const read = checked({ ...rest, at: instant(at), timeZone, currency, policy, lines, shipping })
  for (const [list, ids] of Object.entries({ must, never }))
    for (const [n, id] of ids.entries())
      if (!offers.some((one) => one.id === id))
        throw invalid({ pointer: `/${list}/${n}`, found: id, expected: 'an offer that can be used at this moment' })
  return trusted({
    ...read,
    // the whole policy, not its name: the stored request means the same after the policy has changed
    policy: policies[policy as keyof typeof policies],
    offers: [...offers],
    must: [...must],
    never: [...never],
  })
}

/** The engine's refusals name fields of its own request; of those only a line's can be the buyer's doing. */
function checked(request: unknown): Request {
  try {
    return parseRequest(request)
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    const faults = error.errors.filter((fault) => fault.pointer.startsWith('/lines'))
    if (faults.length === 0) throw error
    throw new Problem('invalid_request', { errors: faults })
  }
}

type Other = Partial<Pick<Request, 'lines' | 'shipping' | 'offers' | 'must' | 'never' | 'detail' | 'maxPlans'>>

/** The same with other parts, which are checked as well: the book's offers, the catalogue's items. */
export const withParts = (request: Request, other: Other): Request => trusted({ ...request, ...other })

/** Offers whose batch cannot pay for them any more are left out, and the cart is priced again. `left`: what each batch may still spend. */
export function pricedWithin(
  asked: Request,
  batchOf: (offer: string) => string,
  left: ReadonlyMap<string, number>,
): { request: Request; quote: Quote } {
  let request = asked
  for (;;) {
    const priced = quote(request)
    const used = new Map<string, number>()
    const over = priced.applied.find(({ offer, discountMinor }) => {
      const batch = batchOf(offer)
      used.set(batch, (used.get(batch) ?? 0) + discountMinor)
      return (used.get(batch) as number) > (left.get(batch) ?? 0)
    })
    if (!over) return { request, quote: priced }
    request = withoutOffer(request, over.offer)
  }
}

const withoutOffer = (request: Request, offer: string): Request =>
  withParts(request, {
    offers: request.offers.filter((one) => one.id !== offer),
    must: request.must.filter((id) => id !== offer),
    never: request.never.filter((id) => id !== offer),
  })

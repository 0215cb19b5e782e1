// Where the engine's quote and the reference's differ, in words.
import { isDeepStrictEqual } from 'node:util'
import type { EngineQuote } from './engine-answers.ts'
import type { ReferenceQuote } from './reference/result.ts'

type Refused = {
  readonly offer: string
  readonly because: string
  readonly details: { readonly [name: string]: unknown }
}

/** Details that both name: what is missing, what it costs, which condition, which rule and by whom. */
const COMPARED_DETAILS = ['missingMinor', 'missing', 'lessMinor', 'condition', 'limit', 'by']

const comparableRefused = (refused: readonly Refused[]) =>
  refused
    .map(({ offer, because, details }) => ({
      offer,
      because,
      ...Object.fromEntries(COMPARED_DETAILS.filter((name) => name in details).map((name) => [name, details[name]])),
    }))
    .sort((a, b) => (a.offer < b.offer ? -1 : 1))

/** A limit may be full in several places, any of which may be named: the reference names them all. */
function namedAs(reference: readonly Refused[], { offer, because, details }: Refused): Refused {
  const places = reference.find((each) => each.offer === offer && each.because === because)?.details.by
  const isOne =
    because === 'limit_reached' && Array.isArray(places) && places.some((place) => isDeepStrictEqual(place, details.by))
  return { offer, because, details: isOne ? { ...details, by: places } : details }
}

function comparable(quote: EngineQuote | ReferenceQuote, reference: ReferenceQuote) {
  return {
    listMinor: quote.listMinor,
    discountMinor: quote.discountMinor,
    shippingMinor: quote.shippingMinor,
    shippingDiscountMinor: quote.shippingDiscountMinor,
    payableMinor: quote.payableMinor,
    order: quote.applied.map((applied) => applied.offer),
    applied: quote.applied.map((applied) => ({ ...applied, shippingShares: applied.shippingShares ?? [] })),
    lines: quote.lines,
    refused: comparableRefused(
      quote.refused.map((each) => (quote === reference ? each : namedAs(reference.refused, each))),
    ),
    gifts: quote.gifts,
    instalments: quote.instalments,
  }
}

export function differences(engine: EngineQuote, reference: ReferenceQuote): string[] {
  const found = comparable(engine, reference)
  const wanted = comparable(reference, reference)
  const differing = (Object.keys(wanted) as (keyof typeof wanted)[])
    .filter((field) => !isDeepStrictEqual(found[field], wanted[field]))
    .map((field) => `${field}: engine ${JSON.stringify(found[field])}, reference ${JSON.stringify(wanted[field])}`)
  const { optimal, upperBoundMinor } = engine.proof
  const total = engine.discountMinor + engine.shippingDiscountMinor
  if (!optimal) differing.push('proof: not optimal')
  else if (upperBoundMinor !== total) differing.push(`proof: optimal, but the bound ${upperBoundMinor} is not ${total}`)
  return differing
}

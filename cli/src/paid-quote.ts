import type { Quote, Request } from '@quanhe/engine'
import { type FieldError, Refused } from './problem.ts'
import { misshapen, type Shape, shown } from './shape.ts'

const FUNDING: Shape = [{ party: 'text', minor: 'whole' }]

/** What a refund reads of a quote. */
const QUOTE: Shape = {
  listMinor: 'whole',
  discountMinor: 'whole',
  shippingMinor: 'whole',
  shippingDiscountMinor: 'whole',
  payableMinor: 'whole',
  applied: [
    {
      offer: 'text',
      shares: [{ line: 'text', minor: 'whole', funding: FUNDING }],
      'shippingShares?': [{ shop: 'text', minor: 'whole', funding: FUNDING }],
    },
  ],
  lines: [{ id: 'text', listMinor: 'whole', discountMinor: 'whole', payableMinor: 'whole', unitsMinor: ['whole'] }],
}

/**
 * The quote that was paid for a request. It may have come from another version of the engine or of the policy, so it is
 * not priced again; but it must be a quote of these lines and offers.
 * @throws Refused with pointers below /quote
 */
export function paidQuote(input: unknown, request: Request): Quote {
  const errors = misshapen(input, QUOTE, '/quote')
  if (errors.length === 0) errors.push(...foreign(input as Quote, request))
  if (errors.length > 0) throw new Refused('invalid_request', errors)
  return input as Quote
}

function foreign(quote: Quote, request: Request): FieldError[] {
  const quantities = new Map(request.lines.map(({ id, quantity }) => [id, quantity]))
  const offers = new Set(request.offers.map(({ id }) => id))
  const errors: FieldError[] = []
  if (quote.lines.length !== request.lines.length) {
    errors.push({
      pointer: '/quote/lines',
      found: `${quote.lines.length} lines`,
      expected: `the ${request.lines.length} lines of the request`,
    })
  }
  quote.lines.forEach(({ id, unitsMinor, payableMinor }, index) => {
    const quantity = quantities.get(id)
    quantities.delete(id) // a line stands once
    const at = `/quote/lines/${index}`
    if (quantity === undefined)
      errors.push({ pointer: `${at}/id`, found: shown(id), expected: 'the id of a line of the request, once' })
    else if (unitsMinor.length !== quantity || unitsMinor.reduce((sum, minor) => sum + minor, 0) !== payableMinor) {
      errors.push({
        pointer: `${at}/unitsMinor`,
        found: shown(unitsMinor),
        expected: `${quantity} amounts that add up to ${payableMinor}`,
      })
    }
  })
  quote.applied.forEach(({ offer, shares }, index) => {
    if (!offers.has(offer))
      errors.push({
        pointer: `/quote/applied/${index}/offer`,
        found: shown(offer),
        expected: 'the id of an offer of the request',
      })
    shares.forEach(({ line }, place) => {
      const known = request.lines.some(({ id }) => id === line)
      if (!known)
        errors.push({
          pointer: `/quote/applied/${index}/shares/${place}/line`,
          found: shown(line),
          expected: 'the id of a line of the request',
        })
    })
  })
  return errors
}

import {
  parseRequest,
  quote as price,
  refund as refundOf,
  type RefundMode,
  type RefundOptions,
  type Returns,
} from '@quanhe/engine'
import { type Field, fieldsOf, within } from '../fields.ts'
import { paidQuote } from '../paid-quote.ts'
import type { Command } from './command.ts'

const FIELDS = {
  request: { kind: 'an object', required: true },
  quote: { kind: 'an object' },
  history: { kind: 'an array' },
  returns: { kind: 'an array', required: true },
  mode: { kind: 'a string' },
  shippingMinor: { kind: 'a number' },
  shippingBeforeMinor: { kind: 'a number' },
} as const satisfies Record<string, Field>

/** What comes back for returned units, and from whom. */
export const refund: Command = {
  name: 'refund',
  summary: 'what comes back for returned units, to the cent, and from which funder',
  input: [
    'request   the request that was paid for',
    'quote     its quote as it was paid; without it the request is priced again',
    'history   earlier returns: [ [ { line, quantity } ], … ]',
    'returns   what comes back now: [ { line, quantity } ]',
    'mode      "apportioned" (default) or "recompute"',
    'shippingMinor         shipping to give back as well (default none)',
    'shippingBeforeMinor   shipping that earlier refunds gave back',
  ],
  example: 'quanhe refund return.json',
  run(input) {
    const { request: paid, quote, history = [], returns, mode, ...shipping } = fieldsOf(input, FIELDS)
    const request = within('request', () => parseRequest(paid))
    return refundOf(
      { request, quote: quote === undefined ? price(request) : paidQuote(quote, request) },
      history as Returns[],
      returns as Returns,
      mode as RefundMode | undefined,
      shipping as RefundOptions,
    )
  },
}

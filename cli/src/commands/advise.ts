import { advise as adviceOn, type Candidate, parseRequest } from '@quanhe/engine'
import { type Field, fieldsOf, within } from '../fields.ts'
import type { Command } from './command.ts'

const FIELDS = {
  request: { kind: 'an object', required: true },
  candidates: { kind: 'an array', required: true },
} as const satisfies Record<string, Field>

/** Which further item would bring a missed offer within reach, and whether it is worth it. */
export const advise: Command = {
  name: 'advise',
  summary: 'which further items would bring a missed offer within reach, and what they really cost or save',
  input: [
    'request      the cart, as for quote',
    'candidates   items that may be added: lines without an id; quantity or maxQuantity says how many there are',
  ],
  example: 'quanhe advise gap.json',
  run(input) {
    const { request: cart, candidates } = fieldsOf(input, FIELDS)
    const request = within('request', () => parseRequest(cart))
    return adviceOn(request, candidates as Candidate[])
  },
}

import { parseRequest, quote as price } from '@quanhe/engine'
import { bill } from '../bill/bill.ts'
import type { Command } from './command.ts'

/** The best combination of offers for a cart, with its proof. */
export const quote: Command = {
  name: 'quote',
  summary: 'the best combination of offers for a cart, proved, with every share and every refusal',
  input: ['a request: { at, lines, offers, policy?, buyer?, shipping?, must?, never?, detail?, maxPlans?, … }'],
  example: 'quanhe quote cart.json --pretty',
  run: (input) => price(parseRequest(input)),
  pretty(input, { locale, colour }) {
    const request = parseRequest(input)
    return bill(request, price(request), { locale, colour })
  },
}

// The rule at work on a cart: the very quote of the offer alone.
import { trusted } from '../parse.ts'
import { quote } from '../quote.ts'
import type { Request } from '../request.ts'
import type { Rule } from './rule.ts'

export function exampleWords(rule: Rule, request: Request): string {
  const { offer, policy, phrases, say } = rule
  const { example } = phrases
  const alone = quote(trusted({ ...request, policy, offers: [offer], must: [], never: [], detail: 'plan' }))
  const applied = alone.applied[0]
  if (applied !== undefined) {
    const words = offer.benefit.kind === 'shipping_off' ? example.shipping : example.goods
    const { baseMinor, discountMinor: offMinor } = applied
    return words({ baseMinor, offMinor, payableMinor: alone.payableMinor }, say)
  }
  const [gift] = alone.gifts
  if (gift !== undefined) return example.gift(gift.quantity, say.sku(gift.sku))
  const [free] = alone.instalments
  if (free !== undefined) return example.instalments(free.instalments, free.interestMinor, say)
  const refused = alone.refused[0]!
  const { missingMinor, missing } = refused.details
  if (typeof missingMinor === 'number') return example.missingSpend(missingMinor, say)
  if (typeof missing === 'number') return example.missingUnits(missing)
  return example.refused[refused.because]
}

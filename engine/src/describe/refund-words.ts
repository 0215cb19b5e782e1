// What a return does to the rule.
import type { Rule } from './rule.ts'

export function refundWords({ offer, phrases, refundMode }: Rule): string {
  switch (offer.benefit.kind) {
    case 'shipping_off':
      return phrases.refund.shipping()
    case 'gift':
    case 'interest_free':
      return phrases.refund.granted()
    default:
      return phrases.refund[refundMode]()
  }
}

// Which goods the rule is for, and which it never touches.
import type { Rule } from './rule.ts'
import { anyWords, heldWords } from './scope-words.ts'

/** The scope of the offer, then each exclusion that the policy makes for its kind. */
export function rangeWords({ offer, policy, phrases, locale, names }: Rule): string[] {
  const held = heldWords(offer.scope, locale, names)
  const out = anyWords(offer.scope?.except, locale, names)
  const never = policy.ineligible
    .filter(({ kinds }) => kinds.includes(offer.kind))
    .map(({ scope }) => {
      const goods = heldWords(scope, locale, names)
      const except = anyWords(scope.except, locale, names)
      return except === undefined ? phrases.scope.neverOn(goods) : phrases.scope.neverOnExcept(goods, except)
    })
  return [out === undefined ? phrases.scope.held(held) : phrases.scope.heldExcept(held, out), ...never]
}

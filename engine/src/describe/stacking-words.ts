// How the rule goes together with others: read off the policy, never written by hand.
import { basisOf, called, layerOfRule, type Rule } from './rule.ts'
import { anyWords } from './scope-words.ts'
import { countsSpend } from './threshold-words.ts'

export function stackingWords(rule: Rule): string[] {
  const { offer, policy, phrases, say, locale, names } = rule
  const { stacking } = phrases
  const { layer, place } = layerOfRule(rule)
  const takesMoney = offer.benefit.kind !== 'gift' && offer.benefit.kind !== 'interest_free'
  const single = anyWords(policy.singleBenefit, locale, names)
  const words: (string | undefined)[] = [
    offer.exclusive
      ? stacking.alone()
      : stacking.layer(
          called(rule, 'kinds', offer.kind),
          called(rule, 'layers', layer.id),
          place,
          policy.layers.length,
        ),
    countsSpend(rule) ? stacking.thresholdOn(basisOf(rule, 'thresholdBasis')) : undefined,
    offer.benefit.kind === 'percent_off' || offer.benefit.kind === 'percent_off_tiers'
      ? stacking.rateOn(basisOf(rule, 'amountBasis'))
      : undefined,
    ...policy.limits
      .filter(({ kinds }) => kinds.includes(offer.kind))
      .map(({ kinds, per, max }) =>
        stacking.limit(
          kinds.map((kind) => called(rule, 'kinds', kind)),
          per,
          max,
        ),
      ),
    offer.group === undefined ? undefined : stacking.group(offer.group),
    single === undefined ? undefined : stacking.single(single),
    takesMoney && policy.minimumPayableMinor > 0 ? stacking.minimum(policy.minimumPayableMinor, say) : undefined,
  ]
  return words.filter((one) => one !== undefined)
}

// What must be spent or bought first: the offer's own threshold, or the first step of its benefit.
import type { Threshold } from './phrases.ts'
import type { Rule } from './rule.ts'

function thresholdOf({ offer: { benefit, threshold } }: Rule): Threshold {
  if (threshold !== undefined) return threshold
  switch (benefit.kind) {
    case 'amount_off_per':
      return { spendMinor: benefit.perMinor }
    case 'amount_off_tiers':
    case 'percent_off_tiers':
      return benefit.tiers[0]!
    case 'group_units_off':
      return { quantity: benefit.groupSize }
    case 'bundle_price':
      return { quantity: benefit.quantity }
    case 'gift':
      return { quantity: benefit.perUnits }
    default:
      return {}
  }
}

export function thresholdWords(rule: Rule): string {
  const { spendMinor, quantity } = thresholdOf(rule)
  const { none, spend, quantity: units } = rule.phrases.threshold
  return spendMinor !== undefined ? spend(spendMinor, rule.say) : quantity !== undefined ? units(quantity) : none()
}

/** Whether money is counted: by a threshold, by steps or by tiers. */
export const countsSpend = ({ offer: { benefit, threshold } }: Rule): boolean =>
  threshold?.spendMinor !== undefined ||
  benefit.kind === 'amount_off_per' ||
  ('tiers' in benefit && benefit.tiers[0]!.spendMinor !== undefined)

// The rules that a field can break, each with the values that belong to it, and how English says it. Other languages say it by
// the rule's name and its values.
import type { FieldRule as EngineRule } from '@quanhe/engine'

/** What would be right: said, and told as a rule with its values. Amounts are minor units, rates basis points, instants RFC 3339. */
export type Wanted = {
  readonly expected: string
  readonly rule: FieldRule
  readonly details: Readonly<Record<string, unknown>>
}

const own = [
  'needed',
  'at_least',
  'at_most',
  'whole_number',
  'of_type',
  'instant',
  'form',
  'unknown_field',
  'known_kind',
  'not_before',
  'not_after',
  'known',
  'phase_with_campaign',
  'no_single_items',
  'price_when_paid',
  'price_only_when_paid',
  'known_at_claim',
  'with_shop',
  'never_reissued',
  'hidden_only',
  'within_cap',
  'within_bands',
  'platforms_own',
  'kind_of_instrument',
  'own_shop',
  'one_merchant',
  'as_published',
  'same_merchant',
  'only_this_shop',
  'free_login',
  'hard_to_guess',
  'current_code',
  'without_login',
  'in_future',
  'as_asked',
  'no_overlap',
  'ends_before',
  'range',
  'public_click',
  'least',
] as const
const engines = [
  'one_of',
  'tiers_alike',
  'above_tier_before',
  'not_above',
  'not_both',
  'sums_to',
  'named_once',
  'earlier_layer',
  'later_than',
] as const satisfies readonly EngineRule[]

export const fieldRules = [...own, ...engines] as const
export type FieldRule = (typeof fieldRules)[number]

const said = (rule: FieldRule, expected: string, details: Wanted['details'] = {}): Wanted => ({
  expected,
  rule,
  details,
})

type Counted = 'characters' | 'different characters' | 'entries'
const units = (of: Counted | undefined): string => (of ? ` ${of}` : '')

/** Each rule that is told in more than one place; the English can be put otherwise where a place knows better. */
export const wanted = {
  needed: (expected: string) => said('needed', expected),
  atLeast: (least: number, of?: Counted) =>
    said('at_least', `at least ${least}${units(of)}`, { least, ...(of && { of }) }),
  atMost: (most: number, of?: Counted) => said('at_most', `at most ${most}${units(of)}`, { most, ...(of && { of }) }),
  oneOf: (allowed: readonly string[], expected = `one of ${allowed.join(', ')}`) =>
    said('one_of', expected, { allowed }),
  laterThan: (field: string, instant: string) =>
    said('later_than', `later than ${field}, ${instant}`, { field, instant }),
  notBefore: (instant: string, expected = `not before ${instant}`) => said('not_before', expected, { instant }),
  notAfter: (instant: string, expected = `not after ${instant}`) => said('not_after', expected, { instant }),
  least: (minor: number, expected: string) => said('least', expected, { leastMinor: minor }),
  notAbove: (field: string, value: number, expected: string) => said('not_above', expected, { field, value }),
  known: (expected: string) => said('known', expected),
  other: said,
}

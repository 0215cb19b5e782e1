// Why an offer of the cart is not used, and what would make it apply: only the cart's screens need it.
import { join, listed, numberIn, textIn, unmetWords, type Details, type NamesOf } from './reasons.ts'
import type { Refusal } from './shapes.ts'
import type { Voice } from './speech.ts'

type ReasonWords = (details: Details, voice: Voice, names: NamesOf) => { why: string; fix?: string }

/** The offers that stand in the way, wherever the details name them. */
function blockers(details: Details, names: NamesOf): string[] {
  return listed(details['by']).flatMap((id) => names.offer?.(id) ?? [])
}

function inUse(why: string, details: Details, voice: Voice, names: NamesOf): string {
  const titles = blockers(details, names).map((title) => voice.words.reasons.quoted(title))
  return titles.length ? voice.words.reasons.usedInstead(why, join(titles, voice)) : why
}

function limitWords(details: Details, voice: Voice): string {
  const { reasons } = voice.words
  const rule = (details['limit'] ?? {}) as { per?: string; max?: number }
  if (typeof rule.max !== 'number') return reasons.limit_plain
  if (rule.per === 'shop') return reasons.limit_shop(rule.max)
  if (rule.per === 'line') return reasons.limit_line(rule.max)
  return reasons.limit_order(rule.max)
}

/** One entry for each reason of the engine, with the numbers, and what would make the offer apply. */
const reasonWords: Record<string, ReasonWords> = {
  not_yet_valid: (details, voice) => {
    const from = textIn(details, 'validFrom')
    const { reasons, fixes } = voice.words
    return {
      why: from ? reasons.not_yet_valid(voice.moment(from)) : reasons.not_yet_valid_plain,
      fix: fixes.not_yet_valid,
    }
  },
  expired: (_details, { words }) => ({ why: words.reasons.expired }),
  left_out_by_buyer: (_details, { words }) => ({
    why: words.reasons.left_out_by_buyer,
    fix: words.fixes.left_out_by_buyer,
  }),
  condition_not_met: (details, voice, names) => ({
    why: unmetWords(details, voice, names),
    fix: voice.words.fixes.condition_buyer,
  }),
  nothing_in_scope: (_details, { words }) => ({
    why: words.reasons.nothing_in_scope,
    fix: words.fixes.nothing_in_scope,
  }),
  spend_too_small: (details, voice) => {
    const missing = voice.money(numberIn(details, 'missingMinor') ?? 0)
    return { why: voice.words.reasons.spend_too_small(missing), fix: voice.words.fixes.spend_too_small(missing) }
  },
  quantity_too_small: (details, { words }) => {
    const missing = numberIn(details, 'missing') ?? 1
    return { why: words.reasons.quantity_too_small(missing), fix: words.fixes.quantity_too_small(missing) }
  },
  single_benefit_line: (details, voice, names) => ({
    why: inUse(voice.words.reasons.single_benefit_line, details, voice, names),
    fix: voice.words.fixes.single_benefit_line,
  }),
  limit_reached: (details, voice, names) => ({
    why: inUse(limitWords(details, voice), details, voice, names),
    fix: voice.words.fixes.limit_reached,
  }),
  excluded_by_group: (details, voice, names) => ({
    why: inUse(voice.words.reasons.excluded_by_group, details, voice, names),
    fix: voice.words.fixes.excluded_by_group,
  }),
  excluded_by_exclusive: (details, voice, names) => ({
    why: inUse(voice.words.reasons.excluded_by_exclusive, details, voice, names),
    fix: voice.words.fixes.excluded_by_exclusive,
  }),
  nothing_left: (_details, { words }) => ({ why: words.reasons.nothing_left, fix: words.fixes.nothing_left }),
  costs_more: (details, voice) => {
    const less = numberIn(details, 'lessMinor')
    const { reasons, fixes } = voice.words
    if (less === undefined) return { why: reasons.costs_more_plain, fix: fixes.costs_more }
    return { why: less === 0 ? reasons.costs_same : reasons.costs_more(voice.money(less)), fix: fixes.costs_more }
  },
}
export const WORDED_REASONS = Object.keys(reasonWords)

/** Reasons of offers that could be used by another choice: these may be chosen by hand. */
const CHOOSABLE = new Set([
  'left_out_by_buyer',
  'single_benefit_line',
  'limit_reached',
  'excluded_by_group',
  'excluded_by_exclusive',
  'nothing_left',
  'costs_more',
])
export const isChoosable = (because: string): boolean => CHOOSABLE.has(because)

export function refusalWords(refusal: Refusal, voice: Voice, names: NamesOf = {}): { why: string; fix?: string } {
  const words = reasonWords[refusal.because]
  return words ? words(refusal.details ?? {}, voice, names) : { why: voice.words.reasons.other(refusal.because) }
}

import type { Because } from './shapes.ts'
import type { Voice } from './speech.ts'

export type Details = Record<string, unknown>

export const numberIn = (details: Details, name: string): number | undefined =>
  typeof details[name] === 'number' ? (details[name] as number) : undefined
export const textIn = (details: Details, name: string): string | undefined =>
  typeof details[name] === 'string' ? (details[name] as string) : undefined
export const listed = (told: unknown): string[] =>
  Array.isArray(told) ? told.map(String) : told == null ? [] : [String(told)]

/** Names that a refusal may mention only by id. */
export type NamesOf = { shop?: (id: string) => string | undefined; offer?: (id: string) => string | undefined }

/** What a condition asks for, as its own parameters. */
type Wanted = {
  anyOf?: unknown
  score?: unknown
  shop?: unknown
  ordersAtLeast?: unknown
  from?: unknown
  until?: unknown
  count?: unknown
  quantity?: unknown
  points?: unknown
}
type ConditionWords = (wanted: Wanted, actual: unknown, voice: Voice, names: NamesOf) => string

export const join = (parts: string[], voice: Voice): string => parts.join(voice.words.conditions.joiner)
const named = (told: unknown, table: Record<string, string>, voice: Voice): string =>
  join(
    listed(told).map((code) => table[code] ?? code),
    voice,
  )

/** One entry for each condition of the engine: what is wanted and what is so instead, in words. */
const conditionWords: Record<string, ConditionWords> = {
  member_tier: ({ anyOf }, actual, voice) => {
    const tiers = join(listed(anyOf), voice)
    const { conditions } = voice.words
    return actual == null ? conditions.member_tier_none(tiers) : conditions.member_tier(tiers, String(actual))
  },
  score_at_least: ({ score }, actual, { words }) => words.conditions.score_at_least(String(score), String(actual ?? 0)),
  new_buyer: (_wanted, actual, { words }) =>
    actual == null ? words.conditions.new_buyer_plain : words.conditions.new_buyer(String(actual)),
  returning_buyer: ({ ordersAtLeast }, actual, { words }) =>
    words.conditions.returning_buyer(String(ordersAtLeast), String(actual ?? 0)),
  follows_shop: ({ shop }, _actual, voice, names) => voice.words.conditions.follows_shop(shopName(shop, voice, names)),
  member_of_shop: ({ shop }, _actual, voice, names) =>
    voice.words.conditions.member_of_shop(shopName(shop, voice, names)),
  segment: (_wanted, _actual, { words }) => words.conditions.segment,
  payment_method: ({ anyOf }, _actual, voice) =>
    voice.words.conditions.payment_method(named(anyOf, voice.words.conditions.payments, voice)),
  region: (_wanted, _actual, { words }) => words.conditions.region,
  scene: ({ anyOf }, _actual, voice) =>
    voice.words.conditions.scene(named(anyOf, voice.words.conditions.scenes, voice)),
  time_of_day: ({ from, until }, _actual, { words }) => words.conditions.time_of_day(String(from), String(until)),
  days_of_week: ({ anyOf }, _actual, voice) => {
    const { weekdays, days_of_week: days } = voice.words.conditions
    return days(
      join(
        listed(anyOf).map((day) => weekdays[Number(day) - 1] ?? day),
        voice,
      ),
    )
  },
  distinct_shops_at_least: ({ count }, actual, { words }) =>
    words.conditions.distinct_shops_at_least(String(count), String(actual ?? 0)),
  requires_items: ({ quantity }, actual, { words }) =>
    words.conditions.requires_items(String(quantity), String(actual ?? 0)),
}
export const WORDED_CONDITIONS = Object.keys(conditionWords)

/** Conditions that the platform adds to those of the engine. */
const platformConditionWords: Record<string, ConditionWords> = {
  holdout: (_wanted, _actual, { words }) => words.conditions.holdout,
  promotions_paused: (_wanted, until, voice) =>
    typeof until === 'string'
      ? voice.words.conditions.promotions_paused(voice.moment(until))
      : voice.words.conditions.promotions_paused_plain,
  coupons_stopped: (_wanted, _actual, { words }) => words.conditions.coupons_stopped,
  audience: (_wanted, _actual, { words }) => words.conditions.audience,
  points: ({ points }, actual, { words }) => words.conditions.points(String(points), String(actual ?? 0)),
}

const shopName = (told: unknown, voice: Voice, names: NamesOf): string =>
  names.shop?.(String(told)) ?? voice.words.conditions.thisShop

/** A condition that is not met, from the details `{ condition, wanted, actual }`. */
export function unmetWords(details: Details, voice: Voice, names: NamesOf = {}): string {
  const condition = String(details['condition'])
  const words = conditionWords[condition] ?? platformConditionWords[condition]
  return words
    ? words((details['wanted'] ?? {}) as Wanted, details['actual'] ?? details['until'], voice, names)
    : voice.words.conditions.other
}

/** What became of a claim, in words; `issued` is the only good news. */
export function outcomeWords(
  outcome: string,
  because: Because | Details | null | undefined,
  voice: Voice,
  names: NamesOf = {},
): string {
  const { outcomes } = voice.words
  // The details stand under `details`, or are the object itself.
  const details = ((because as Because | undefined)?.details ?? because ?? {}) as Details
  switch (outcome) {
    case 'limit_reached': {
      const limit = numberIn(details, 'perBuyerLimit') ?? numberIn(details, 'limit')
      return limit === undefined ? outcomes.limit_reached_plain : outcomes.limit_reached(String(limit))
    }
    case 'not_started': {
      const from = textIn(details, 'claimFrom') ?? textIn(details, 'from')
      return from ? outcomes.not_started(voice.moment(from)) : outcomes.not_started_plain
    }
    case 'not_eligible':
      return details['condition']
        ? outcomes.not_eligible(unmetWords(details, voice, names))
        : outcomes.not_eligible_plain
    case 'follow_required':
      return outcomes.follow_required(unmetWords(details, voice, names))
    case 'entry_required': {
      const [priceMinor, points] = [numberIn(details, 'priceMinor'), numberIn(details, 'points')]
      if (priceMinor !== undefined) return outcomes.entry_price(voice.shortMoney(priceMinor))
      return points === undefined ? outcomes.entry_required : outcomes.entry_points(String(points))
    }
    case 'issued':
    case 'sold_out':
    case 'duplicate':
    case 'quota_reached':
    case 'daily_limit_reached':
    case 'ended':
    case 'paused':
    case 'risk_refused':
    case 'challenge_required':
    case 'failed':
      return outcomes[outcome]
    default:
      return outcomes.other(outcome)
  }
}

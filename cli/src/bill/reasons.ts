import { conditionWords, type Offer, type Quote } from '@quanhe/engine'
import type { Locale } from '../locale.ts'

type Refusal = Quote['refused'][number]

/** What the words of a reason are made from. */
type Facts = {
  readonly details: Readonly<Record<string, unknown>>
  readonly locale: Locale
  readonly offer: Offer | undefined
  readonly money: (minor: unknown) => string
  readonly titleOf: (offer: string) => string
}
type Say = (facts: Facts) => string

/** Why an offer was not used, in words: what would have to be different, and by how much. */
export function reason(refusal: Refusal, facts: Omit<Facts, 'details'>): string {
  return REASONS[refusal.because][facts.locale]({ ...facts, details: refusal.details })
}

const REASONS: Readonly<Record<Refusal['because'], Readonly<Record<Locale, Say>>>> = {
  not_yet_valid: { en: () => 'not valid yet', 'zh-CN': () => '未到使用时间' },
  expired: { en: () => 'expired', 'zh-CN': () => '已过期' },
  left_out_by_buyer: { en: () => 'left out as you chose', 'zh-CN': () => '您选择不使用' },
  condition_not_met: { en: conditionSentence, 'zh-CN': conditionSentence },
  nothing_in_scope: { en: () => 'covers nothing in this cart', 'zh-CN': () => '没有适用的商品' },
  spend_too_small: {
    en: ({ details, money }) => `${money(details['missingMinor'])} more to spend`,
    'zh-CN': ({ details, money }) => `还差 ${money(details['missingMinor'])}`,
  },
  quantity_too_small: {
    en: ({ details }) => `${text(details['missing'])} more to buy`,
    'zh-CN': ({ details }) => `还差 ${text(details['missing'])} 件`,
  },
  single_benefit_line: { en: () => 'its goods take one offer at most', 'zh-CN': () => '该类商品只能享受一种优惠' },
  limit_reached: {
    en: (facts) => `its place is taken by ${others(facts)}`,
    'zh-CN': (facts) => `已用 ${others(facts)},不能再用`,
  },
  excluded_by_group: {
    en: (facts) => `cannot be used together with ${others(facts)}`,
    'zh-CN': (facts) => `与 ${others(facts)} 互斥`,
  },
  excluded_by_exclusive: {
    en: (facts) => `${others(facts)} allows no other offer`,
    'zh-CN': (facts) => `${others(facts)} 不可叠加`,
  },
  nothing_left: { en: () => 'nothing is left to reduce', 'zh-CN': () => '已无可减金额' },
  costs_more: { en: costsMore, 'zh-CN': costsMoreInChinese },
}

/** The condition's own sentence, as `describe` tells it, and what is so instead. */
function conditionSentence({ details, offer, locale }: Facts): string {
  const { condition, actual } = details
  const params = offer?.conditions.find(({ kind }) => kind === condition)
  const sentence = params ? conditionWords(params)[locale] : text(condition)
  return actual === null || actual === undefined ? sentence : `${sentence} (${text(actual)})`
}

/** Without `lessMinor` the quote was asked for its plan only. */
function costsMore({ details, money }: Facts): string {
  const less = details['lessMinor']
  if (less === undefined) return 'the best plan goes without it'
  return less === 0 ? 'saves just as much, no more' : `with it the best plan saves ${money(less)} less`
}

function costsMoreInChinese({ details, money }: Facts): string {
  const less = details['lessMinor']
  if (less === undefined) return '最优方案不含此券'
  return less === 0 ? '用它省得一样多' : `用它会少省 ${money(less)}`
}

function others({ details, titleOf }: Facts): string {
  return [details['by']]
    .flat()
    .map((offer) => titleOf(text(offer)))
    .join(', ')
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(', ')
  if (value === undefined || value === null) return '–'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

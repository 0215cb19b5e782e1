// The rule in words, from the same data that is executed: what is shown cannot differ from what is charged.
import { isTimeZone } from './conditions/index.ts'
import { conditionWords } from './describe/condition-words.ts'
import { discountWords, headlineWords, perExampleWords } from './describe/benefit-words.ts'
import { equivalentFormula, equivalentWords } from './describe/equivalent-words.ts'
import { exampleWords } from './describe/example-words.ts'
import { funderWords } from './describe/funder-words.ts'
import { locales, type Locale, type Names } from './describe/locale.ts'
import { rangeWords } from './describe/range-words.ts'
import { refundWords } from './describe/refund-words.ts'
import { ruleOf, type ValidFor } from './describe/rule.ts'
import { stackingWords } from './describe/stacking-words.ts'
import { thresholdWords } from './describe/threshold-words.ts'
import { windowWords } from './describe/window-words.ts'
import { parseOffer, parsePolicy, parseRequest } from './parse.ts'
import type { PolicyName } from './policies/index.ts'
import type { Policy, PolicyInput } from './policy.ts'
import type { RefundMode } from './refund.ts'
import { RequestRefused, shown } from './refused.ts'
import type { OfferInput, RequestInput } from './request.ts'

export type { Locale, Names }

/** One rule in one language. Everything but the headline is whole sentences. */
export type RuleText = {
  /** 满300减50: the rule in the fewest words. */
  readonly headline: string
  readonly threshold: string
  /** What is taken off, with 最高可减 wherever there is a cap or tiers, and 每满 only where every full step counts. */
  readonly discount: string
  readonly scope: string
  /** One sentence for each condition on the buyer, the moment or the cart. */
  readonly conditions: readonly string[]
  readonly window: string
  readonly stacking: string
  readonly refund: string
  readonly funder: string
  /** The rate that an amount comes to where it is just reached: 满300减50 is about 8.3折. */
  readonly equivalent?: string
  /** How that rate is worked out, to show beside it: (300元-50元)÷300元×10≈8.3折. */
  readonly equivalentFormula?: string
  /** The rule at work on the cart that was handed in: a quote of the offer alone. */
  readonly example?: string
  /** All of it but the headline, in reading order. */
  readonly sentences: readonly string[]
}

export type DescribeOptions = {
  /** What to call shops, categories, tiers and so on; a code without a name is shown as it is. */
  readonly names?: Names
  /** The zone whose wall clock times are told in; the request's, or Asia/Shanghai. */
  readonly timeZone?: string
  /** The currency of the amounts; the request's, or CNY. */
  readonly currency?: string
  /** How a return is refunded; `apportioned` unless said otherwise. */
  readonly refundMode?: RefundMode
  /** How long a coupon of this offer lives from its claim on, where the offer itself has no time. */
  readonly validFor?: ValidFor
  /** A cart, for a worked example. */
  readonly request?: RequestInput
}

/**
 * Says what an offer means under a policy.
 * @throws RequestRefused where the offer, the policy, the language or an option is malformed
 */
export function describe(
  offer: OfferInput,
  policy: PolicyName | PolicyInput | Policy,
  locale: Locale,
  options: DescribeOptions = {},
): RuleText {
  if (!locales.includes(locale)) refuse('/locale', locale, `one of ${locales.join(', ')}`)
  const parsedPolicy = parsePolicy(policy)
  const request = options.request === undefined ? undefined : parseRequest(options.request)
  const timeZone = options.timeZone ?? request?.timeZone ?? 'Asia/Shanghai'
  if (!isTimeZone(timeZone)) refuse('/timeZone', timeZone, 'the name of a time zone, as Asia/Shanghai')
  const currency = options.currency ?? request?.currency ?? 'CNY'
  if (!/^[A-Z]{3}$/.test(currency)) refuse('/currency', currency, 'the code of a currency, as CNY')
  const rule = ruleOf({
    offer: parseOffer(offer, parsedPolicy),
    policy: parsedPolicy,
    locale,
    names: options.names ?? {},
    timeZone,
    currency,
    refundMode: options.refundMode ?? 'apportioned',
    validFor: options.validFor,
  })
  const threshold = [thresholdWords(rule)]
  const discount = told([discountWords(rule), perExampleWords(rule)])
  const equivalent = told([equivalentWords(rule)])
  const formula = equivalentFormula(rule)
  const scope = rangeWords(rule)
  const conditions = rule.offer.conditions.map((params) => conditionWords(params, rule.names)[locale])
  const window = windowWords(rule)
  const stacking = stackingWords(rule)
  const refund = [refundWords(rule)]
  const funder = [funderWords(rule)]
  const example = request === undefined ? [] : [exampleWords(rule, request)]
  const paragraph = (sentences: readonly string[]): string => sentences.join(locale === 'en' ? ' ' : '')
  return {
    headline: headlineWords(rule),
    threshold: paragraph(threshold),
    discount: paragraph(discount),
    scope: paragraph(scope),
    conditions,
    window: paragraph(window),
    stacking: paragraph(stacking),
    refund: paragraph(refund),
    funder: paragraph(funder),
    ...(equivalent.length > 0 && { equivalent: paragraph(equivalent) }),
    ...(formula !== undefined && { equivalentFormula: formula }),
    ...(example.length > 0 && { example: paragraph(example) }),
    sentences: [
      ...threshold,
      ...discount,
      ...equivalent,
      ...scope,
      ...conditions,
      ...window,
      ...stacking,
      ...refund,
      ...funder,
      ...example,
    ],
  }
}

function refuse(pointer: string, found: unknown, expected: string): never {
  throw new RequestRefused([{ pointer, found: shown(found), expected }])
}

const told = (sentences: readonly (string | undefined)[]): string[] => sentences.filter((one) => one !== undefined)

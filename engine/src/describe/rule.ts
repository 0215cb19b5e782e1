// One rule about to be told: the offer and policy that are executed, and how this reader is spoken to.
import type { Offer } from '../request.ts'
import type { Policy } from '../policy.ts'
import type { RefundMode } from '../refund.ts'
import { majorOf } from './amounts.ts'
import { en } from './en.ts'
import { nameOf, type Locale, type Names } from './locale.ts'
import type { BasisWords, Phrases, Say } from './phrases.ts'
import { zhCn } from './zh-cn.ts'

/** How long a coupon lives from its claim on. */
export type ValidFor = { readonly seconds: number; readonly toDayEnd: boolean }

export type Rule = {
  readonly offer: Offer
  readonly policy: Policy
  readonly locale: Locale
  readonly names: Names
  readonly timeZone: string
  readonly refundMode: RefundMode
  readonly validFor: ValidFor | undefined
  readonly phrases: Phrases
  readonly say: Say
}

const phrasesOf: { readonly [L in Locale]: Phrases } = { 'zh-CN': zhCn, en }

export function ruleOf(rule: Omit<Rule, 'phrases' | 'say'> & { readonly currency: string }): Rule {
  const { locale, names, currency } = rule
  const phrases = phrasesOf[locale]
  const say: Say = {
    amount: (minor) => phrases.amount(majorOf(minor, currency), currency),
    short: (minor) => phrases.shortAmount(majorOf(minor, currency), currency),
    sku: (code) => nameOf(names, 'skus', code, locale),
  }
  return { ...rule, phrases, say }
}

/** The name of a kind, layer or party: the reader's own, then the one that ships, then the code. */
export function called(rule: Rule, list: 'kinds' | 'layers' | 'parties', code: string): string {
  const shipped = rule.phrases[list]
  const own = nameOf(rule.names, list, code, rule.locale)
  return own === code && Object.hasOwn(shipped, code) ? shipped[code]! : own
}

/** The layer that the offer is computed in. */
export function layerOfRule({ offer, policy }: Rule): {
  readonly layer: Policy['layers'][number]
  readonly place: number
} {
  const place = policy.layers.findIndex((layer) => layer.kinds.includes(offer.kind))
  return { layer: policy.layers[place]!, place: place + 1 }
}

export function basisOf(rule: Rule, key: 'thresholdBasis' | 'amountBasis'): BasisWords {
  const basis = rule.offer.basis?.[key] ?? layerOfRule(rule).layer[key] ?? 'current'
  return typeof basis === 'string' ? basis : { afterLayer: called(rule, 'layers', basis.after) }
}

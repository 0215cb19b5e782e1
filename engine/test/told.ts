// Rules to be told, and their text as a reader would take it apart.
import { describe, type OfferInput, type RuleText } from '@quanhe/engine'

export type Benefit = OfferInput['benefit']
export const voucher = (benefit: Benefit, more: Partial<OfferInput> = {}): OfferInput => ({
  id: 'o',
  kind: 'voucher',
  benefit,
  ...more,
})
export const both = (offer: OfferInput, policy: Parameters<typeof describe>[1] = 'tmall') => ({
  zh: describe(offer, policy, 'zh-CN'),
  en: describe(offer, policy, 'en'),
})
/** All of a rule's text. */
export const whole = (text: RuleText): string => [text.headline, ...text.sentences].join(' ')

/** Yuan and fen as a reader would write them. */
export const yuan = (minor: number): string => (minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2))
/** Every number in a text, without the commas of thousands. */
export const numbersIn = (text: string): string[] => text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(\.\d+)?/g) ?? []

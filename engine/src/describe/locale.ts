// The two languages that every rule is told in.
import type { Lists } from '../scope.ts'

export type Locale = 'zh-CN' | 'en'
export const locales: readonly Locale[] = ['zh-CN', 'en']

/** The same thing said in each language. */
export type Words = { readonly [L in Locale]: string }

/** What screens call a shop, a category and so on. A code without a name is shown as it is. */
export type Names = {
  readonly [
    List in
      keyof Lists | 'tiers' | 'segments' | 'paymentMethods' | 'regions' | 'scenes' | 'parties' | 'kinds' | 'layers'
  ]?: { readonly [code: string]: string | Partial<Words> } | undefined
}

export function nameOf(names: Names, list: keyof Names, code: string, locale: Locale): string {
  const table = names[list]
  const name = table !== undefined && Object.hasOwn(table, code) ? table[code] : undefined
  return (typeof name === 'string' ? name : name?.[locale]) ?? code
}

/** "a, b or c": any one of these. */
export function anyOf(entries: readonly string[], locale: Locale): string {
  if (entries.length < 2) return entries.join('')
  const last = entries[entries.length - 1]!
  const others = entries.slice(0, -1)
  return locale === 'en' ? `${others.join(', ')} or ${last}` : `${others.join('、')}或${last}`
}

/** "a, b and c": all of these. */
export function allOf(entries: readonly string[], locale: Locale): string {
  if (entries.length < 2) return entries.join('')
  const last = entries[entries.length - 1]!
  const others = entries.slice(0, -1)
  return locale === 'en' ? `${others.join(', ')} and ${last}` : `${others.join('、')}和${last}`
}

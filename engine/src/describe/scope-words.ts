// A scope in words: what it holds, and what it leaves out.
import { scopeLists, type Lists, type Scope } from '../scope.ts'
import { anyOf, nameOf, type Locale, type Names } from './locale.ts'

/** How the entries of one list qualify goods. */
const phrases: { readonly [L in Locale]: { readonly [List in keyof Lists]-?: (entries: string) => string } } = {
  'zh-CN': {
    shops: (entries) => `${entries}店铺内`,
    categories: (entries) => `${entries}类目下`,
    brands: (entries) => `${entries}品牌`,
    spus: (entries) => `款号为${entries}`,
    skus: (entries) => `货号为${entries}`,
    tags: (entries) => `带“${entries}”标签`,
  },
  en: {
    shops: (entries) => `sold by ${entries}`,
    categories: (entries) => `in category ${entries}`,
    brands: (entries) => `of brand ${entries}`,
    spus: (entries) => `of product ${entries}`,
    skus: (entries) => `with item number ${entries}`,
    tags: (entries) => `tagged ${entries}`,
  },
}

/** One phrase for each list that restricts. */
function phrasesOf(lists: Lists, locale: Locale, names: Names): string[] {
  return scopeLists.flatMap((list) => {
    const entries = lists[list]
    if (entries === undefined || entries.length === 0) return []
    const called = entries.map((code) => nameOf(names, list, code, locale))
    return [phrases[locale][list](anyOf(called, locale))]
  })
}

/** The goods that the scope holds, as a noun phrase: "items sold by A and in category dress". */
export function heldWords(scope: Scope | undefined, locale: Locale, names: Names): string {
  const held = scope === undefined ? [] : phrasesOf(scope, locale, names)
  if (locale === 'en') return held.length === 0 ? 'all items' : `items ${held.join(' and ')}`
  return held.length === 0 ? '全部商品' : `${held.join('且')}的商品`
}

/** The goods that any entry of any list names, if there is an entry: "items in category virtual or tagged gold". */
export function anyWords(lists: Lists | undefined, locale: Locale, names: Names): string | undefined {
  const named = lists === undefined ? [] : phrasesOf(lists, locale, names)
  if (named.length === 0) return undefined
  return locale === 'en' ? `items ${anyOf(named, 'en')}` : `${named.join('或')}的商品`
}

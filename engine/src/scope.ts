// Which lines an offer may touch.
import { list, object, optional } from './shape/holders.ts'
import type { OutOf } from './shape/shape.ts'
import { text } from './shape/values.ts'

const entries = optional(list(text(1)))

const lists = {
  shops: entries,
  categories: entries,
  spus: entries,
  skus: entries,
  brands: entries,
  tags: entries,
}

/** Lists read by *or* over everything: any entry of any list. `except` and a policy's `singleBenefit` are read so. */
export const listsShape = object(lists)

/** Lists of different kinds are joined by *and*, the entries of one list by *or*; an absent or empty list does not restrict. */
export const scopeShape = object({ ...lists, except: optional(listsShape) }, true)

export type Lists = OutOf<typeof listsShape>
export type Scope = OutOf<typeof scopeShape>

/** What a scope can ask of a line. */
export type ScopedLine = {
  readonly shop: string
  readonly category?: string | undefined
  readonly spu?: string | undefined
  readonly sku: string
  readonly brand?: string | undefined
  readonly tags?: readonly string[] | undefined
}

type Matches = (entry: string, line: ScopedLine) => boolean

/** A category is a path: `apparel` holds `apparel/dress` and itself, but not `apparelish`. */
export const categoryHolds = (holder: string, category: string): boolean =>
  category.startsWith(holder) && (category.length === holder.length || category[holder.length] === '/')

/** One rule per list: whether one entry of it names the line. The order is that in which a rule is told. */
const names: { readonly [List in keyof Lists]-?: Matches } = {
  shops: (entry, line) => line.shop === entry,
  categories: (entry, line) => line.category !== undefined && categoryHolds(entry, line.category),
  brands: (entry, line) => line.brand === entry,
  // An item that is no variant of a product is a product by itself.
  spus: (entry, line) => (line.spu ?? line.sku) === entry,
  skus: (entry, line) => line.sku === entry,
  tags: (entry, line) => line.tags?.includes(entry) ?? false,
}

export const scopeLists = Object.keys(names) as readonly (keyof Lists)[]

/** Whether any entry of one list names the line. */
export function isNamed(list: keyof Lists, entries: readonly string[] | undefined, line: ScopedLine): boolean {
  if (entries === undefined || entries.length === 0) return false
  const matches = names[list]
  for (let i = 0; i < entries.length; i++) if (matches(entries[i]!, line)) return true
  return false
}

/** Whether any entry of any list names the line. Lists that are all empty name nothing. */
export function matchesAny(lists: Lists, line: ScopedLine): boolean {
  for (const list of scopeLists) if (isNamed(list, lists[list], line)) return true
  return false
}

/** Whether the line is in scope. No scope at all means every line. */
export function inScope(scope: Scope | undefined, line: ScopedLine): boolean {
  if (scope === undefined) return true
  for (const list of scopeLists) {
    const entries = scope[list]
    if (entries !== undefined && entries.length > 0 && !isNamed(list, entries, line)) return false
  }
  return scope.except === undefined || !matchesAny(scope.except, line)
}

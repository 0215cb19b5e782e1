// Which lines an offer may touch.
import type { Line, Offer, Policy, Scope, ScopeLists } from './types.ts'

const listNames = ['shops', 'categories', 'spus', 'skus', 'brands', 'tags'] as const
type ListName = (typeof listNames)[number]

function lineIsNamedBy(line: Line, name: ListName, entries: readonly string[]): boolean {
  switch (name) {
    case 'shops':
      return entries.includes(line.shop)
    case 'spus':
      return entries.includes(line.spu)
    case 'skus':
      return entries.includes(line.sku)
    case 'brands':
      return line.brand !== undefined && entries.includes(line.brand)
    case 'tags':
      return (line.tags ?? []).some((tag) => entries.includes(tag))
    case 'categories': {
      const category = line.category
      return category !== undefined && entries.some((entry) => `${category}/`.startsWith(`${entry}/`))
    }
  }
}

/** The reading of `except` and of `policy.singleBenefit`: any entry of any list. */
export const matchesAny = (line: Line, lists: ScopeLists | undefined): boolean =>
  lists !== undefined && listNames.some((name) => lineIsNamedBy(line, name, lists[name] ?? []))

export function inScope(line: Line, scope: Scope | undefined): boolean {
  if (scope === undefined) return true
  if (matchesAny(line, scope.except)) return false
  return listNames.every((name) => {
    const entries = scope[name] ?? []
    return entries.length === 0 || lineIsNamedBy(line, name, entries)
  })
}

/** In scope and not ineligible: what the request alone says, before any offer is applied. */
export const mayTouch = (line: Line, offer: Offer, policy: Policy): boolean =>
  inScope(line, offer.scope) &&
  !(policy.ineligible ?? []).some((rule) => rule.kinds.includes(offer.kind) && inScope(line, rule.scope))

import type { DemoCondition, DemoScope, DemoScopeLists } from './shape.ts'

/** The same scope with every shop named by `idOf(ref)`. */
export function scopeWithShopIds(scope: DemoScope, idOf: (shopRef: string) => string): DemoScope {
  const { except, ...lists } = scope
  const renamed: DemoScope = listsWithShopIds(lists, idOf)
  return except ? { ...renamed, except: listsWithShopIds(except, idOf) } : renamed
}

/** The same condition with every shop named by `idOf(ref)`. */
export function conditionWithShopIds(condition: DemoCondition, idOf: (shopRef: string) => string): DemoCondition {
  if (condition.kind === 'requires_items') return { ...condition, scope: scopeWithShopIds(condition.scope, idOf) }
  if ('shop' in condition && condition.shop !== undefined) return { ...condition, shop: idOf(condition.shop) }
  return condition
}

function listsWithShopIds(lists: DemoScopeLists, idOf: (shopRef: string) => string): DemoScopeLists {
  return lists.shops ? { ...lists, shops: lists.shops.map(idOf) } : lists
}

import type { PublishCheck } from './publish-check.ts'

export const scopeHitsItems: PublishCheck = {
  name: 'scope_hits_items',
  title: { 'zh-CN': '适用范围里有商品', en: 'There are goods in its scope' },
  from: 'submit',
  judge({ itemsInScope, offer }) {
    if (itemsInScope > 0) return []
    return [
      {
        severity: 'block',
        says: { 'zh-CN': '适用范围内没有任何商品，谁也用不了。', en: 'No item is in its scope: nobody could use it.' },
        figures: { itemsInScope, scope: JSON.stringify(offer.scope ?? {}) },
      },
    ]
  },
}

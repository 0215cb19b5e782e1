import type { Names } from '@quanhe/engine'

/** What the tags are called that the policies and the demo speak of; a tag of a marketplace's own is shown as it is. */
export const tagNames = {
  ambient: { 'zh-CN': '常温', en: 'ambient' },
  clearance: { 'zh-CN': '清仓', en: 'clearance' },
  gold: { 'zh-CN': '黄金', en: 'gold' },
  luxury: { 'zh-CN': '奢侈品', en: 'luxury' },
  'near-expiry': { 'zh-CN': '临期', en: 'near expiry' },
  virtual: { 'zh-CN': '虚拟商品', en: 'virtual goods' },
} as const satisfies Names['tags']

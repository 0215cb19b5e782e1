import { shops } from '../shops.ts'
import type { DemoBatch } from '../shape.ts'
import { displayNames } from './display-names.ts'

type Optional =
  | 'merchant'
  | 'shop'
  | 'threshold'
  | 'scope'
  | 'conditions'
  | 'group'
  | 'exclusive'
  | 'priceMinor'
  | 'pack'
  | 'audience'
  | 'grants'
  | 'perBuyerLimit'
type Terms = Omit<DemoBatch, Optional | 'displayName' | 'issuer' | 'title' | 'claim'> &
  Partial<Pick<DemoBatch, Optional | 'claim' | 'displayName'>> & { zh: string; en: string }

/** A platform's batch unless `shop` or `merchant` says whose; claimed by a click, once per buyer, by everyone, unless said otherwise. */
export function batch({ zh, en, ...terms }: Terms): DemoBatch {
  const shop = terms.shop ?? null
  const merchant = terms.merchant ?? (shop === null ? null : ownerOf(shop))
  return {
    displayName: displayNames[terms.instrument],
    title: { 'zh-CN': zh, en },
    issuer: merchant === null ? 'platform' : 'merchant',
    threshold: null,
    scope: shop === null ? null : { shops: [shop] },
    conditions: [],
    group: null,
    exclusive: false,
    claim: 'click',
    priceMinor: null,
    pack: null,
    audience: { kind: 'public' },
    grants: [],
    perBuyerLimit: 1,
    ...terms,
    merchant,
    shop,
  }
}

function ownerOf(shopRef: string): string {
  const shop = shops.find((candidate) => candidate.ref === shopRef)
  if (!shop) throw new Error(`no shop ${shopRef} in the demo marketplace`)
  return shop.merchant
}

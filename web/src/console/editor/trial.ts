import { quote, policies, type OfferInput, type Quote } from '@quanhe/engine'
import { useLoad } from '../../load.ts'
import { useStore } from '../../store.ts'
import type { Item, Localised } from '../../shapes.ts'
import { ask, client } from '../api.ts'
import type { Value } from '../form/schema.ts'
import { pruned } from '../form/schema.ts'
import { marketplace } from '../speech.ts'

/** The offer that is being made, among the others of a trial. */
export const MINE = 'mine'
const MOST_OWN = 30
const MOST_PAGES = 2

/** Another live offer: as the engine takes it, and by what name it is known. */
export type Other = { id: string; title: Localised; name: Localised; whose: 'own' | 'platform'; offer: OfferInput }

/** The rule of a batch as the engine takes it. Conditions count as met: a trial asks what happens to those who may. */
export function ruleOf(id: string, fields: Value): OfferInput {
  const { kind, benefit, threshold, scope, group, exclusive, funding, basis, shop } = fields
  const own = shop === undefined ? scope : { ...(scope as Value | undefined), shops: [shop] }
  const rule = { id, kind, benefit, threshold, scope: own, group, exclusive, funding, basis }
  return pruned(rule) as OfferInput
}

/** Own live batches, and what the platform offers at the same time. */
export function useOthers(except?: string) {
  return useLoad(`others ${except ?? ''}`, () =>
    ask(async (): Promise<Other[]> => {
      const own = await client.listManagedBatches({ query: { state: ['live', 'approved', 'paused'], limit: MOST_OWN } })
      const whole = await Promise.all(
        own.data.filter((one) => one.id !== except).map((one) => client.getManagedBatch({ path: { id: one.id } })),
      )
      const mine = whole.map(({ id, title, displayName, fields, issuer }): Other => {
        const whose = issuer === 'platform' ? 'platform' : 'own'
        return { id, title, name: displayName, whose, offer: ruleOf(id, fields) }
      })
      return [...mine, ...(await platformOffers(new Set(whole.map((one) => one.id))))]
    }),
  )
}

async function platformOffers(known: ReadonlySet<string>): Promise<Other[]> {
  const found: Other[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data, next } = await client.listBatches({ query: { limit: 100, ...(cursor ? { cursor } : {}) } })
    for (const one of data) {
      if (one.issuer !== 'platform' || known.has(one.id)) continue
      const { id, title, displayName, kind, benefit, threshold, scope } = one
      found.push({
        id,
        title,
        name: displayName,
        whose: 'platform',
        offer: ruleOf(id, { kind, benefit, threshold, scope }),
      })
    }
    if (next === null) break
    cursor = next
  }
  return found
}

export type BasketLine = { item: Item; quantity: number }
export type Trial = { quote: Quote } | { fault: string }

/** Prices a basket with the engine itself, under the policy of this installation. */
export function useTrial(): (lines: readonly BasketLine[], offers: readonly OfferInput[], must?: string[]) => Trial {
  const place = useStore(marketplace)
  return (lines, offers, must = []) => {
    const policy = (place?.policy.id ?? 'tmall') as keyof typeof policies
    try {
      return {
        quote: quote({
          at: place?.now ?? '1970-01-01T00:00:00Z',
          timeZone: place?.timeZone ?? 'Asia/Shanghai',
          currency: place?.currency ?? 'CNY',
          policy: policy in policies ? policy : 'tmall',
          lines: lines.map(({ item, quantity }) => lineOf(item, quantity)),
          offers: [...offers],
          must,
          maxPlans: 20_000,
        }),
      }
    } catch (found) {
      return { fault: found instanceof Error ? found.message : String(found) }
    }
  }
}

const lineOf = ({ sku, spu, shop, merchant, brand, category, tags, unitPriceMinor }: Item, quantity: number) => ({
  ...{ id: sku, sku, spu, shop, merchant, category, tags: [...tags], unitPriceMinor, quantity },
  ...(brand === null ? {} : { brand }),
})

/** Goods of these shops, to fill a basket with. */
export function useGoods(shop: string | undefined) {
  return useLoad(shop === undefined ? undefined : `goods ${shop}`, () =>
    ask(async () => (await client.listItems({ query: { ...(shop ? { shop } : {}), limit: 100 } })).data as Item[]),
  )
}

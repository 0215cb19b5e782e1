import { useEffect } from 'react'
import { api } from './api.ts'
import type { NamesOf } from './reasons.ts'
import type { Categories, Shop } from './shapes.ts'
import { useVoice } from './speech.ts'
import { createStore, useStore, type Store } from './store.ts'

/** A list that hardly changes while a page is open: fetched once for all who want it, and again where that failed. */
function sharedList<T>(load: () => Promise<T[]>): { store: Store<T[]>; want: () => void } {
  const store = createStore<T[]>([])
  let asked = false
  const want = (): void => {
    if (asked) return
    asked = true
    load().then(store.set, () => (asked = false))
  }
  return { store, want }
}

const shops = sharedList<Shop>(async () => (await api.shops()).data)
const categories = sharedList<Categories[number]>(async () => (await api.categories()).data)

export function useShops(): Shop[] {
  useEffect(shops.want, [])
  return useStore(shops.store)
}

export function useCategories(): Categories {
  useEffect(categories.want, [])
  return useStore(categories.store)
}

/** Shops by id, for words that know only the id. */
export function useShopNames(): NamesOf {
  const voice = useVoice()
  const known = useShops()
  return {
    shop: (id) => {
      const found = known.find((shop) => shop.id === id)
      return found && voice.say(found.name)
    },
  }
}

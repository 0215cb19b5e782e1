import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from './api.ts'
import { session } from './session.ts'
import type { ItemPrice } from './shapes.ts'
import { createStore, useStore } from './store.ts'

/** As many as the service answers at once. */
const MOST_AT_ONCE = 50

/** The last answers: going back shows them while newer ones are on their way. */
const prices = createStore<ReadonlyMap<string, ItemPrice>>(new Map())
session.subscribe(() => prices.set(new Map()))

async function load(skus: readonly string[]): Promise<void> {
  for (let from = 0; from < skus.length; from += MOST_AT_ONCE) {
    const buyer = session.get()?.buyer
    const { data } = await api.itemPrices(skus.slice(from, from + MOST_AT_ONCE))
    if (session.get()?.buyer !== buyer) return
    prices.set(new Map([...prices.get(), ...data.map((one) => [one.sku, one] as const)]))
  }
}

/**
 * What one piece of each item costs after coupons, as the service works it out. Where it does not answer there is no price after
 * coupons to show, and the list price alone stands.
 */
export function useItemPrices(skus: readonly string[] | undefined): {
  of: (sku: string) => ItemPrice | undefined
  failed: boolean
  again: () => void
} {
  const known = useStore(prices)
  const [failed, setFailed] = useState(false)
  const asked = useRef(new Set<string>())
  const wanted = skus?.join(' ') ?? ''
  const ask = useCallback((some: string[]) => {
    if (some.length === 0 || !session.get()) return
    for (const sku of some) asked.current.add(sku)
    load(some).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }, [])
  useEffect(() => ask((skus ?? []).filter((sku) => !asked.current.has(sku))), [wanted])
  const again = useCallback(() => ask([...asked.current]), [])
  return { of: (sku) => known.get(sku), failed, again }
}

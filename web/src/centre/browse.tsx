import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { useLoad } from '../load.ts'
import { CategoryChips } from '../parts/category-chips.tsx'
import { Empty } from '../parts/empty.tsx'
import { Good } from '../parts/good.tsx'
import { Icon } from '../parts/icons.tsx'
import { useItemPrices } from '../item-prices.ts'
import { More } from '../parts/more.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { ShopCoupons, useShopCoupons } from '../parts/shop-coupons.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { go } from '../router.ts'
import { useShops } from '../catalogue.ts'
import type { ItemQuery } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Screen, ScreenProps } from './screen.ts'

type Filter = { category: string; shop: string; search: string }

const addressOf = (filter: Filter): string => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value))
  return query.size ? `/browse?${query}` : '/browse'
}

/** Goods to fill the cart with: by category, by shop, by name. */
function Browse({ query }: ScreenProps) {
  const { words } = useVoice()
  const filter: Filter = {
    category: query.get('category') ?? '',
    shop: query.get('shop') ?? '',
    search: query.get('search') ?? '',
  }
  const ask: ItemQuery = {
    limit: 24,
    ...(filter.category && { category: filter.category }),
    ...(filter.shop && { shop: filter.shop }),
    ...(filter.search && { search: filter.search }),
  }
  const items = useLoad(`items ${addressOf(filter)}`, () => api.items(ask))
  const prices = useItemPrices(items.data?.data.map((item) => item.sku))
  const coupons = useShopCoupons(filter.shop)
  // The goods stand under the coupons: they wait for them, so that nothing moves.
  const placed = !filter.shop || coupons.data !== undefined || coupons.failure !== undefined
  const filtered = Boolean(filter.category || filter.shop || filter.search)
  return (
    <>
      <ScreenHead title={words.browse.title} />
      <div className="page">
        <Filters filter={filter} />
        {filter.shop && <ShopCoupons offers={coupons} onChanged={prices.again} />}
        <StaleBanner loaded={items} />
        {items.data && placed ? (
          items.data.data.length > 0 ? (
            <>
              <ul className="goods">
                {items.data.data.map((item) => (
                  <li key={item.sku}>
                    <Good item={item} price={prices.of(item.sku)} />
                  </li>
                ))}
              </ul>
              <More loaded={items} next={(cursor) => api.items({ ...ask, cursor })} />
            </>
          ) : (
            <Empty text={words.browse.empty} {...(filtered ? { hint: words.browse.emptyHint } : {})}>
              {filtered && (
                <a className="button-outline" href="/browse">
                  {words.browse.clearFilter}
                </a>
              )}
            </Empty>
          )
        ) : items.failure ? (
          <Trouble failure={items.failure} retry={items.reload} />
        ) : (
          <Waiting count={8} shape="tile" />
        )}
      </div>
    </>
  )
}

const SEARCH_DEBOUNCE_MS = 300

function Filters({ filter }: { filter: Filter }) {
  const voice = useVoice()
  const { browse } = voice.words
  const shops = useShops()
  const [search, setSearch] = useState(filter.search)
  useEffect(() => setSearch(filter.search), [filter.search])
  useEffect(() => {
    if (search.trim() === filter.search) return
    const timer = setTimeout(
      () => go(addressOf({ ...filter, search: search.trim() }), { replace: true }),
      SEARCH_DEBOUNCE_MS,
    )
    return () => clearTimeout(timer)
  }, [search, filter])
  return (
    <search className="filters">
      <div className="filter-fields">
        <label className="field field-search">
          <span className="unseen">{browse.search}</span>
          <Icon name="search" size={18} />
          <input
            type="search"
            value={search}
            placeholder={browse.searchHint}
            maxLength={60}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="unseen">{browse.shop}</span>
          <select
            value={filter.shop}
            onChange={(event) => go(addressOf({ ...filter, shop: event.target.value }), { replace: true })}
          >
            <option value="">{browse.allShops}</option>
            {shops.map((shop) => (
              <option key={shop.id} value={shop.id}>
                {voice.say(shop.name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <CategoryChips chosen={filter.category} addressOf={(category) => addressOf({ ...filter, category })} />
    </search>
  )
}

export const screen: Screen = { title: (words) => words.browse.title, component: Browse }

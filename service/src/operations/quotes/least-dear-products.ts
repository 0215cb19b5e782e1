import type { ItemRow } from '../../storage/catalogue.ts'
import type { GoodsWanted } from '../../storage/offer-goods.ts'
import { leastDear } from '../../storage/offer-goods.ts'
import type { Sql } from '../../storage/sql.ts'

/** So many items are read first: a product comes in some variants. */
const firstPage = 48

type Found = ItemRow & { batch: string }

/**
 * Of each product the least dear item, of so many products for each batch. Items are read in the order of their price, in pages: a product
 * of many variants may fill more than one, so that each page is larger than the one before.
 */
export async function leastDearProducts(sql: Sql, wanted: readonly GoodsWanted[], mostEach: number): Promise<Found[]> {
  const products = new Map<string, Map<string, Found>>(wanted.map(({ batch }) => [batch, new Map()]))
  let left = wanted
  for (let most = firstPage; left.length > 0; most *= 2) {
    const pages = Map.groupBy(await leastDear(sql, left, most), (item) => item.batch)
    left = left.flatMap((one) => {
      const page = pages.get(one.batch) ?? []
      const found = products.get(one.batch)!
      for (const item of page) if (!found.has(item.spu)) found.set(item.spu, item)
      const last = page.at(-1)
      const more = last && page.length === most && found.size < mostEach
      return more ? [{ ...one, minor: last.unitPriceMinor, after: last.sku }] : []
    })
  }
  return wanted.flatMap(({ batch }) => [...products.get(batch)!.values()].slice(0, mostEach))
}

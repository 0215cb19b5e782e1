import { createClient } from '@quanhe/sdk'
import type { Page } from 'playwright-core'

/**
 * What the checkout gives the buyer of this page for two pieces of the shop's first item with one offer alone, known by its title: the rows of
 * its bill, as a trial shows them.
 */
export async function billOfTwo(address: string, page: Page, shop: string, title: string): Promise<number[]> {
  const session = await page.evaluate(() => localStorage.getItem('quanhe.session') ?? '{}')
  const { token } = JSON.parse(session) as { token: string }
  const buyer = createClient({ baseUrl: address, token })
  const [item] = (await buyer.listItems({ query: { shop, limit: 1 } })).data
  const lines = [{ sku: item?.sku ?? '', quantity: 2 }]
  const { offers } = await buyer.askQuote({ body: { lines } })
  const own = Object.entries(offers).find(([, offer]) => offer.title['zh-CN'] === title)?.[0] ?? ''
  const never = Object.keys(offers).filter((id) => id !== own)
  const { quote } = await buyer.askQuote({ body: { lines, must: [own], never } })
  const discounts = quote.applied.map((one) => -one.discountMinor)
  const shipping = quote.shippingMinor > 0 ? [quote.shippingMinor] : []
  return [quote.listMinor, ...discounts, ...shipping, quote.payableMinor]
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { backend, post } from './support/asking.ts'
import { openDesk, voucher } from './support/drafting.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { refund, shopping } from './support/shopping.ts'

const start = new Date()
const clock = pinnedClock(start)
const onDay = (day: number): string => new Date(start.getTime() + day * 86_400_000).toISOString()
/** The promotion begins on this day; what went before is told in days. */
const began = 40

let marketplace: TestMarketplace
let platform: string
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  platform = await backend(marketplace, ['catalogue:write'])
  await mark({ steady: 12_000, older: 12_000, unsold: 12_000, raised: 9_000, returned: 12_000 })
})
afterAll(async () => {
  expect(await marketplace.violations()).toEqual([])
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const { guest } = shopping(() => marketplace)
const named = (text: string) => ({ 'zh-CN': text, en: text })

/** Writes the items of a shop with no offers of its own, at these prices. */
async function mark(prices: Record<string, number>): Promise<void> {
  const rows = [
    { kind: 'merchant', id: 'mch_n', name: named('N'), size: 'brand' },
    { kind: 'shop', id: 'shp_n', merchant: 'mch_n', name: named('N') },
    { kind: 'category', id: 'cat_t', path: 'toys', name: named('T') },
    ...Object.entries(prices).flatMap(([sku, unitPriceMinor]) => [
      { kind: 'item', sku, shop: 'shp_n', category: 'toys', name: named(sku), unitPriceMinor },
      { kind: 'stock', sku, onHand: 100 },
    ]),
  ]
  const answer = await post(marketplace, '/v1/catalogue', { rows }, platform)
  expect(answer.json, answer.text).toMatchObject({ counts: { refused: 0 } })
}

const referenceOf = async (sku: string) =>
  (await (await guest()).client.priceItems({ query: { sku: [sku] } })).data[0]!.reference

test('a price cut is compared with the lowest deal of the seven days before it, else with the last deal, else with nothing', async () => {
  clock.set(onDay(2))
  await paid(await guest(), { older: 1 })
  await paid(await guest(), { raised: 1 })
  clock.set(onDay(20))
  await mark({ raised: 12_000 }) // within thirty days of the promotion
  clock.set(onDay(30))
  await mark({ older: 11_000 })
  await paid(await guest(), { steady: 1 })
  clock.set(onDay(34))
  await mark({ steady: 10_000 })
  await paid(await guest(), { steady: 2 })
  clock.set(onDay(36))
  await mark({ steady: 9_500 })
  await paid(await guest(), { steady: 1 })
  clock.set(onDay(38))
  await paid(await guest(), { raised: 1 })
  const back = await guest()
  const order = await paid(back, { returned: 1 })
  await refund(back, order.id, { [order.shops[0]!.lines[0]!.id]: 1 })
  expect(await referenceOf('steady'), 'no promotion, no comparison').toBeUndefined()

  clock.set(onDay(began))
  const desk = await openDesk(marketplace)
  const batch = await desk.draft(
    desk.platform,
    voucher({
      threshold: { spendMinor: 5_000 },
      scope: { shops: ['shp_n'] },
      claimFrom: onDay(began),
      claimUntil: onDay(began + 5),
      use: { kind: 'fixed', from: onDay(began), until: onDay(began + 5) },
    }),
  )
  await desk.publish(desk.platform, batch)
  const lowest = { minor: 9_500, basis: 'lowest_deal', from: onDay(began - 7), until: onDay(began) }
  expect(await referenceOf('steady')).toEqual(lowest)
  clock.set(onDay(began + 1))
  const buyer = await guest()
  await claimed(buyer, batch.replace(/^bat_/, ''))
  expect((await paid(buyer, { steady: 1 })).payableMinor, 'a deal of the promotion itself').toBe(6_500)
  expect(await referenceOf('steady')).toEqual(lowest)

  const none = [await referenceOf('unsold'), await referenceOf('raised'), await referenceOf('returned')]
  expect(none, 'never sold, marked up, taken back').toEqual([undefined, undefined, undefined])
  expect(await referenceOf('older')).toEqual({ minor: 12_000, basis: 'last_deal', from: onDay(2), until: onDay(2) })
})

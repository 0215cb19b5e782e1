import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { expireCoupons } from '../src/jobs/expire-coupons.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid, placed } from './support/marketplace.ts'
import { refund } from './support/shopping.ts'

// The fixture's red packet of 10.00, all of it paid by the platform, for goods of 50.00.
const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  await marketplace.query('update budget_slices set budget_minor = 1000000')
})
afterAll(async () => {
  const errors = [...marketplace.errors]
  await marketplace.close()
  expect(errors).toEqual([])
})

let n = 0
async function withPacket() {
  const buyer = await marketplace.buyer(`packet-${++n}`)
  return { buyer, packet: await claimed(buyer, 'little-budget') }
}

/** What is owed for a coupon, and what it cost its funder so far. */
async function stands(coupon: string): Promise<{ owed: number; platform: number }> {
  const [row] = await marketplace.query<{ owed: number; platform: number }>(
    `select coalesce(sum(minor) filter (where account = 'red_packet_liability'), 0)::integer as owed,
            coalesce(-sum(minor) filter (where account = 'platform_marketing'), 0)::integer as platform
       from (select offer_id, credit as account, minor from ledger_transfers union all select offer_id, debit, -minor from ledger_transfers) t
      where offer_id = $1`,
    [coupon],
  )
  return row!
}

describe('a red packet is owed', () => {
  test('from its claim on, through a hold, and used up by the payment: charged once', async () => {
    const { buyer, packet } = await withPacket()
    expect(await stands(packet.id)).toEqual({ owed: 1_000, platform: 1_000 })
    const order = await placed(buyer, { 'c-050': 1 })
    expect(await stands(packet.id)).toEqual({ owed: 1_000, platform: 1_000 })
    await buyer.client.payOrder({ path: { id: order.id }, body: { method: 'demo' } })
    expect(await stands(packet.id)).toEqual({ owed: 0, platform: 1_000 })
  })

  test('again when the whole order is refunded and it is back in the wallet; parts that come back meanwhile are their funder’s', async () => {
    const { buyer, packet } = await withPacket()
    const { id } = await paid(buyer, { 'c-050': 2 })
    await refund(buyer, id, { 'c-050': 1 })
    expect(await stands(packet.id)).toEqual({ owed: 0, platform: 500 })
    await refund(buyer, id, { 'c-050': 1 })
    expect(await stands(packet.id)).toEqual({ owed: 1_000, platform: 1_000 })
    await paid(buyer, { 'c-050': 1 })
    expect(await stands(packet.id)).toEqual({ owed: 0, platform: 1_000 })
  })

  test('no longer when its time is over, in the wallet or under an order that is given up then', async () => {
    const [{ packet }, held] = [await withPacket(), await withPacket()]
    const order = await placed(held.buyer, { 'c-050': 1 })
    clock.set(new Date(start.getTime() + 31 * 86_400_000).toISOString())
    await expireCoupons.run(jobHouse(marketplace))
    expect(await stands(packet.id)).toEqual({ owed: 0, platform: 0 })
    expect(await stands(held.packet.id)).toEqual({ owed: 1_000, platform: 1_000 })
    await held.buyer.client.cancelOrder({ path: { id: order.id } })
    expect(await stands(held.packet.id)).toEqual({ owed: 0, platform: 0 })
    expect(await marketplace.violations()).toEqual([])
  })
})

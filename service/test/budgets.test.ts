import type { Client } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { expectedMinor, fuseTrips, plannedMinor, worstCaseMinor } from '../src/domain/budgets.ts'
import { watchBudgets } from '../src/jobs/watch-budgets.ts'
import { changeSettings } from './support/asking.ts'
import { clientOf } from './support/finance.ts'
import { jobHouse } from './support/job-house.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid, placed } from './support/marketplace.ts'
import { refund, shopping } from './support/shopping.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
let platform: Client
let mine: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  platform = await clientOf(marketplace)
  mine = await clientOf(marketplace, 'mch_one')
})
afterAll(() => marketplace?.close())
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest } = shopping(() => marketplace)
const of = (id: string) => ({ path: { id } })
const little = 'bat_little-budget' // 10.00 each, 15.00 in all
const round = () => watchBudgets.run(jobHouse(marketplace))
const budget = () => platform.getBatchBudget(of(little))
const levels = async () => (await budget()).alerts.map((one) => `${one.level} of ${one.budgetMinor}`)
const withPacket = async () => {
  const buyer = await guest()
  await claimed(buyer, 'little-budget')
  return buyer
}
const outcome = async (buyer: Buyer) => (await buyer.client.claimCoupon(of(little))).claim.outcome

test('a budget is reserved by a placed order, spent by a paid one, and given back by a cancelled one and a refund', async () => {
  const buyer = await withPacket()
  const order = await placed(buyer, { 'c-050': 1 })
  expect(await budget()).toMatchObject({ reservedMinor: 1_000, spentMinor: 0, leftMinor: 500 })
  await buyer.client.cancelOrder({ ...of(order.id), body: {} })
  expect(await budget()).toMatchObject({ reservedMinor: 0, spentMinor: 0, leftMinor: 1_500 })
  const again = await paid(buyer, { 'c-050': 1 })
  expect(await budget()).toMatchObject({ reservedMinor: 0, spentMinor: 1_000, leftMinor: 500 })
  await refund(buyer, again.id, { 'c-050': 1 })
  expect(await budget()).toMatchObject({ spentMinor: 0, leftMinor: 1_500 })
  await expect(mine.getBatchBudget(of(little))).rejects.toMatchObject({ status: 404 })
})

test('its owner is told at 50, 80 and 100 per cent, once each, and anew when it grew', async () => {
  await changeSettings(marketplace, { settlement: { budgets: { fuseTimes: null } } })
  await round()
  expect(await levels()).toEqual([])
  await placed(await withPacket(), { 'c-050': 1 })
  await round()
  await round()
  expect(await levels()).toEqual(['50 of 1500'])
  await platform.changeBatchSupply({ ...of(little), body: { budgetMinor: 500 } })
  clock.advance(1)
  await placed(await withPacket(), { 'c-050': 1 })
  await round()
  expect(await levels()).toEqual(['80 of 2000', '50 of 2000', '100 of 2000', '50 of 1500'])
  const told = await marketplace.query<{ kind: string; level: string }>(
    `select kind, payload ->> 'level' as level from outbox where kind like 'budget.%' order by created_at, event_id`,
  )
  expect(told.map((row) => row.level).sort()).toEqual(['100', '50', '50', '80'])
})

test('spent, it stops the issue of further coupons, or by the settings only their use', async () => {
  const buyer = await guest()
  expect(await outcome(buyer)).toBe('sold_out')
  await changeSettings(marketplace, { settlement: { budgets: { stopAt: 'redeeming', fuseTimes: null } } })
  const another = await guest()
  expect(await outcome(another)).toBe('issued')
  // there is nothing left that would pay for it: it costs the whole price
  const order = await placed(another, { 'c-050': 1 })
  expect(order.discountMinor).toBe(0)
  expect(await budget()).toMatchObject({
    stopAt: 'redeeming',
    leftMinor: 0,
    expectedMinor: 2_000,
    worstCaseMinor: 2_000,
  })
  expect((await budget()).uncoveredMinor).toBeGreaterThan(0)
})

test('one that burns three times as fast as planned trips the fuse: paused for every process at once, and once only', async () => {
  await changeSettings(marketplace, { settlement: { budgets: { fuseFromMinor: 4000 } } })
  const batch = 'bat_c-90-40'
  await marketplace.query(
    `update budget_slices set budget_minor = case when bucket = (select min(bucket) from budget_slices) then 20000 else 0 end where batch_id = $1`,
    [batch],
  )
  const slow = await platform.getBatchBudget(of(batch))
  expect(slow.plannedMinor).toBeLessThan(1_000) // a day of 31
  const buyer = await guest()
  await claimed(buyer, 'c-90-40')
  await paid(buyer, { 'c-050': 2 })
  const elsewhere = await marketplace.restarted()
  try {
    await round()
    const late = await elsewhere.buyer('late')
    expect((await late.client.claimCoupon(of(batch))).claim.outcome).toBe('paused')
  } finally {
    await elsewhere.close()
  }
  const [alert] = (await platform.getBatchBudget(of(batch))).alerts
  expect(alert).toMatchObject({ level: 'fuse', spentMinor: 4_000 })
  const { data } = await platform.listBatchEvents(of(batch))
  expect(data.find((event) => event.event === 'pause')).toMatchObject({ actor: 'rule:budget_fuse' })
  // somebody looked at it and let it go on
  await platform.resumeBatch({ ...of(batch), body: {} })
  await round()
  expect((await platform.getManagedBatch(of(batch))).lifecycle).toBe('live')
})

test('a campaign’s budget is that of its batches together', async () => {
  const { id } = await platform.createCampaign({
    body: {
      name: { 'zh-CN': '预算', en: 'budget' },
      startsAt: new Date(clock.now().getTime() - 1_000).toISOString(),
      endsAt: new Date(clock.now().getTime() + 86_400_000).toISOString(),
      budgetMinor: 10_000,
    },
  })
  await marketplace.query(`update batches set campaign_id = $1 where batch_id = any(array['bat_c-90-40', $2])`, [
    id,
    little,
  ])
  await marketplace.query(`update campaigns set state = 'approved' where campaign_id = $1`, [id])
  await round()
  expect(await platform.getCampaignBudget(of(id))).toMatchObject({
    budgetMinor: 10_000,
    reservedMinor: 2_000,
    spentMinor: 4_000,
    leftMinor: 4_000,
    alerts: [{ level: '50' }],
  })
})

test('what is planned, expected and at worst is reckoned as the dictionary says', () => {
  const day = 86_400_000
  const burn = { budgetMinor: 1_000, usedMinor: 300, from: new Date(0), until: new Date(10 * day) }
  expect(plannedMinor(burn, new Date(day))).toBe(100)
  expect([plannedMinor(burn, new Date(-1)), plannedMinor(burn, new Date(99 * day))]).toEqual([0, 1_000])
  const fuse = { fuseTimes: 3, fuseFromBasisPoints: 2_000, fuseFromMinor: 250 }
  expect(fuseTrips(burn, fuse, new Date(day))).toBe(false) // exactly three times is not more than three times
  expect(fuseTrips({ ...burn, usedMinor: 301 }, fuse, new Date(day))).toBe(true)
  expect(fuseTrips({ ...burn, usedMinor: 249 }, fuse, new Date(0))).toBe(false)
  expect(fuseTrips({ ...burn, usedMinor: 250 }, fuse, new Date(0))).toBe(true)
  expect(fuseTrips({ ...burn, usedMinor: 1_000 }, fuse, new Date(0))).toBe(false) // it stopped by itself
  expect(fuseTrips({ ...burn, usedMinor: 900 }, { ...fuse, fuseTimes: null }, new Date(0))).toBe(false)
  const of = {
    budgetMinor: 10_000,
    usedMinor: 1_000,
    outstanding: 10,
    unclaimed: 5,
    mostOffMinor: 500,
    redeemed: 20,
    redeemedMinor: 8_000,
    ended: 40,
    breakageBasisPoints: 2_500,
  }
  expect(worstCaseMinor(of)).toBe(1_000 + 15 * 500)
  expect(worstCaseMinor({ ...of, unclaimed: 50 })).toBe(10_000)
  expect(worstCaseMinor({ ...of, mostOffMinor: undefined })).toBeNull()
  expect(expectedMinor(of)).toBe(1_000 + 10 * 400 * 0.5) // half of those that ended were used, for 4.00 each
  expect(expectedMinor({ ...of, ended: 29 })).toBe(1_000 + 10 * 400 * 0.75)
  expect(expectedMinor({ ...of, redeemed: 0, mostOffMinor: undefined })).toBeNull()
})

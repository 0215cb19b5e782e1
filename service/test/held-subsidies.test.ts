import type { Client } from '@quanhe/sdk'
import { etagOf } from '@quanhe/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { clientOf, closedPeriod } from './support/finance.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace, paid } from './support/marketplace.ts'
import { example, refund, shopping } from './support/shopping.ts'

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const day = 86_400
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000).toISOString()

let marketplace: TestMarketplace
let people: { one: Client; other: Client }
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  people = { one: await clientOf(marketplace), other: await clientOf(marketplace) }
})
afterAll(() => marketplace?.close())

const { withVoucher } = shopping(() => marketplace)
const sums = async (period: string) => {
  const { data } = await people.one.listStatements({ query: { period } })
  const sum = (of: 'heldMinor' | 'netMinor' | 'subsidyMinor') => data.reduce((all, one) => all + one[of], 0)
  return { held: sum('heldMinor'), net: sum('netMinor'), subsidy: sum('subsidyMinor') }
}

test('the platform’s part is held until so many days after an order was completed, less what was refunded, and let go once', async () => {
  const now = await people.one.getSettings()
  await people.one.editSettings({
    body: { settlement: { ...now.settings.settlement, holdDays: 2 } },
    ifMatch: etagOf(now)!,
  })
  const [done, open] = [await withVoucher(), await withVoucher()]
  const completed = await paid(done.buyer, example)
  await paid(open.buyer, example)
  await refund(done.buyer, completed.id, { 'b-150': 1 })
  clock.set(later(day))
  const first = await closedPeriod(people, { from: later(-day), to: later(day) })
  const before = await sums(first.id)
  expect(before.subsidy).toBeGreaterThan(0)
  expect(before.held).toBe(-before.subsidy)

  await done.buyer.client.completeOrder({ path: { id: completed.id } })
  clock.set(later(2 * day))
  const second = await closedPeriod(people, { to: later(2 * day) })
  expect(await sums(second.id)).toEqual({ held: 0, net: 0, subsidy: 0 }) // a day too early

  clock.set(later(4 * day))
  const third = await people.one.openSettlementPeriod({ body: { to: later(4 * day) } })
  const run = await people.one.runSettlementPeriod({ path: { id: third.id } })
  expect(run.releasedLines).toBeGreaterThan(0)
  const letGo = await sums(third.id)
  expect(letGo).toEqual({ held: letGo.held, net: letGo.held, subsidy: 0 })
  // the order that is not completed is still held, whole
  const [{ minor: stillHeld } = { minor: 0 }] = await marketplace.query<{ minor: number }>(
    `select sum(l.subsidy_minor)::integer as minor from statement_lines l join orders o on o.bucket = l.bucket and o.order_id = l.about where o.completed_at is null`,
  )
  expect(stillHeld).toBeGreaterThan(letGo.held)
  expect(before.held + letGo.held).toBe(-stillHeld)
  expect(await people.one.runSettlementPeriod({ path: { id: third.id } })).toMatchObject({
    newLines: 0,
    releasedLines: 0,
  })
  expect(await sums(third.id)).toEqual(letGo)
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucketOf } from '../src/domain/buckets.ts'
import { pinnedClock } from '../src/domain/clock.ts'
import { prefixes } from '../src/domain/ids.ts'
import type { Deferral } from '../src/domain/ledger/deferral.ts'
import { salePostings } from '../src/domain/ledger/deferral.ts'
import { earnRevenue } from '../src/jobs/earn-revenue.ts'
import { insertDeferral } from '../src/storage/deferrals.ts'
import { postTransfers } from '../src/storage/ledger.ts'
import { clientOf, closedPeriod } from './support/finance.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const hours = (n: number) => new Date(start.getTime() + n * 3_600_000)

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
})
afterAll(() => marketplace?.close())

test('a merchant’s card that lives over two periods is earned in the statement of each, and nothing of it is lost', async () => {
  const { store, ids } = marketplace.service.house
  const bucket = bucketOf('card-holder')
  const card: Deferral = {
    id: ids.next(prefixes.deferral),
    subject: 'cpn_card',
    kind: 'savings_card',
    merchant: 'mch_one',
    batch: null,
    currency: 'CNY',
    priceMinor: 1_000,
    startsAt: hours(0),
    endsAt: hours(4),
  }
  await store.transaction('sell', async (sql) => {
    await insertDeferral(sql, { ...card, bucket, buyer: 'card-holder' })
    const sale = salePostings(card).map((one) => ({ ...one, id: ids.next(prefixes.transfer) }))
    await postTransfers(sql, bucket, sale, hours(0))
  })
  const people = { one: await clientOf(marketplace), other: await clientOf(marketplace) }
  const earned: number[] = []
  for (const end of [2, 4.5]) {
    for (const at of [end - 1, end - 0.5]) {
      clock.set(hours(at))
      await earnRevenue.run(jobHouse(marketplace))
    }
    clock.set(hours(end))
    const bounds = end === 2 ? { from: hours(-1).toISOString() } : {}
    const { id } = await closedPeriod(people, { ...bounds, to: hours(end).toISOString() })
    const { data } = await people.one.listStatements({ query: { period: id } })
    earned.push(data.reduce((sum, one) => sum + one.earnedMinor, 0))
  }
  expect(earned).toEqual([375, 625])
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

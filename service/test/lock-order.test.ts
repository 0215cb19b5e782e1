import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../src/domain/clock.ts'
import { noFailpoint } from '../src/domain/failpoint.ts'
import type { Sql, Store } from '../src/storage/sql.ts'
import { openStore } from '../src/storage/sql.ts'
import { restockItems } from '../src/storage/stock.ts'
import { returnBudgets } from '../src/storage/supply.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let store: Store
beforeAll(async () => {
  marketplace = await openMarketplace({ slices: 1 })
  store = openStore({
    pool: { ...marketplace.database.application, max: 4 },
    clock: systemClock,
    failpoint: noFailpoint,
  })
})
afterAll(async () => {
  await store.close()
  await marketplace.close()
})

/** Until so many calls wait for a lock. */
async function waiting(n: number): Promise<void> {
  for (;;) {
    const rows = await marketplace.query(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length >= n) return
  }
}

/**
 * Two calls that name the same two rows, each in an order of its own, while somebody holds the first row: a call that locks rows in
 * the order in which they are named has the second row by then, and the two wait for each other as soon as the first row is free.
 */
async function sideBySide(hold: (sql: Sql) => Promise<unknown>, calls: readonly ((sql: Sql) => Promise<unknown>)[]) {
  let running: Promise<PromiseSettledResult<unknown>[]> | undefined
  await store.transaction('holder', async (sql) => {
    await hold(sql)
    const begun: Promise<unknown>[] = []
    for (const call of calls) {
      begun.push(call(store.sql))
      await waiting(begun.length)
    }
    running = Promise.allSettled(begun)
  })
  const ended = (await running) as PromiseSettledResult<unknown>[]
  return ended.map((one) => (one.status === 'fulfilled' ? 'done' : String(one.reason)))
}

describe('two refunds that touch the same rows, named in opposite orders', () => {
  test('do not wait for each other on budgets', async () => {
    const a = { batch: 'bat_c-90-40', minor: 100 }
    const b = { batch: 'bat_voucher-300-30', minor: 100 }
    await marketplace.query('update budget_slices set spent_minor = 1000 where batch_id = any($1)', [
      ['bat_c-90-40', 'bat_voucher-300-30'],
    ])
    const hold = (sql: Sql) => sql`select from budget_slices where batch_id = 'bat_c-90-40' for no key update`
    const calls = [
      [a, b],
      [b, a],
    ].map((uses) => (sql: Sql) => returnBudgets(sql, 0, uses))
    expect(await sideBySide(hold, calls)).toEqual(['done', 'done'])
    expect(
      await marketplace.query(`select spent_minor::integer as spent from budget_slices where spent_minor > 0`),
    ).toEqual([{ spent: 800 }, { spent: 800 }])
  })

  test('do not wait for each other on the shelf', async () => {
    const [a, b] = [
      { sku: 'a-100', quantity: 2 },
      { sku: 'b-150', quantity: 2 },
    ] as const
    const hold = (sql: Sql) => sql`select from item_stock where sku = 'a-100' for no key update`
    const calls = [
      [a, b],
      [b, a],
    ].map((units) => (sql: Sql) => restockItems(sql, 0, units))
    expect(await sideBySide(hold, calls)).toEqual(['done', 'done'])
    expect(
      await marketplace.query(`select sku, on_hand from item_stock where sku = any('{a-100,b-150}') order by sku`),
    ).toEqual([
      { sku: 'a-100', on_hand: 1_004 },
      { sku: 'b-150', on_hand: 1_004 },
    ])
  })
})

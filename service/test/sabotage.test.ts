import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { sealAuditLog } from '../src/jobs/seal-audit-log.ts'
import { checks } from '../src/storage/checks/index.ts'
import { clientOf, closedPeriod } from './support/finance.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { example, refund, shopping } from './support/shopping.ts'

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000).toISOString()
const hour = 3_600

let marketplace: TestMarketplace
let client: pg.Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  const people = { one: await clientOf(marketplace), other: await clientOf(marketplace) }
  const { withVoucher } = shopping(() => marketplace)
  for (let n = 0; n < 3; n++) {
    const { buyer } = await withVoucher()
    await claimed(buyer, 'shop-a-100-5')
    const { id } = await paid(buyer, example)
    if (n === 0) await refund(buyer, id, { 'b-150': 1 })
  }
  clock.set(later(hour))
  await closedPeriod(people, { from: later(-hour), to: later(hour) })
  await sealAuditLog.run(jobHouse(marketplace))
  client = new pg.Client(marketplace.database.owner)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await marketplace?.close()
})

/** Every check that reports something, as the database is within this transaction: one run of all of them. */
async function reporting(): Promise<string[]> {
  const found: string[] = []
  for (const { name, text } of checks) if ((await client.query(text)).rows.length > 0) found.push(name)
  return found
}

type Sabotage = { readonly what: string; readonly sql: string; readonly found: string }
const sabotage = (what: string, sql: string, found: string): Sabotage => ({ what, sql, found })

/** A coupon that was redeemed, and one line of an order that has discounts. */
const used = `(select coupon_id from coupons where state = 'redeemed' order by coupon_id limit 1)`
const line = `(bucket, order_id, line_id) = (select bucket, order_id, line_id from order_lines where discount_minor > 0 and refunded_quantity = 0 order by order_id, line_id limit 1)`
const leg = (because: string) =>
  `transfer_id = (select transfer_id from ledger_transfers where because = '${because}' order by transfer_id limit 1)`

/** One corruption each, as whoever owns the database could make it, past constraints and triggers. */
const sabotages: readonly Sabotage[] = [
  sabotage(
    'a unit of stock that comes back by itself',
    `update stock_slices set claimed = claimed - 1 where batch_id = 'bat_voucher-300-30' and claimed > 0`,
    'stock-issued-is-stock-claimed',
  ),
  sabotage(
    'a total below what was issued',
    `alter table stock_slices drop constraint never_oversold; update stock_slices set total = 1 where batch_id = 'bat_voucher-300-30'`,
    'stock-issued-is-stock-claimed',
  ),
  sabotage(
    'a buyer with one coupon more than the limit',
    `alter table coupons drop constraint coupons_pkey cascade; insert into coupons select (jsonb_populate_record(c, jsonb_build_object('coupon_id', 'cpn_second', 'nth', 2))).* from coupons c where batch_id = 'bat_voucher-300-30' order by coupon_id limit 1`,
    'no-buyer-has-more-than-the-limit',
  ),
  sabotage(
    'a coupon that a second order used too',
    `update order_shares s set offer_id = c.coupon_id from coupons c where c.coupon_id = ${used} and s.batch_id = c.batch_id and s.offer_id <> c.coupon_id`,
    'a-coupon-is-used-by-one-order',
  ),
  sabotage(
    'a redeemed coupon that can be used again',
    `update coupons set state = 'available', order_id = null where coupon_id = ${used}`,
    'coupon-histories-are-legal',
  ),
  sabotage(
    'an event that is missing from a history',
    `delete from coupon_events where coupon_id = ${used} and seq = 2`,
    'coupon-histories-are-legal',
  ),
  sabotage(
    'a coupon that had ended when it was used',
    `update coupons set valid_from = valid_from - interval '9 days', valid_until = claimed_at - interval '1 hour' where coupon_id = ${used}`,
    'nothing-is-claimed-or-held-outside-its-time',
  ),
  sabotage(
    'a claim in the future',
    `update coupons set claimed_at = claimed_at + interval '30 days', valid_until = valid_until + interval '60 days' where coupon_id = ${used}`,
    'nothing-is-claimed-or-held-outside-its-time',
  ),
  sabotage(
    'a budget that says it spent less',
    `update budget_slices set spent_minor = spent_minor - 1 where spent_minor > 0`,
    'budgets-are-what-orders-use',
  ),
  sabotage(
    'a share of a discount that is one cent less',
    `update order_shares s set minor = minor - 1 where (bucket, order_id, line_id) = (select bucket, order_id, line_id from order_lines where discount_minor > 0 limit 1)`,
    'shares-add-up-to-discounts',
  ),
  sabotage(
    'a line whose list price was lowered',
    `update order_lines set unit_price_minor = unit_price_minor - 1000, list_minor = list_minor - 1000 * quantity, discount_minor = discount_minor - 1000 * quantity where ${line}`,
    'shares-add-up-to-discounts',
  ),
  sabotage(
    'an order in another currency',
    `update orders set currency = 'USD' where order_id = (select min(order_id) from orders)`,
    'all-money-is-in-one-currency',
  ),
  sabotage(
    'a marketplace in another currency than its orders',
    `update marketplace set currency = 'USD'`,
    'all-money-is-in-one-currency',
  ),
  sabotage(
    'a transfer in another currency',
    `update ledger_transfers set currency = 'USD' where ${leg('platform_discount')}`,
    'all-money-is-in-one-currency',
  ),
  sabotage(
    'shares that were charged to the wrong side',
    `update ledger_transfers set debit = credit, credit = debit where because in ('platform_discount', 'merchant_discount') and cause_kind = 'payment'`,
    'the-ledger-clears-every-order',
  ),
  sabotage(
    'a transfer of one cent more',
    `update ledger_transfers set minor = minor + 1 where ${leg('platform_discount')}`,
    'the-ledger-says-what-shares-say',
  ),
  sabotage(
    'orders that were undone, and stay posted',
    `alter table orders drop constraint paid_has_a_time, drop constraint only_paid_is_refunded; update orders set state = 'cancelled', paid_at = null, cancelled_at = placed_at`,
    'the-ledger-clears-every-order',
  ),
  sabotage(
    'a statement of one cent less',
    `update statements set sales_minor = sales_minor - 1, net_minor = net_minor - 1, payable_minor = payable_minor - 1`,
    'statements-are-the-sum-of-their-lines',
  ),
  sabotage(
    'a second period over the same time',
    `alter table settlement_periods drop constraint periods_do_not_overlap; insert into settlement_periods (period_id, from_at, to_at, due_at, state) select 'per_second', from_at + interval '10 minutes', to_at, due_at, 'open' from settlement_periods`,
    'settlement-is-done-in-order',
  ),
  sabotage(
    'a table that the application owns',
    `alter table coupons owner to quanhe_app`,
    'the-application-cannot-rewrite-history',
  ),
  sabotage('a view past the grants', `create view vv as select * from coupons`, 'nothing-goes-round-the-grants'),
  sabotage(
    'a function that runs as its owner',
    `create function ff() returns int language sql security definer as 'select 1'`,
    'nothing-goes-round-the-grants',
  ),
  sabotage(
    'an application that no guard of rows holds',
    `alter role quanhe_app bypassrls`,
    'the-application-cannot-rewrite-history',
  ),
  sabotage(
    'a message that was never sent',
    `delete from outbox where event_id = (select min(event_id) from outbox where kind = 'coupon.redeem')`,
    'every-event-is-told-once',
  ),
  sabotage(
    'a message that would be sent twice',
    `insert into outbox select (jsonb_populate_record(o, '{"event_id": "evt_again"}')).* from outbox o where kind = 'coupon.redeem' limit 1`,
    'every-event-is-told-once',
  ),
  sabotage(
    'a deed that somebody else is said to have done',
    `update audit_entries set actor = 'mallory'`,
    'the-audit-log-is-what-was-sealed',
  ),
  sabotage(
    'a request that was begun and has no answer',
    `update idempotency set status = null, media_type = null, body = null`,
    'requests-are-answered-whole',
  ),
]

describe('one run of all checks', () => {
  test('reports nothing where nobody tampered', async () => {
    expect(await reporting()).toEqual([])
    expect(sabotages).toHaveLength(27)
  })

  test.each(sabotages)('finds $what', async ({ sql, found }) => {
    await client.query('begin')
    try {
      await client.query('set local session_replication_role = replica')
      for (const statement of sql.split(';')) {
        const { rowCount, command } = await client.query(statement)
        if (['UPDATE', 'DELETE', 'INSERT'].includes(command)) expect(rowCount, statement).not.toBe(0)
      }
      expect(await reporting()).toContain(found)
    } finally {
      await client.query('rollback')
    }
  })
})

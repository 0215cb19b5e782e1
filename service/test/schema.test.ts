import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchLifecycle } from '../src/domain/lifecycles/batch.ts'
import { couponLifecycle } from '../src/domain/lifecycles/coupon.ts'
import { checks } from '../src/storage/checks/index.ts'
import { migrate, migrationFiles } from '../src/storage/migrate.ts'
import { schemaText } from '../src/storage/schema.ts'
import { distributedTables, immutableTables, referenceTables } from '../src/storage/tables.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid, placed } from './support/marketplace.ts'

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(() => marketplace?.close())

const owner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(marketplace.database.owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('the schema', () => {
  test('is what schema.sql says', async () => {
    const written = readFileSync(fileURLToPath(new URL('../migrations/schema.sql', import.meta.url)), 'utf8')
    expect(await owner(schemaText)).toBe(written)
  })

  test('can be spread over nodes: every key of a distributed table contains the bucket, and no key leads into one', async () => {
    const rows = await marketplace.query<{
      table: string
      name: string
      type: string
      columns: string[]
      target: string | null
    }>(
      `select c.conrelid::regclass::text as table, c.conname as name, c.contype as type, c.confrelid::regclass::text as target,
              array(select a.attname::text from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
         from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')`,
    )
    const distributed = distributedTables as readonly string[]
    for (const { table, name, type, columns, target } of rows) {
      if (type === 'f') {
        if (distributed.includes(target!)) expect(distributed, `${table}.${name}`).toContain(table)
        if (distributed.includes(table) && distributed.includes(target!))
          expect(columns, `${table}.${name}`).toContain('bucket')
      } else if (distributed.includes(table)) expect(columns, `${table}.${name}`).toContain('bucket')
    }
    const unique = await marketplace.query<{ table: string; def: string }>(
      `select indrelid::regclass::text as table, pg_get_indexdef(indexrelid) as def from pg_index where indisunique and indrelid::regclass::text = any($1)`,
      [distributed],
    )
    for (const { table, def } of unique) expect(def, table).toContain('bucket')
  })

  test('has each table in one list, distributed or reference', async () => {
    const rows = await marketplace.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    expect(rows.map((row) => row.name).sort()).toEqual([...distributedTables, ...referenceTables].sort())
  })

  test('is migrated once, whoever asks and however often', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(marketplace.database.owner)))
    expect(applied).toEqual([[], [], []])
    const numbers = migrationFiles().map((file) => file.name.slice(0, 4))
    expect(new Set(numbers).size, 'no number is given twice').toBe(numbers.length)
  })
})

describe('the application’s role', () => {
  test('can neither change nor delete what is history', async () => {
    const client = new pg.Client(marketplace.database.application)
    await client.connect()
    try {
      for (const table of immutableTables) {
        const [column] = await marketplace.query<{ name: string }>(
          `select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1`,
          [table],
        )
        await expect(
          client.query(`update ${table} set ${column!.name} = ${column!.name}`),
          table,
        ).rejects.toMatchObject({ code: '42501' })
        await expect(client.query(`delete from ${table}`), table).rejects.toMatchObject({ code: '42501' })
      }
      await expect(client.query('drop table outbox')).rejects.toMatchObject({ code: '42501' })
      await expect(client.query('insert into marketplace select')).rejects.toMatchObject({ code: '42501' })
    } finally {
      await client.end()
    }
  })
})

describe('the last line', () => {
  const refused = (text: string) =>
    owner((client) => client.query(text)).then(
      () => 'done',
      (error: { constraint?: string }) => error.constraint,
    )

  test('stops what no statement should have tried', async () => {
    const buyer = await marketplace.buyer('constrained')
    await claimed(buyer, 'voucher-300-30')
    await paid(buyer, { 'a-200': 1, 'b-150': 1 })
    expect(await refused(`update stock_slices set claimed = total + 1`)).toBe('never_oversold')
    expect(await refused(`update budget_slices set spent_minor = budget_minor + 1`)).toBe('never_overspent')
    expect(await refused(`update orders set refunded_minor = payable_minor + 1`)).toBe('never_refunded_beyond')
    expect(await refused(`update orders set payable_minor = payable_minor - 1`)).toBe('adds_up')
    expect(await refused(`update order_lines set refunded_quantity = quantity + 1`)).toBe('units_returned')
    expect(await refused(`update coupons set state = 'held' where buyer_id = 'constrained'`)).toBe('held_by_an_order')
    expect(
      await refused(
        `insert into ledger_transfers select bucket, transfer_id || 'x', debit, credit, minor, currency, cause_kind, cause_id, leg, because, order_id, line_id, offer_id, at from ledger_transfers`,
      ),
    ).toBe('ledger_transfers_bucket_cause_kind_cause_id_leg_key')
    expect(await refused(`update ledger_transfers set credit = debit`)).toBe('two_accounts')
  })
})

describe('every check', () => {
  /** One corruption for each check, which that check must find. Each runs in a transaction of its own and is undone. */
  const corruptions: Record<string, string> = {
    'bulk-jobs-say-what-they-issued': `insert into bulk_jobs (job_id, kind, state, batch_id, total, counts, principal, request_key, fingerprint, created_by, created_at) values ('blk_x', 'grants', 'done', 'bat_granted', 3, '{"issued": 3}', 'x', 'x', 'x', 'x', now())`,
    'codes-give-what-they-were-used-for': `insert into codes (bucket, code_hash, code_set_id, used, most) values (1, '\\x01', 'cds_x', 1, 1)`,
    'items-cost-what-was-last-marked': `update items set unit_price_minor = unit_price_minor + 1 where sku = 'a-200'`,
    'links-and-agents-keep-to-their-quotas': `insert into link_slices (bucket, link_id, quota, issued) values (0, 'lnk_x', 5, 1)`,
    'a-coupon-is-used-by-one-order': `update coupons set order_id = 'ord_other' where state = 'redeemed'`,
    'all-money-is-in-one-currency': `update orders set currency = 'USD'`,
    'answers-reach-who-complained': `insert into complaints (bucket, complaint_id, buyer_id, state, words, opened_at, answer, answered_by, answered_at) values (0, 'cmp_x', 'x', 'answered', 'x', now(), 'x', 'x', now())`,
    'batch-histories-are-legal': `update batches set state = 'paused' where batch_id = 'bat_three-each'`,
    'batches-are-approved-by-another': `insert into batch_events (batch_id, seq, event, from_state, to_state, actor, version) values ('bat_three-each', 2, 'approve', 'submitted', 'approved', 'demo', 1)`,
    'bought-coupons-are-paid-for': `update coupon_purchases set price_minor = price_minor + 1`,
    'budget-alerts-say-what-was-reached': `insert into budget_alerts (subject, level, budget_minor, reserved_minor, spent_minor, at) values ('bat_voucher-300-30', '50', 100, 0, 49, now())`,
    'budgets-are-what-orders-use': `update budget_slices set spent_minor = spent_minor + 1 where spent_minor > 0`,
    'campaign-and-kind-limits-hold': `with l as (insert into buyer_limits (bucket, buyer_id, scope, taken, most) select bucket, buyer_id, 'shop shp_a kind shop_coupon', 0, 1 from buyers where buyer_id = 'ann' on conflict do nothing), v as (update batch_versions set kind_per_shop_limit = 1 where batch_id = 'bat_shop-a-100-5'), c as (insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at) select bucket, buyer_id, 'bat_shop-a-100-5', 1, 'cpn_planted', 1, 'available', now(), now() + interval '1 day', now() from buyers where buyer_id = 'ann') insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, coupon_id, nth, at) select bucket, buyer_id, 'planted', 'clm_planted', 'bat_shop-a-100-5', 'issued', 'cpn_planted', 1, now() from buyers where buyer_id = 'ann'`,
    'claims-are-counted-by-source': `update claim_tallies set n = n + 1`,
    'claims-say-what-was-issued': `delete from claims where outcome = 'issued'`,
    'coupon-histories-are-legal': `delete from coupon_events where event = 'hold'`,
    'daily-limits-hold': `update batch_versions set per_day_limit = 1 where batch_id = 'bat_two-a-day'`,
    'every-event-is-told-once': `delete from outbox where kind = 'coupon.redeem'`,
    'fees-are-what-was-announced': `update order_shares set kind = 'shop_coupon'`,
    'holds-belong-to-placed-orders': `update holds set hold_until = hold_until + interval '1 hour'`,
    'money-in-wallets-is-owed': `delete from ledger_transfers where cause_kind = 'value_grant'`,
    'no-buyer-has-more-than-the-limit': `update coupons set nth = 2 where batch_id = 'bat_voucher-300-30'`,
    'no-liability-is-overdrawn': `update ledger_transfers set debit = 'red_packet_liability' where because = 'platform_discount'`,
    'nothing-goes-round-the-grants': `create materialized view planted as select 1 as n`,
    'nobody-pays-without-consent': `with c as (insert into campaigns (campaign_id, name, starts_at, ends_at, kind, plan, created_by) values ('cam_x', '{}', now(), now() + interval '1 day', 'promotion', '', 'x')), g as (insert into campaign_signups values ('cam_x', '{}', 6000, 2, 1, now(), 3, 'x', '2020-01-01')) update batches set campaign_id = 'cam_x' where batch_id = 'bat_voucher-300-30'`,
    'nothing-is-claimed-or-held-outside-its-time': `update coupons set valid_from = now() + interval '1 day', valid_until = now() + interval '2 days' where state = 'redeemed'`,
    'paid-in-advance-is-owed-or-earned': `insert into deferrals (bucket, deferral_id, buyer_id, subject, kind, currency, price_minor, starts_at, ends_at) values (0, 'dfr_x', 'b', 'cpn_x', 'paid_coupon', 'CNY', 100, now(), now())`,
    'orders-say-how-they-ended': `update orders set cancelled_at = now() where state = 'paid'`,
    'points-in-orders-are-taken-once': `update orders set points = 1, points_offer = 'bat_points' where order_id = (select order_id from orders where paid_at is not null limit 1)`,
    'placements-stay-within-budgets': `insert into placement_visits (bucket, bid_id, buyer_id, day, visit_id, merchant_id, batch_id, placement, minor, at) values (0, 'bid_x', 'b', '2026-01-01', 'vis_x', 'mch_one', 'bat_x', 'search', 1, now())`,
    'points-are-what-was-entered': `insert into points_balances (bucket, buyer_id, balance) values (0, 'rich', 1)`,
    'refunds-never-exceed-what-was-paid': `update order_lines set refunded_minor = refunded_minor - 1 where refunded_minor > 0`,
    'requests-are-answered-whole': `update idempotency set status = null, media_type = null, body = null`,
    'returns-are-counted': `update monthly_returns set orders = orders + 1`,
    'settlement-is-done-in-order': `insert into settlement_periods (period_id, from_at, to_at, due_at, state) values ('per_1', '2020-01-01', '2020-02-01', '2020-03-01', 'open'), ('per_2', '2020-02-02', '2020-03-01', '2020-03-01', 'open')`,
    'shares-add-up-to-discounts': `update order_shares set minor = minor + 1`,
    'statement-lines-are-what-was-posted': `insert into statement_lines select bucket, cause_kind, cause_id, line_id, 'posted', 'per_1', merchant_id, order_id, at, false, 1, minor + 1, 0, 0, 0, 0, 0, 0 from ledger_transfers where because = 'goods' limit 1`,
    'statements-are-the-sum-of-their-lines': `insert into statements (statement_id, period_id, merchant_id, currency, state, lines, sales_minor, merchant_discount_minor, subsidy_minor, fee_minor, earned_minor, adjustment_minor, held_minor, net_minor, payable_minor) values ('stm_1', 'per_1', 'mch_one', 'CNY', 'open', 0, 1, 0, 0, 0, 0, 0, 0, 1, 1)`,
    'stock-issued-is-stock-claimed': `update stock_slices set claimed = claimed - 1 where claimed > 0`,
    'the-application-cannot-rewrite-history': `grant update on ledger_transfers to quanhe_app`,
    'the-audit-log-is-what-was-sealed': `insert into audit_entries (bucket, entry_id, at, actor, role, operation, outcome, request_id) values (0, 'aud_planted', '2026-01-01', 'nobody', 'x', 'x', 'done', 'x')`,
    'the-ledger-clears-every-order': `update ledger_transfers set minor = minor + 1 where because = 'payment'`,
    'the-ledger-says-what-shares-say': `update ledger_transfers set minor = minor + 1 where because = 'platform_discount'`,
    'units-in-orders-are-reserved': `update item_stock set reserved = reserved + 1`,
  }

  beforeAll(async () => {
    const buyer = await marketplace.buyer('checked')
    await claimed(buyer, 'voucher-300-30')
    await claimed(buyer, 'one-left')
    const order = await paid(buyer, { 'a-200': 2, 'b-150': 1 })
    await buyer.client.refundOrder({ path: { id: order.id }, body: { lines: [{ line: 'a-200', quantity: 1 }] } })
    await placed(buyer, { 'a-100': 1 })
    for (let n = 0; n < 2; n++) await claimed(buyer, 'two-a-day')
    await buyer.client.buyCoupon({ path: { id: 'bat_bought' }, body: { priceMinor: 90 } })
  })

  test('finds nothing where all is well, and has a corruption of its own', async () => {
    expect(await marketplace.violations()).toEqual([])
    expect(checks.map((check) => check.name)).toEqual(Object.keys(corruptions).sort())
  })

  test.each(Object.entries(corruptions))('%s finds a planted corruption', async (name, corruption) => {
    await owner(async (client) => {
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      expect((await client.query(corruption)).rowCount, 'the corruption changed something').not.toBe(0)
      const { text } = checks.find((check) => check.name === name)!
      expect((await client.query(text)).rows.length).toBeGreaterThan(0)
      await client.query('rollback')
    })
  })

  test('of batches knows exactly their lifecycle’s table', () => {
    const { text } = checks.find((check) => check.name === 'batch-histories-are-legal')!
    const inSql = [...text.matchAll(/\('(\w+)', '(\w+)', '(\w+)'\)/g)].map(
      ([, event, from, to]) => `${event}: ${from} → ${to}`,
    )
    const moves = Object.entries(batchLifecycle.events).flatMap(([event, { from, to }]) =>
      from.map((state) => `${event}: ${state} → ${to}`),
    )
    expect(inSql.sort()).toEqual(moves.sort())
  })

  test('of histories knows exactly the lifecycle’s table', () => {
    const { text } = checks.find((check) => check.name === 'coupon-histories-are-legal')!
    const inSql = [...text.matchAll(/\('(\w+)', '([\w-]+)', '(\w+)'\)/g)].map(
      ([, event, from, to]) => `${event}: ${from} → ${to}`,
    )
    const births = ['claim', 'grant', 'reissue'].map((event) => `${event}: - → ${couponLifecycle.initial}`)
    const moves = Object.entries(couponLifecycle.events).flatMap(([event, { from, to }]) =>
      from.map((state) => `${event}: ${state} → ${to}`),
    )
    expect(inSql.sort()).toEqual([...births, ...moves].sort())
  })
})

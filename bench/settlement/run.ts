// node bench/settlement/run.ts [redemptions] [merchants], or QUANHE_SETTLEMENT_REDEMPTIONS and QUANHE_SETTLEMENT_MERCHANTS
// A settlement run over a million redemptions of five hundred merchants: how long it takes, what memory this process needs, and
// how long a second run takes, which must change nothing. The ledger is written straight into a database of its own.
import pg from 'pg'
import { noFailpoint } from '../../service/src/domain/failpoint.ts'
import { systemClock } from '../../service/src/domain/clock.ts'
import { runPeriod } from '../../service/src/storage/settlement/running.ts'
import { insertPeriod } from '../../service/src/storage/settlement/periods.ts'
import { openStore } from '../../service/src/storage/sql.ts'
import { testDatabase } from '../../service/test/support/database.ts'

const [redemptionsTold, merchantsTold] = process.argv.slice(2)
const redemptions = Number(redemptionsTold ?? process.env['QUANHE_SETTLEMENT_REDEMPTIONS'] ?? 1_000_000)
const merchants = Number(merchantsTold ?? process.env['QUANHE_SETTLEMENT_MERCHANTS'] ?? 500)
const database = await testDatabase()
const preparing = performance.now()
const owner = new pg.Client(database.owner)
await owner.connect()
try {
  await owner.query(
    `insert into merchants select 'mch_bench' || m, '{"zh-CN": "m", "en": "m"}', 'sme' from generate_series(1, $1::integer) as m`,
    [merchants],
  )
  // each redemption: goods, the merchant's and the platform's share of a voucher, a fee, and the payment
  await owner.query(
    `insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, order_id, line_id, offer_id, merchant_id, at)
     select n % 256, 'trf_b' || n || '_' || leg, debit, credit, minor, 'CNY', 'payment', 'ord_b' || n, leg, because, 'ord_b' || n,
            case leg when 'payment' then null else 'l1' end, case when leg in ('goods', 'payment') then null else 'cpn_b' || n end,
            case leg when 'payment' then null else m end, timestamptz '2026-10-01T00:00:00Z' + make_interval(secs => 2592000.0 * n / $1)
       from generate_series(1, $1::integer) as n, lateral (select 'mch_bench' || 1 + n % $2::integer as m) own, lateral (values
            ('goods', 'goods', 'buyer_clearing', 'merchant_payable:' || m, 20000), ('merchant', 'merchant_discount', 'merchant_payable:' || m, 'buyer_clearing', 1200),
            ('platform', 'platform_discount', 'platform_marketing', 'buyer_clearing', 800), ('fee', 'service_fee', 'merchant_payable:' || m, 'service_fee_revenue', 24),
            ('payment', 'payment', 'cash', 'buyer_clearing', 18000)) as legs(leg, because, debit, credit, minor)`,
    [redemptions, merchants],
  )
  await owner.query('analyze ledger_transfers')
  console.log(
    `${redemptions} redemptions of ${merchants} merchants, prepared in ${((performance.now() - preparing) / 1000).toFixed(1)} s`,
  )
  const store = openStore({ pool: { ...database.application, max: 2 }, clock: systemClock, failpoint: noFailpoint })
  const [from, to] = [new Date('2026-10-01T00:00:00Z'), new Date('2026-11-01T00:00:00Z')]
  await insertPeriod(store.sql, { id: 'per_bench', from, to, due: to })
  const before = process.memoryUsage().rss
  for (const which of ['first', 'second']) {
    const began = performance.now()
    const done = await store.transaction('bench', (sql) =>
      runPeriod(sql, { id: 'per_bench', actor: 'bench', at: new Date('2026-11-02T00:00:00Z'), currency: 'CNY' }),
    )
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const grown = ((process.memoryUsage().rss - before) / 2 ** 20).toFixed(1)
    const peak = (process.resourceUsage().maxRSS / 1024).toFixed(1)
    console.log(
      `${which} run: ${done.lines} new lines in ${seconds} s, memory of this process grew by ${grown} MiB, at most ${peak} MiB`,
    )
  }
  const { rows } = await owner.query(
    'select count(*)::integer as statements, sum(net_minor)::bigint as net, sum(subsidy_minor)::bigint as subsidy from statements',
  )
  console.log(rows[0], `expected net ${redemptions * (20000 - 1200 - 24)}, subsidy ${redemptions * 800}`)
  await store.close()
} finally {
  await owner.end()
  await database.drop()
}

import { bucketOf } from '../../service/src/domain/buckets.ts'
import type { Effort, Line } from './figures.ts'
import { line } from './figures.ts'
import type { Rig } from './rig.ts'

const shopper = 'bench-shopper'
const walletCoupons = 1_000

/** So many batches more, each like one that is there. */
async function moreBatches(rig: Rig, count: number): Promise<void> {
  const columnsOf = async (table: string, own: readonly string[]) =>
    (
      await rig.query<{ name: string }>(
        `select quote_ident(column_name) as name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name <> all($2) and is_generated = 'NEVER'`,
        [table, own],
      )
    ).map((one) => one.name)
  for (const table of ['batches', 'batch_versions', 'stock_slices', 'budget_slices']) {
    const columns = (await columnsOf(table, ['batch_id'])).join(', ')
    await rig.query(
      `insert into ${table} (batch_id, ${columns}) select 'bat_bench-' || n, ${columns} from ${table}, generate_series(1, ${count}) n where batch_id = $1`,
      [rig.batch],
    )
  }
}

async function fullWallet(rig: Rig): Promise<void> {
  const bucket = bucketOf(shopper)
  await rig.query(
    `insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
     select $1, $2, $3, n, 'cpn_wallet' || lpad(n::text, 20, '0'), 1, 'available', now() - interval '1 hour', now() + interval '9 days', now() - n * interval '1 second'
       from generate_series(1, ${walletCoupons}) n`,
    [bucket, shopper, rig.batch],
  )
}

/** The coupon centre with many batches, and a wallet with many coupons, as the first page of each is asked for. */
export async function lists(rig: Rig, effort: Effort): Promise<Line[]> {
  await moreBatches(rig, effort.batches)
  await fullWallet(rig)
  await rig.query('analyze')
  const { token } = await rig.service.house.tokens.sign(shopper, 86_400)
  const p95 = async (url: string) => {
    const times: number[] = []
    for (let n = 0; n < effort.asks; n++) {
      const began = performance.now()
      const reply = await rig.service.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })
      if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body.slice(0, 300)}`)
      if (n >= effort.asks / 10) times.push(performance.now() - began)
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] as number
  }
  return [
    line(
      `coupon centre of ${effort.batches.toLocaleString('en')} batches`,
      'p95 of a page of 50, ms',
      await p95('/v1/batches?limit=50'),
      { atMost: 50 },
    ),
    line(
      `wallet of ${walletCoupons.toLocaleString('en')} coupons`,
      'p95 of a page of 50, ms',
      await p95('/v1/coupons?limit=50'),
      { atMost: 50 },
    ),
  ]
}

import { batchedAgainstSingle } from './claims.ts'
import type { Effort, Line } from './figures.ts'
import { line } from './figures.ts'
import type { Rig } from './rig.ts'

const chunk = 1_000_000

/** So many coupons of other buyers, spread over all buckets. */
async function fill(rig: Rig, count: number): Promise<void> {
  for (let from = 0; from < count; from += chunk) {
    await rig.query(
      `insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
       select n % 256, 'other-' || n, $1, 1, 'cpn_full' || lpad(n::text, 22, '0'), 1, 'available', now() - interval '1 hour', now() + interval '9 days', now()
         from generate_series($2::int, $3::int) n`,
      [rig.batch, from + 1, Math.min(count, from + chunk)],
    )
  }
  await rig.query('vacuum analyze coupons')
}

/** Claims on a table that is (nearly) empty, and on one that is full. */
export async function fullAgainstEmpty(rig: Rig, effort: Effort): Promise<Line[]> {
  const before = await batchedAgainstSingle(rig, effort, 'an empty table')
  await fill(rig, effort.coupons)
  const name = `a table of ${effort.coupons.toLocaleString('en')} coupons`
  const after = await batchedAgainstSingle(rig, effort, name)
  const ratio = (before[0] as Line).value / (after[0] as Line).value
  return [before[0] as Line, after[0] as Line, line(name, 'times as slow as an empty one', ratio, { atMost: 1.3 })]
}

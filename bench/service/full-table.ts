import { batchedAgainstSingle } from './claims.ts'
import type { Effort, Line } from './figures.ts'
import { line } from './figures.ts'
import { ordersTogether } from './orders.ts'
import type { Rig } from './rig.ts'

const chunk = 1_000_000

/** So many coupons of other buyers, spread over all buckets, with all that a claim leaves: the coupon, its history and the outcome. */
async function fill(rig: Rig, count: number): Promise<void> {
  for (let from = 0; from < count; from += chunk) {
    await rig.query(
      `with made as (
         insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
         select n % 256, 'other-' || n, $1, 1, 'cpn_full' || lpad(n::text, 22, '0'), 1, 'available', now() - interval '1 hour', now() + interval '9 days', now()
           from generate_series($2::int, $3::int) n
         returning bucket, buyer_id, batch_id, nth, coupon_id, claimed_at
       ), history as (
         insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at)
         select bucket, coupon_id, 1, buyer_id, 'claim', 'available', claimed_at from made)
       insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, coupon_id, nth, at)
       select bucket, buyer_id, 'key-' || coupon_id, 'clm' || substr(coupon_id, 4), batch_id, 'issued', coupon_id, nth, claimed_at from made`,
      [rig.batch, from + 1, Math.min(count, from + chunk)],
    )
  }
  for (const table of ['coupons', 'coupon_events', 'claims']) await rig.query(`vacuum analyze ${table}`)
}

/** Claims and orders on a table that is (nearly) empty, and on one that is full. */
export async function fullAgainstEmpty(rig: Rig, effort: Effort): Promise<Line[]> {
  const measure = async (name: string) => {
    const [claims] = (await batchedAgainstSingle(rig, effort, name)) as [Line]
    const [orders] = (await ordersTogether(rig, effort, name)) as [Line]
    return { claims, orders }
  }
  const empty = await measure('an empty table')
  await fill(rig, effort.coupons)
  const name = `a table of ${effort.coupons.toLocaleString('en')} coupons`
  const full = await measure(name)
  const slower = (what: string, of: keyof typeof full) =>
    line(name, `${what}, times as slow as on an empty one`, empty[of].value / full[of].value, { atMost: 1.3 })
  const all = [empty.claims, empty.orders, full.claims, full.orders]
  return [...all, slower('claims', 'claims'), slower('hold + redeem', 'orders')]
}

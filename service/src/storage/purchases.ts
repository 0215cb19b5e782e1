import type { Ids } from '../domain/ids.ts'
import { prefixes } from '../domain/ids.ts'
import type { Deferral } from '../domain/ledger/deferral.ts'
import { cardRefundMinor, recognitionPostings, salePostings, saleRefundPostings } from '../domain/ledger/deferral.ts'
import { insertDeferral, lockDeferral, recogniseDeferral, refundDeferral } from './deferrals.ts'
import { postTransfers } from './ledger.ts'
import { tell } from './outbox.ts'
import type { Sql } from './sql.ts'

export type Purchase = {
  readonly bucket: number
  readonly buyer: string
  readonly coupon: string
  readonly batch: string
  readonly priceMinor: number
  readonly reference: string
  readonly at: Date
}

/** A coupon was paid for: the purchase, what is owed for it, and the ledger. False: that payment bought another one. */
export async function recordPurchase(sql: Sql, ids: Ids, bought: Purchase, deferral: Deferral): Promise<boolean> {
  const { bucket, buyer, at } = bought
  const rows = await sql`
    insert into coupon_purchases (bucket, coupon_id, buyer_id, batch_id, price_minor, reference, deferral_id, at)
    values (${bucket}, ${bought.coupon}, ${buyer}, ${bought.batch}, ${bought.priceMinor}, ${bought.reference}, ${deferral.id}, ${at})
    on conflict (bucket, reference) do nothing returning coupon_id`
  if (rows.length === 0) return false
  await insertDeferral(sql, { ...deferral, bucket, buyer })
  const transfers = salePostings(deferral).map((one) => ({ ...one, id: ids.next(prefixes.transfer) }))
  await postTransfers(sql, bucket, transfers, at)
  return true
}

/** The coupon was given or taken back unused: its whole price goes back, of a card what is left of its life. Once; returns how much that is. */
export async function returnPrice(
  sql: Sql,
  ids: Ids,
  { bucket, coupon, at }: { bucket: number; coupon: string; at: Date },
): Promise<number> {
  const [bought] = await sql<{ minor: number; buyer: string; batch: string; reference: string }>`
    update coupon_purchases set returned_at = ${at} where bucket = ${bucket} and coupon_id = ${coupon} and returned_at is null
    returning price_minor as minor, buyer_id as buyer, batch_id as batch, reference`
  if (!bought) return 0
  const deferral = await lockDeferral(sql, bucket, coupon)
  if (!deferral) throw new Error(`${coupon} was bought, and nothing is owed for it`)
  const { id, recognisedMinor: beforeMinor, kind } = deferral
  const backMinor = kind === 'savings_card' ? cardRefundMinor(deferral, at) : bought.minor
  // of a card, what its time up to now has earned is earned
  const afterMinor = kind === 'savings_card' ? bought.minor - backMinor : beforeMinor
  if (afterMinor !== beforeMinor && !(await recogniseDeferral(sql, { bucket, id, beforeMinor, afterMinor })))
    throw new Error(`${id} was locked, and yet was earned by another`)
  if (!(await refundDeferral(sql, { bucket, id, recognisedMinor: afterMinor, backMinor })))
    throw new Error(`${coupon} is unused, and yet its price is earned`)
  const earned = afterMinor === beforeMinor ? [] : recognitionPostings(deferral, beforeMinor, afterMinor)
  const transfers = [...earned, ...saleRefundPostings(deferral, afterMinor, backMinor)]
  await postTransfers(
    sql,
    bucket,
    transfers.map((one) => ({ ...one, id: ids.next(prefixes.transfer) })),
    at,
  )
  const { buyer, batch, reference } = bought
  const payload = { coupon, batch, buyer, reference, returnedMinor: backMinor, priceMinor: bought.minor }
  await tell(sql, { bucket, id: ids.next(prefixes.event), kind: 'purchase.return', subject: coupon, payload, at })
  return backMinor
}

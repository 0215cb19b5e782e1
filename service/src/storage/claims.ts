import type { ClaimSource } from '../domain/claim-sources.ts'
import type { Sql } from './sql.ts'
import { textArray } from './text-array.ts'

export type ClaimRequest = {
  bucket: number
  buyer: string
  /** The caller's idempotency key; unique within one call. */
  key: string
  claimId: string
  couponId: string
  /** JSON `{ outcome, because }` where the buyer may not have it, whatever the stock; null: the stock decides. */
  refusal: string | null
  /** `claim`: the buyer took it · `grant`: it was put into the wallet, and the buyer is told. */
  event: 'claim' | 'grant'
  source: ClaimSource
  /** Who did it, where it was not the buyer. */
  actor: string | null
  /** The id of the entry token that is used up if a coupon is issued; unique within one call. */
  token: string | null
}

export type ClaimRow = {
  place: number
  claimId: string
  batch: string
  outcome: string
  because: string | null
  couponId: string | null
  nth: number | null
  version: number
  validFrom: Date
  validUntil: Date
  at: Date
  replayed: boolean
}

/** Many claims of one batch on one stock row: decided, written and committed together; one answer each, in order. */
export const claimMany = (
  sql: Sql,
  batch: string,
  slice: number,
  requests: readonly ClaimRequest[],
  context: { pinned: Date | null; timeZone: string },
): Promise<ClaimRow[]> => {
  const texts = (of: (one: ClaimRequest) => string | null) => textArray(requests.map(of))
  return sql<ClaimRow>`
  select place, claim_id as "claimId", batch_id as batch, outcome, because, coupon_id as "couponId", nth, version,
         valid_from as "validFrom", valid_until as "validUntil", at, replayed
    from claim_many(${batch}, ${slice}::smallint, ${context.pinned}::timestamptz, ${context.timeZone},
                    ${`{${requests.map((one) => one.bucket).join()}}`}::smallint[], ${texts((one) => one.buyer)}::text[],
                    ${texts((one) => one.key)}::text[], ${texts((one) => one.claimId)}::text[],
                    ${texts((one) => one.couponId)}::text[], ${texts((one) => one.refusal)}::text[],
                    ${texts((one) => one.event)}::text[], ${texts((one) => one.source)}::text[],
                    ${texts((one) => one.actor)}::text[], ${texts((one) => one.token)}::text[])`
}

/** How many coupons of each of these batches the buyer ever got. */
export const claimedBy = (
  sql: Sql,
  bucket: number,
  buyer: string,
  batches: readonly string[],
): Promise<{ batch: string; n: number }[]> => sql`
  select batch_id as batch, count(*)::integer as n from coupons
   where bucket = ${bucket} and buyer_id = ${buyer} and batch_id = any(${batches}::text[]) group by batch_id`

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

/** One row for a whole call: what its coupons have in common, and apart those who got none now. */
type Together = {
  at: Date
  version: number
  validFrom: Date
  validUntil: Date
  /** In the order of the requests: the how-manyth coupon of its buyer; null: see `told`. */
  nths: (number | null)[]
  told: (Omit<ClaimRow, 'because' | 'validFrom' | 'validUntil' | 'at'> & {
    because: unknown
    validFrom: string
    validUntil: string
    at: string
  })[]
}

/** Many claims of one batch on one stock row: decided, written and committed together; one answer each, in order. */
export async function claimMany(
  sql: Sql,
  batch: string,
  slice: number,
  requests: readonly ClaimRequest[],
  context: { pinned: Date | null; timeZone: string },
): Promise<ClaimRow[]> {
  const texts = (of: (one: ClaimRequest) => string | null) => textArray(requests.map(of))
  /** Most calls have none of these, and need not say so of each request. */
  const rare = (of: (one: ClaimRequest) => string | null) =>
    requests.every((one) => of(one) === null) ? null : texts(of)
  const single = new Set(requests.map((one) => one.buyer)).size === requests.length
  const [together] = await sql<Together>`
  select at, version, valid_from as "validFrom", valid_until as "validUntil", array_to_json(nths) as nths, coalesce(told, '[]') as told
    from issue_claims(${batch}, ${slice}::smallint, ${context.pinned}::timestamptz, ${context.timeZone}, ${single}::boolean,
                      ${`{${requests.map((one) => one.bucket).join()}}`}::smallint[], ${texts((one) => one.buyer)}::text[],
                      ${texts((one) => one.key)}::text[], ${texts((one) => one.claimId)}::text[],
                      ${texts((one) => one.couponId)}::text[], ${texts((one) => one.event)}::text[],
                      ${texts((one) => one.source)}::text[], ${rare((one) => one.refusal)}::text[],
                      ${rare((one) => one.actor)}::text[], ${rare((one) => one.token)}::text[])`
  return answersOf(batch, requests, together as Together)
}

function answersOf(batch: string, requests: readonly ClaimRequest[], together: Together): ClaimRow[] {
  const { at, version, validFrom, validUntil, nths, told } = together
  const born = { batch, outcome: 'issued', because: null, version, validFrom, validUntil, at, replayed: false }
  const others = new Map(told.map((one) => [one.place, one]))
  return requests.map((one, index) => {
    const [place, nth] = [index + 1, nths[index] as number | null]
    if (nth !== null) return { ...born, place, claimId: one.claimId, couponId: one.couponId, nth }
    const other = others.get(place) as Together['told'][number]
    const because = other.because === null ? null : JSON.stringify(other.because)
    const times = {
      validFrom: new Date(other.validFrom),
      validUntil: new Date(other.validUntil),
      at: new Date(other.at),
    }
    return { ...other, ...times, because }
  })
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

import type { BatchStanding } from '../../storage/batches.ts'
import { invitedTo } from '../../storage/batches.ts'
import type { BuyerFacts } from '../../storage/buyers.ts'
import { buyerFacts } from '../../storage/buyers.ts'
import type { Sql } from '../../storage/sql.ts'
import { Problem } from '../../domain/problems.ts'
import type { NotEligible } from '../batches/audience.ts'
import { outsideAudience } from '../batches/audience.ts'
import type { BookedBatch } from '../batches/book.ts'
import { heldOut } from '../../domain/returns-on-coupons.ts'
import type { EntryToken } from './entry-tokens.ts'

export type Refusal = { outcome: string; because: Record<string, unknown> }

/** What a buyer brought along to the claim. */
export type Brought = { readonly entry: EntryToken | undefined }

const relations: Record<string, 'follow' | 'join'> = { follows_shop: 'follow', member_of_shop: 'join' }

/**
 * Why the buyer may not have it, whatever the stock; null: the stock decides. Foreign and unknown answer alike: without an
 * invitation there is no such batch.
 */
export async function refusalFor(
  sql: Sql,
  row: Pick<BatchStanding, 'id' | 'visibility'>,
  booked: BookedBatch,
  who: { bucket: number; buyer: string },
  brought: Brought,
): Promise<Refusal | null> {
  const entered = brought.entry?.buyer === who.buyer && brought.entry.batch === row.id
  const invited = row.visibility !== 'hidden' || (await invitedTo(sql, who.bucket, who.buyer)).has(row.id)
  if (!invited) {
    if (!entered) throw new Problem('not_found')
    // the entrance shows the way, the audience decides who may pass
    return { outcome: 'not_eligible', because: { condition: 'audience', wanted: 'an invitation', actual: null } }
  }
  const { prerequisites } = booked
  if (prerequisites.some((one) => one.kind === 'entry_token') && !entered)
    return { outcome: 'entry_required', because: { entryToken: brought.entry ? 'for another buyer or batch' : 'none' } }
  return unmetBy(sql, booked, who)
}

/** Which part of the audience or of the prerequisites does not hold the buyer; null: none. An entrance is judged where it is used. */
export async function unmetBy(
  sql: Sql,
  booked: BookedBatch,
  who: { bucket: number; buyer: string },
): Promise<Refusal | null> {
  const asked = booked.prerequisites.flatMap((one) =>
    one.kind === 'entry_token' || one.kind === 'challenge' ? [] : [one],
  )
  if (heldOut(booked.batch, who.buyer, booked.terms.holdoutBasisPoints ?? 0))
    return {
      outcome: 'not_eligible',
      because: { condition: 'holdout', wanted: 'outside it', actual: 'in the comparison group' },
    }
  if (asked.length + booked.terms.audience.length === 0) return null
  const facts: BuyerFacts = await buyerFacts(sql, who.bucket, who.buyer)
  const outside = outsideAudience({ audience: [...asked, ...booked.terms.audience] }, facts)
  return outside ? refused(outside) : null
}

/** A shop that must be followed or joined is named with what the buyer can do about it in one tap. */
function refused(outside: NotEligible): Refusal {
  const relation = relations[outside.condition]
  if (relation === undefined) return { outcome: 'not_eligible', because: { ...outside } }
  const { shop } = outside.wanted as { shop: string }
  return {
    outcome: 'follow_required',
    because: { ...outside, do: { method: 'POST', path: `/v1/shops/${shop}/${relation}` } },
  }
}

import { prefixes } from '../../domain/ids.ts'
import type { BookedBatch } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { Refusal } from './claim-refusal.ts'
import type { EntryToken } from './entry-tokens.ts'

/** What becomes of a claim after its challenge, and the token that is spent with its coupon. */
export type Passed = { readonly refusal: Refusal | null; readonly token: string | null }

/**
 * Whether a batch that asks for a challenge had its answer; if not, the refusal carries a new one. The challenge of a buyer with an
 * entry token has that token's id, so that the one use of the token is the one use of the answer.
 */
export async function passedChallenge(
  house: Pick<House, 'challenges' | 'ids'>,
  booked: BookedBatch,
  buyer: string,
  brought: { readonly answer: string | undefined; readonly entry?: EntryToken | undefined },
): Promise<Passed> {
  const { entry } = brought
  if (!booked.prerequisites.some((one) => one.kind === 'challenge')) return { refusal: null, token: entry?.id ?? null }
  const batch = booked.batch
  const answered = brought.answer === undefined ? undefined : await house.challenges.read(brought.answer)
  const own = answered?.buyer === buyer && answered.batch === batch && (!entry || answered.id === entry.id)
  if (answered && own) return { refusal: null, token: answered.id }
  const id = entry?.id ?? house.ids.next(prefixes.challenge)
  const challenge = await house.challenges.ask({ id, buyer, batch })
  const answer = brought.answer === undefined ? 'none' : 'wrong, too late, or for another claim'
  return { refusal: { outcome: 'challenge_required', because: { challenge, answer } }, token: null }
}

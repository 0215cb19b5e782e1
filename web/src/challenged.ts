import { challengeOf } from '@quanhe/sdk'
import { api } from './api.ts'
import type { ClaimBody, ClaimReply } from './shapes.ts'

const mostRounds = 3

/**
 * A claim, and where it asks for a challenge the same again with the answer. Each round has a key of its own made from the first, so
 * that a claim whose answer was lost is asked for again, round by round. `onChallenge` is told before the work begins.
 */
export async function claimAnswering(
  batch: string,
  body: ClaimBody,
  key: string,
  told: { readonly onUnsure: () => void; readonly onChallenge: () => void },
): Promise<ClaimReply> {
  let answer = await api.claim(batch, body, key, told.onUnsure)
  for (let round = 1; round <= mostRounds; round++) {
    const challenge = challengeOf(answer.claim)
    if (!challenge) return answer
    told.onChallenge()
    const { solveChallenge } = await import('@quanhe/sdk/solve-challenge') // it brings a hash along, which few pages ever need
    const challengeAnswer = await solveChallenge(challenge)
    answer = await api.claim(batch, { ...body, challengeAnswer }, `${key}-${round}`, told.onUnsure)
  }
  return answer
}

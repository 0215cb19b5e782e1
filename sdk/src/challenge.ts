// The answer to the challenge of a claim (`outcome: 'challenge_required'`), also on a page that is no secure context and so has no `crypto.subtle`.
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** What `because.challenge` of the claim says. */
export type ProofOfWork = {
  readonly kind: 'proof_of_work'
  readonly salt: string
  readonly bits: number
  readonly token: string
}

/** The challenge that a refused claim asks for; undefined: none that `solveChallenge` can answer. */
export function challengeOf(claim: { outcome: string; because?: Record<string, unknown> }): ProofOfWork | undefined {
  const asked = claim.outcome === 'challenge_required' ? claim.because?.['challenge'] : undefined
  const known = asked as Partial<ProofOfWork> | undefined
  return known?.kind === 'proof_of_work' ? (known as ProofOfWork) : undefined
}

const triesAtOnce = 5_000

/**
 * Finds the answer, to be sent as `challengeAnswer` with a new claim (under a new Idempotency-Key) within two minutes. It takes a
 * fraction of a second of one processor and lets others run in between.
 */
export async function solveChallenge({ salt, bits, token }: ProofOfWork): Promise<string> {
  for (let n = 0; ; n++) {
    const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(`${salt}:${n}`))
    if (Math.clz32((a << 24) | (b << 16) | (c << 8) | d) >= bits) return `${token}~${n}`
    if (n % triesAtOnce === triesAtOnce - 1) await new Promise((done) => setTimeout(done))
  }
}

// The challenge that a claim may ask for (`outcome: 'challenge_required'`); `solve-challenge.ts` answers it.

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

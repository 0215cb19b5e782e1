// The answer to the challenge of a claim (`outcome: 'challenge_required'`): without a dependency, and where there is no secure context.

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
    if (Math.clz32(firstWord(`${salt}:${n}`)) >= bits) return `${token}~${n}`
    if (n % triesAtOnce === triesAtOnce - 1) await new Promise((done) => setTimeout(done))
  }
}

const primes = (count: number): number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((one) => n % one !== 0)) found.push(n)
  return found
}
const fraction = (of: number): number => ((of - Math.floor(of)) * 2 ** 32) | 0
const rounds = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)))
const start = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)))
const schedule = new Int32Array(64)
const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The first 32 bits of SHA-256 (FIPS 180-4) of a short text of one-byte characters: one block. */
function firstWord(text: string): number {
  if (text.length > 55) throw new RangeError('the challenge is longer than one block')
  const words = schedule.fill(0, 0, 16)
  for (let n = 0; n <= text.length; n++)
    words[n >> 2]! |= (n < text.length ? text.charCodeAt(n) : 0x80) << (24 - 8 * (n & 3))
  words[15] = text.length * 8
  for (let n = 16; n < 64; n++) {
    const [near, far] = [words[n - 2]!, words[n - 15]!]
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
    words[n] = (words[n - 16]! + words[n - 7]! + small + (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10))) | 0
  }
  let [a, b, c, d, e, f, g, h] = start as unknown as [number, number, number, number, number, number, number, number]
  for (let n = 0; n < 64; n++) {
    const big = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + big + ((e & f) ^ (~e & g)) + rounds[n]! + words[n]!) | 0
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  return (a + start[0]!) | 0
}

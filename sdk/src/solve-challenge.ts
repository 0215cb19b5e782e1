// By itself, so that a page loads a hash only when a claim asks for one. It works also where there is no secure context, and so no `crypto.subtle`.
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ProofOfWork } from './challenge.ts'

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

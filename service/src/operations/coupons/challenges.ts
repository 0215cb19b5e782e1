import { createHash } from 'node:crypto'
import { SignJWT, jwtVerify } from 'jose'
import type { Clock } from '../../domain/clock.ts'
import { instant } from '../../domain/clock.ts'

/** What a challenge is for. `id` is spent with the coupon that it brings, so that an answer is good once. */
export type Challenged = { readonly id: string; readonly buyer: string; readonly batch: string }

/** Who asks and who judges. Handed in, so that a marketplace can have another one than the built-in proof of work. */
export type Challenges = {
  /** What the buyer's client has to do, as JSON. */
  ask(about: Challenged): Promise<Record<string, unknown>>
  /** What was answered; undefined: not one of ours, wrong, or too late. */
  read(answer: string): Promise<Challenged | undefined>
}

const algorithm = 'HS256'
const audience = 'quanhe:challenge'
const type = 'challenge+jwt'
const livesSeconds = 120
/** One SHA-256 block holds the salt, a colon and these many digits. */
const mostDigits = 11

/**
 * A proof of work: find `n` so that SHA-256 of `salt:n` begins with `bits` zero bits. It needs no third party, tells nothing about the
 * buyer, and makes a hundred thousand accounts pay where one does not notice. Nothing is kept: the question carries its own proof.
 */
export function openProofOfWork(key: Uint8Array, clock: Clock, bits = 16): Challenges {
  return {
    async ask({ id, buyer, batch }) {
      const expiresAt = new Date((Math.floor(clock.now().getTime() / 1000) + livesSeconds) * 1000)
      const token = await new SignJWT({ batch, bits })
        .setProtectedHeader({ alg: algorithm, typ: type })
        .setJti(id)
        .setSubject(buyer)
        .setAudience(audience)
        .setExpirationTime(expiresAt)
        .sign(key)
      return { kind: 'proof_of_work', salt: saltOf(token), bits, token, expiresAt: instant(expiresAt) }
    },
    async read(answer) {
      const [token = '', n = '', ...more] = answer.split('~')
      if (more.length > 0 || !/^\d+$/.test(n) || n.length > mostDigits) return undefined
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [algorithm],
          audience,
          typ: type,
          requiredClaims: ['sub', 'jti', 'exp', 'batch', 'bits'],
          currentDate: clock.now(),
        })
        if (zeroBits(`${saltOf(token)}:${n}`) < (payload['bits'] as number)) return undefined
        return { id: payload.jti as string, buyer: payload.sub as string, batch: payload['batch'] as string }
      } catch {
        return undefined
      }
    },
  }
}

/** The signature: nobody can choose it, and it is short. */
const saltOf = (token: string): string => token.slice(token.lastIndexOf('.') + 1)

/** How many zero bits the hash of a text begins with, up to 32. */
const zeroBits = (text: string): number => Math.clz32(createHash('sha256').update(text).digest().readUInt32BE())

import { SignJWT, jwtVerify } from 'jose'
import type { Clock } from '../../domain/clock.ts'

const algorithm = 'HS256'
const audience = 'quanhe:entry'
const type = 'entry+jwt'

export type EntryToken = { readonly id: string; readonly buyer: string; readonly batch: string }

/** Entry tokens: one buyer, one batch, one use, a short life. That it was not used before is judged where the claim is. */
export type EntryTokens = {
  sign(token: EntryToken, seconds: number): Promise<{ token: string; expiresAt: Date }>
  /** Undefined: not a token of ours, or its time is over. */
  read(token: string): Promise<EntryToken | undefined>
}

export function openEntryTokens(key: Uint8Array, clock: Clock): EntryTokens {
  return {
    async sign({ id, buyer, batch }, seconds) {
      const expiresAt = new Date((Math.floor(clock.now().getTime() / 1000) + seconds) * 1000)
      const token = await new SignJWT({ batch })
        .setProtectedHeader({ alg: algorithm, typ: type })
        .setJti(id)
        .setSubject(buyer)
        .setAudience(audience)
        .setExpirationTime(expiresAt)
        .sign(key)
      return { token, expiresAt }
    },
    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [algorithm],
          audience,
          typ: type,
          requiredClaims: ['sub', 'jti', 'exp', 'batch'],
          currentDate: clock.now(),
        })
        return { id: payload.jti as string, buyer: payload.sub as string, batch: payload['batch'] as string }
      } catch {
        return undefined
      }
    },
  }
}

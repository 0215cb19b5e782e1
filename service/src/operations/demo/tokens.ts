import type { CryptoKey, JWK } from 'jose'
import { SignJWT, errors, exportJWK, generateKeyPair, importJWK, jwtVerify } from 'jose'
import type { Clock } from '../../domain/clock.ts'
import type { TokenKeyRow } from '../../storage/keys.ts'

const audience = 'quanhe'
const algorithm = 'EdDSA'
/** The issuer of tokens that the demo marketplace signs for itself. */
export const demoIssuer = 'demo'
const demoKeyId = 'demo-1'

/** Buyer tokens: signed by the marketplace (in the demo: by us), verified here, bound to one buyer. */
export type Tokens = {
  /** Undefined: not a token of ours, or its time is over. */
  buyerOf(token: string): Promise<string | undefined>
  /** Only in the demo marketplace. */
  sign(buyer: string, seconds: number): Promise<{ token: string; expiresAt: Date }>
}

/** A key pair for the demo marketplace, to be stored once. */
export async function newDemoKey(): Promise<TokenKeyRow> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const [publicJwk, privateJwk] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)])
  return {
    id: demoKeyId,
    issuer: demoIssuer,
    publicJwk: publicJwk as Record<string, unknown>,
    privateJwk: privateJwk as Record<string, unknown>,
  }
}

export async function openTokens(keys: readonly TokenKeyRow[], clock: Clock): Promise<Tokens> {
  const imported = (jwk: Record<string, unknown>) => importJWK(jwk as JWK, algorithm) as Promise<CryptoKey>
  const known = new Map(
    await Promise.all(
      keys.map(async (key) => [key.id, { issuer: key.issuer, key: await imported(key.publicJwk) }] as const),
    ),
  )
  const signer = keys.find((key) => key.privateJwk)
  const signing = signer?.privateJwk ? await imported(signer.privateJwk) : undefined
  const verified = new Map<string, { buyer: string; until: number }>()

  async function verify(token: string): Promise<{ buyer: string; until: number } | undefined> {
    try {
      const { payload, protectedHeader } = await jwtVerify(
        token,
        (header) => {
          const found = known.get(header.kid ?? '')
          if (!found) throw new errors.JWKSNoMatchingKey()
          return found.key
        },
        { algorithms: [algorithm], audience, requiredClaims: ['sub', 'exp', 'iss'], currentDate: clock.now() },
      )
      if (payload.iss !== known.get(protectedHeader.kid ?? '')?.issuer || payload['scope'] !== 'buyer') return undefined
      const buyer = payload.sub
      if (!buyer || buyer.length > 128) return undefined
      return { buyer, until: (payload.exp as number) * 1000 }
    } catch {
      return undefined
    }
  }

  return {
    async buyerOf(token) {
      const seen = verified.get(token)
      if (seen && seen.until > clock.now().getTime()) return seen.buyer
      const fresh = await verify(token)
      if (!fresh) return undefined
      if (verified.size >= 10_000) verified.clear() // a signature costs 0.1 ms: starting over is cheap
      verified.set(token, fresh)
      return fresh.buyer
    },
    async sign(buyer, seconds) {
      if (!signing || !signer) throw new Error('only the demo marketplace signs tokens')
      const expiresAt = new Date((Math.floor(clock.now().getTime() / 1000) + seconds) * 1000)
      const token = await new SignJWT({ scope: 'buyer' })
        .setProtectedHeader({ alg: algorithm, kid: signer.id, typ: 'JWT' })
        .setSubject(buyer)
        .setIssuer(signer.issuer)
        .setAudience(audience)
        .setExpirationTime(expiresAt)
        .sign(signing)
      return { token, expiresAt }
    },
  }
}

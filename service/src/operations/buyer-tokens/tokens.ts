import type { CryptoKey, JWK, JWTPayload } from 'jose'
import { SignJWT, errors, exportJWK, generateKeyPair, importJWK, jwtVerify } from 'jose'
import { bucketOf } from '../../domain/buckets.ts'
import type { Clock } from '../../domain/clock.ts'
import type { Signer } from '../../domain/signing.ts'
import type { NewTokenKey, TokenKeyRow } from '../../storage/token-keys.ts'

export const tokenAudience = 'quanhe'
/** The issuer of tokens that the demo marketplace signs for itself, and of those that this installation gives in exchange. */
export const demoIssuer = 'demo'
const houseIssuer = 'quanhe'
const houseKeyId = 'quanhe-house'
const skewSeconds = 60
/** How long a key that was revoked or registered elsewhere may go unnoticed. */
const freshMilliseconds = 1_000

export type VerifiedBuyer = {
  readonly buyer: string
  readonly bucket: number
  readonly until: number
  readonly keyId: string
}

/** Buyer tokens: signed by the marketplace's backend, or by us in exchange for such a one; bound to one buyer. */
export type Tokens = {
  /** Undefined: not a token that counts here, or its time is over. */
  buyerOf(token: string): Promise<VerifiedBuyer | undefined>
  /** The same, only for a token that the marketplace's own backend signed. */
  foreign(token: string): Promise<VerifiedBuyer | undefined>
  /** Our own token for a buyer whom the marketplace vouched for. */
  exchange(buyer: string, seconds: number): Promise<{ token: string; expiresAt: Date }>
  /** Only in the demo marketplace. */
  sign(buyer: string, seconds: number): Promise<{ token: string; expiresAt: Date }>
}

/** A key pair for the demo marketplace, to be stored once. */
export async function newDemoKey(): Promise<NewTokenKey> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const [publicJwk, privateJwk] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)])
  return {
    id: 'demo-1',
    issuer: demoIssuer,
    publicJwk: publicJwk as Record<string, unknown>,
    privateJwk: privateJwk as Record<string, unknown>,
  }
}

type Known = Omit<TokenKeyRow, 'publicJwk' | 'privateJwk'> & { readonly key: CryptoKey }

const imported = (jwk: Readonly<Record<string, unknown>>, algorithm: string) =>
  importJWK(jwk as JWK, algorithm) as Promise<CryptoKey>

/** The registered keys, read again when what is known is older than a second. */
function openKeyRing(load: () => Promise<TokenKeyRow[]>, signer: Signer) {
  let known = new Map<string, Known>()
  let rows: readonly TokenKeyRow[] = []
  let seen = ''
  let loadedAt = -Infinity
  let loading: Promise<void> | undefined

  async function reload(): Promise<void> {
    rows = await load()
    loadedAt = performance.now()
    const now = rows.map((row) => row.id).join(' ')
    if (now === seen) return
    const house = {
      id: houseKeyId,
      issuer: houseIssuer,
      algorithm: 'EdDSA',
      subjectPrefix: '',
      mostSeconds: null,
    } as const
    known = new Map([[houseKeyId, { ...house, key: await imported(signer.publicJwk, 'EdDSA') }]])
    for (const { publicJwk, privateJwk: _own, ...row } of rows)
      known.set(row.id, { ...row, key: await imported(publicJwk, row.algorithm) })
    seen = now
  }
  return {
    /** What is known, where it was read a moment ago. */
    current: () => (performance.now() - loadedAt > freshMilliseconds ? undefined : known),
    async fresh(): Promise<ReadonlyMap<string, Known>> {
      await (loading ??= reload().finally(() => (loading = undefined)))
      return known
    },
    signer: () => rows.find((row) => row.privateJwk !== null),
  }
}

/** What a signature alone does not say: for whom it is, by whom, for how long at most. */
function buyerIn(payload: JWTPayload, key: Known, now: number): string | undefined {
  const { iss, sub, iat, exp } = payload
  if (iss !== key.issuer || payload['scope'] !== 'buyer') return undefined
  if (!sub || sub.length > 128 || !sub.isWellFormed() || sub.includes('\0') || !sub.startsWith(key.subjectPrefix))
    return undefined
  if (key.mostSeconds === null) return sub
  if (iat === undefined || iat > now / 1000 + skewSeconds || (exp as number) - iat > key.mostSeconds) return undefined
  return sub
}

export async function openTokens(load: () => Promise<TokenKeyRow[]>, clock: Clock, signer: Signer): Promise<Tokens> {
  const ring = openKeyRing(load, signer)
  await ring.fresh()
  let keys: ReadonlyMap<string, Known> | undefined
  const verified = new Map<string, VerifiedBuyer>()

  async function verify(token: string, known: ReadonlyMap<string, Known>): Promise<VerifiedBuyer | undefined> {
    const used: { key?: Known } = {}
    try {
      const { payload } = await jwtVerify(
        token,
        (header) => {
          const key = known.get(header.kid ?? '')
          if (!key || header.alg !== key.algorithm) throw new errors.JWKSNoMatchingKey()
          used.key = key
          return key.key
        },
        {
          algorithms: ['EdDSA', 'ES256'],
          audience: tokenAudience,
          requiredClaims: ['sub', 'exp', 'iss'],
          currentDate: clock.now(),
        },
      )
      if (!used.key) return undefined
      const buyer = buyerIn(payload, used.key, clock.now().getTime())
      return buyer === undefined
        ? undefined
        : { buyer, bucket: bucketOf(buyer), until: (payload.exp as number) * 1000, keyId: used.key.id }
    } catch {
      return undefined // whatever is wrong with it, it is no token of ours
    }
  }

  async function check(token: string): Promise<VerifiedBuyer | undefined> {
    const known = ring.current() ?? (await ring.fresh())
    if (known !== keys || verified.size >= 10_000) verified.clear() // a key came or went; a signature costs 0.1 ms: starting over is cheap
    keys = known
    const seen = verified.get(token)
    if (seen && seen.until > clock.now().getTime()) return seen
    const found = await verify(token, known)
    if (found) verified.set(token, found)
    return found
  }

  async function signed(
    buyer: string,
    seconds: number,
    by: { id: string; issuer: string; key: Parameters<SignJWT['sign']>[0] },
  ) {
    const now = Math.floor(clock.now().getTime() / 1000)
    const token = await new SignJWT({ scope: 'buyer' })
      .setProtectedHeader({ alg: 'EdDSA', kid: by.id, typ: 'JWT' })
      .setSubject(buyer)
      .setIssuer(by.issuer)
      .setAudience(tokenAudience)
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(by.key)
    return { token, expiresAt: new Date((now + seconds) * 1000) }
  }

  return {
    buyerOf: check,
    async foreign(token) {
      const found = await check(token)
      return found && found.keyId !== houseKeyId ? found : undefined
    },
    exchange: (buyer, seconds) => signed(buyer, seconds, { id: houseKeyId, issuer: houseIssuer, key: signer.key }),
    async sign(buyer, seconds) {
      const own = ring.signer()
      if (!own?.privateJwk) throw new Error('only the demo marketplace signs tokens')
      return signed(buyer, seconds, { id: own.id, issuer: own.issuer, key: await imported(own.privateJwk, 'EdDSA') })
    },
  }
}

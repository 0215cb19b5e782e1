import { createHash, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { secretBytes } from './ids.ts'

// qh_sk_<key id>_<43 characters of 256 random bits><6 characters of checksum>; qh_pk_ for a publishable key. The checksum lets
// scanners of leaked secrets tell ours from noise; the hash is a plain SHA-256, because there is nothing to guess in 256 random bits.

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const pattern = /^qh_[sp]k_([0-9A-Za-z]{12})_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/

function base62(value: bigint, length: number): string {
  let text = ''
  for (let rest = value, n = 0; n < length; n++, rest /= 62n) text = alphabet[Number(rest % 62n)] + text
  return text
}

const checksum = (body: string): string => base62(BigInt(crc32(body)), 6)
const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`)

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export type KeyKind = 'secret' | 'publishable'
const beginning = { secret: 'qh_sk_', publishable: 'qh_pk_' } as const

/** A new key. It is shown once; only its hash is kept. */
export function newSecretKey(kind: KeyKind = 'secret'): { id: string; secret: string; hash: string } {
  const id = base62(numberOf(secretBytes(9)), 12)
  const body = `${beginning[kind]}${id}_${base62(numberOf(secretBytes(32)), 43)}`
  const secret = body + checksum(body)
  return { id, secret, hash: hashOf(secret) }
}

/** A secret that is not a key: of a session, an invitation, a recovery code. 43 characters, 256 random bits. */
export const newSecret = (): string => secretBytes(32).toString('base64url')

/** The id in a well-formed secret; undefined where the form or the checksum is wrong. */
export function keyIdOf(secret: string): string | undefined {
  const [, id, , sum] = pattern.exec(secret) ?? []
  return id !== undefined && sum === checksum(secret.slice(0, -6)) ? id : undefined
}

export const matches = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash))

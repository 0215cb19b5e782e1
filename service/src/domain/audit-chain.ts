import { createHash } from 'node:crypto'
import { instant } from './clock.ts'

// The chain of the audit log: entries are sealed some at a time, and each seal holds the one before. Whoever changes, removes, adds
// or swaps an entry or a seal breaks a digest; whoever makes the chain anew needs the signing key; whoever cuts its end off is found
// out by a head that was written down elsewhere.

/** What a digest is taken of: every field, in this order. */
export type ChainedEntry = {
  readonly bucket: number
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly role: string
  readonly merchant: string | null
  readonly operation: string
  readonly object: string | null
  readonly outcome: string
  readonly before: string | null
  readonly after: string | null
  readonly requestId: string
}

export type SealedLink = {
  readonly seq: number
  readonly digest: string
  readonly previous: string
  readonly sealedAt: Date
}

/** The `previous` of the first seal. */
export const genesis = '0'.repeat(64)

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const entryText = (one: ChainedEntry): string =>
  JSON.stringify([
    one.bucket,
    one.id,
    instant(one.at),
    one.actor,
    one.role,
    one.merchant,
    one.operation,
    one.object,
    one.outcome,
    one.before,
    one.after,
    one.requestId,
  ])

/** The digest of the entries of one seal, in their order. */
export const digestOf = (entries: readonly ChainedEntry[]): string => sha256(entries.map(entryText).join('\n'))

/** The hash of a seal: what the next one holds, and what is signed. */
export const sealHash = ({ seq, digest, previous, sealedAt }: SealedLink): string =>
  sha256(JSON.stringify([seq, digest, previous, instant(sealedAt)]))

/** What a signature of a head is given on. */
export const headText = (seq: number, hash: string): string => `quanhe audit head ${seq} ${hash}`

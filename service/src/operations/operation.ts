// An operation (an endpoint) is a value. The router, the OpenAPI document, the ability table and the SDK are read off it.
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Ability, BuyerCaller, Caller, IssuerCaller, Role, StaffCaller } from '../domain/abilities.ts'
import type { Witness } from '../domain/audit-head.ts'
import type { Clock } from '../domain/clock.ts'
import type { Ids } from '../domain/ids.ts'
import { Problem } from '../domain/problems.ts'
import type { ProblemCode } from '../domain/problems.ts'
import type { Secrets } from '../domain/secrets.ts'
import type { Signer } from '../domain/signing.ts'
import type { IdentityProvider } from '../outgoing/identity-provider.ts'
import type { Outgoing } from '../outgoing/outgoing.ts'
import type { Marketplace } from '../storage/marketplace.ts'
import type { KeptReply } from '../storage/idempotency.ts'
import type { Sql, Store } from '../storage/sql.ts'
import type { BatchBook } from './batches/book.ts'
import type { BatchStandings } from './batches/standing.ts'
import type { ClaimDesk } from './coupons/claim-desk.ts'
import type { Challenges } from './coupons/challenges.ts'
import type { EntryTokens } from './coupons/entry-tokens.ts'
import type { Tokens } from './buyer-tokens/tokens.ts'
import type { OrderDesk } from './orders/order-desk.ts'
import type { PlacementTickets } from './placements/tickets.ts'

/** Everything an operation works with; nothing is reached for. */
export type House = {
  readonly store: Store
  readonly ids: Ids
  readonly clock: Clock
  readonly marketplace: Marketplace
  readonly book: BatchBook
  readonly standings: BatchStandings
  readonly claims: ClaimDesk
  readonly orders: OrderDesk
  readonly tokens: Tokens
  readonly entryTokens: EntryTokens
  readonly challenges: Challenges
  readonly placementTickets: PlacementTickets
  readonly secrets: Secrets
  /** Signs the heads of the audit log. */
  readonly auditSigner: Signer
  readonly witness: Witness
  readonly signIn: SignInRules
  /** Where staff may sign in elsewhere. */
  readonly provider: IdentityProvider | undefined
  readonly outgoing: Outgoing
  /** Into how many slices the stock and budget of each batch are cut. */
  readonly slices: number
  readonly quoteSeconds: number
}

/** How people sign in here. */
export type SignInRules = {
  /** Local accounts must set up a one-time password before they may do anything. */
  readonly requireSecondFactor: boolean
}

/** What an entry of the audit log says beyond what the machinery knows by itself. */
export type AuditNote = {
  /** Who did it, where the caller is only known by the call itself: signing in. */
  actor?: { name: string; role: Role; merchant: string | null }
  /** What it was done to, where the path does not say it. */
  object?: string
}

export type Call<Params, Query, Body> = {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly caller: Caller
  /** The Idempotency-Key; empty where the operation does not need one. */
  readonly key: string
  /** The file that was sent, where the operation takes one. */
  readonly upload: Upload | undefined
  /** Statements of this call; for `stored` operations they run in the transaction that also stores the reply. */
  readonly sql: Sql
  /** The reply as it will be kept under the key, for an operation that has it written together with its effect (`desk`). */
  readonly keep: (reply: unknown) => Keeping
  /** Adds to the entry of the audit log that the machinery writes for this call. */
  note(note: AuditNote): void
  readonly from: Origin
}

/** What a desk writes in the transaction of an effect: the reply to be replayed, and (null: nothing) who did it. */
export type Keeping = { readonly reply: KeptReply; readonly told: ((sql: Sql) => Promise<void>) | null }

/** Where a call came from. `agent`: browser and system, short. */
export type Origin = {
  readonly requestId: string
  readonly address: string
  readonly agent: string
  readonly cookies: Readonly<Record<string, string | undefined>>
}

/** A file sent as the body instead of JSON: which kinds, and how long it may be. */
export type UploadRules = { readonly mediaTypes: readonly string[]; readonly mostBytes: number }

/** A file as it arrives. Reading beyond the limit throws the problem `payload_too_large`. */
export type Upload = { readonly mediaType: string; readonly stream: Readable }

/** A reply that is a file, sent while it is made. */
export class Streamed {
  readonly mediaType: string
  readonly fileName: string
  readonly chunks: AsyncIterable<string | Uint8Array>
  /** @param mediaType of a text in UTF-8, or of bytes */
  constructor(mediaType: string, fileName: string, chunks: AsyncIterable<string | Uint8Array>) {
    this.mediaType = mediaType
    this.fileName = fileName
    this.chunks = chunks
  }
}

/**
 * What a second request with the same Idempotency-Key gets.
 * `stored`: the first reply byte for byte, kept in the transaction of its effect · `own`: the same, kept by the operation itself ·
 * `desk`: the same, kept by the desk that carries out many such requests in one transaction · `none`: the request has no effect that
 * could be doubled.
 */
export type Idempotency = 'stored' | 'own' | 'desk' | 'none'

type Declared<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = {
  /** Its name in the SDK: `placeOrder`. */
  readonly id: string
  readonly method: 'GET' | 'POST'
  readonly path: `/v1/${string}`
  readonly tag: string
  readonly summary: string
  readonly ability: Ability
  readonly params: P
  readonly query: Q
  readonly body: B
  /** It takes a file instead of JSON. */
  readonly upload?: UploadRules
  /** It answers with a file of this media type, or of one of these (`Streamed`), instead of JSON. */
  readonly download?: string | readonly string[]
  readonly status: 200 | 201 | 303
  readonly reply: R
  /** What may go wrong here, beyond what may go wrong anywhere. */
  readonly problems: readonly ProblemCode[]
  readonly idempotency: Idempotency
  /** Where the rows lie that a call by a backend changes, so that its reply is kept on the same node. A buyer's own are the buyer's. */
  readonly bucket?: (call: { readonly params: z.output<P>; readonly body: z.output<B> }) => number | undefined
  /** It moves money, roles or keys: a person must have shown the password or second factor a moment ago. */
  readonly stepUp?: true
  /** Its reply holds a secret, shown once: what is kept for replays is sealed. */
  readonly secretReply?: true
  /** `reply`: called so often that its entry in the audit log holds the digest of the reply alone, without another look at the thing. */
  readonly audit?: 'reply'
  /** A stricter limit, where somebody may try things out. */
  readonly limit?: 'sign_in' | 'guess'
  /** Whether an edit must name, in If-Match, the state that it was made from. Where it may, it is compared. */
  readonly ifMatch?: 'required'
  /** The path of the GET that shows what this is about, where that is not `/v1/things/{id}` of its own path. */
  readonly view?: `/v1/${string}`
  /** Of a GET: the part of the reply that people edit, which its ETag stands for. Default: all of it. */
  readonly edited?: (reply: z.output<R>) => unknown
  /** A problem that is returned keeps the transaction (and is stored as the reply); one that is thrown undoes it. */
  handle(
    call: Call<z.output<P>, z.output<Q>, z.output<B>>,
    house: House,
  ): Promise<z.input<R> | Problem | Replayed<z.input<R>> | Carrying<z.input<R>> | Written | Streamed | Kept>
}

/** A reply that an `own` operation had given before. */
export class Replayed<Reply> {
  readonly reply: Reply
  constructor(reply: Reply) {
    this.reply = reply
  }
}

/** A reply that was written already, for an operation that is asked for the same large parts again and again. */
export class Written {
  /** JSON in UTF-8, as `JSON.stringify` would write the reply. */
  readonly bytes: Buffer
  readonly replayed: boolean
  constructor(bytes: Buffer, replayed: boolean) {
    this.bytes = bytes
    this.replayed = replayed
  }
}

/** What a desk says of a request: this reply is kept and its effect committed; `taken`: another request with the key was first. */
export class Kept {
  readonly reply: KeptReply
  readonly taken: boolean
  constructor(reply: KeptReply, taken: boolean) {
    this.reply = reply
    this.taken = taken
  }
}

export type Cookie = { readonly name: string; readonly value: string; readonly seconds: number }

/** A reply with what only a browser needs: a cookie to keep (none: to forget), a place to go to. */
export class Carrying<Reply> {
  readonly reply: Reply
  readonly cookies: readonly Cookie[]
  readonly location: string | undefined
  constructor(reply: Reply, carried: { cookies: readonly Cookie[]; location?: string }) {
    this.reply = reply
    this.cookies = carried.cookies
    this.location = carried.location
  }
}

export type Operation = Declared<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

export const operation = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  declared: Declared<P, Q, B, R>,
): Operation => declared as unknown as Operation

/** The calling buyer. The ability of the operation admits no other caller. */
export function buyerOf(call: { readonly caller: Caller }): BuyerCaller {
  if (call.caller.role !== 'buyer') throw new Problem('forbidden')
  return call.caller
}

/** The calling member of staff or backend. The ability of the operation admits no other caller. */
export function issuerOf(call: { readonly caller: Caller }): IssuerCaller {
  if (call.caller.role === 'buyer' || call.caller.role === 'visitor') throw new Problem('forbidden')
  return call.caller
}

/** The person who calls. The ability of the operation admits no other caller. */
export function staffOf(call: { readonly caller: Caller }): StaffCaller {
  if (!('staff' in call.caller)) throw new Problem('forbidden')
  return call.caller
}

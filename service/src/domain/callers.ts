import { Problem } from './problems.ts'
import type { MerchantRole, PlatformRole } from './roles.ts'

/** A buyer is an opaque reference of the marketplace. */
export type BuyerCaller = { readonly role: 'buyer'; readonly buyer: string; readonly bucket: number }

/** A secret key: of a merchant's backend or, without a merchant, of the platform's. */
export type BackendCaller =
  | {
      readonly role: 'shop_backend'
      readonly keyId: string
      readonly merchant: string
      readonly abilities: readonly string[]
    }
  | { readonly role: 'platform_backend'; readonly keyId: string; readonly abilities: readonly string[] }

type SignedIn = {
  readonly staff: string
  readonly session: string
  /** Until when the person counts as having just shown the password or second factor. */
  readonly steppedUpUntil: Date | null
  /** The second factor is not set up, and must be before anything else. */
  readonly mustEnrol: boolean
}
/** A person who signed in. */
export type StaffCaller =
  ({ readonly role: PlatformRole } & SignedIn) | ({ readonly role: MerchantRole; readonly merchant: string } & SignedIn)

/** Everyone who manages something: people and backends, of the platform or of a merchant. */
export type IssuerCaller = BackendCaller | StaffCaller

export type Caller = { readonly role: 'visitor' } | BuyerCaller | IssuerCaller

/** The merchant whose things this caller may reach; null: those of all merchants and of the platform. */
export const merchantOf = (caller: IssuerCaller): string | null => ('merchant' in caller ? caller.merchant : null)

/** Whether something of this merchant (null: of the platform itself) is within the caller's reach. */
export const reaches = (caller: IssuerCaller, merchant: string | null): boolean =>
  merchantOf(caller) === null || merchantOf(caller) === merchant

/** Foreign and unknown answer alike. @throws Problem `not_found` */
export function requireOwn(caller: IssuerCaller, merchant: string | null): void {
  if (!reaches(caller, merchant)) throw new Problem('not_found')
}

/** Who this is in a record: stable, and no secret. */
export function nameOf(caller: Caller): string {
  if ('staff' in caller) return `staff:${caller.staff}`
  if ('keyId' in caller) return `key:${caller.keyId}`
  return caller.role === 'buyer' ? `buyer:${caller.buyer}` : 'visitor'
}

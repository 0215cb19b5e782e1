import { Problem } from './problems.ts'

/** Who calls. A buyer is an opaque reference; a key belongs to a merchant's backend or, without a merchant, to the platform. */
export type Caller =
  | { readonly role: 'visitor' }
  | { readonly role: 'buyer'; readonly buyer: string; readonly bucket: number }
  | {
      readonly role: 'shop_backend'
      readonly keyId: string
      readonly merchant: string
      readonly abilities: readonly string[]
    }
  | { readonly role: 'platform_backend'; readonly keyId: string; readonly abilities: readonly string[] }

export type Role = Caller['role']
export type BuyerCaller = Extract<Caller, { role: 'buyer' }>
export type BackendCaller = Extract<Caller, { role: 'shop_backend' | 'platform_backend' }>

// prettier-ignore
/** Which roles have which ability. The table is the policy: the tests and the docs are read off it. A backend also needs it on its key. */
export const abilities = {
  'demo:sign_in':    ['visitor', 'buyer'],
  'catalogue:read':  ['visitor', 'buyer', 'shop_backend', 'platform_backend'],
  'batches:read':    ['visitor', 'buyer', 'shop_backend', 'platform_backend'],
  'coupons:claim':   ['buyer'],
  'coupons:read':    ['buyer'],
  'quotes:ask':      ['buyer'],
  'orders:place':    ['buyer'],
  'orders:read':     ['buyer'],
  'orders:pay':      ['buyer'],
  'orders:refund':   ['buyer'],
  'batches:write':   ['shop_backend', 'platform_backend'],
  'batches:approve': ['platform_backend'],
  'batches:control': ['shop_backend', 'platform_backend'],
} as const satisfies Record<string, readonly Role[]>

export type Ability = keyof typeof abilities

/** Abilities that every backend key has without naming them. */
const commonToKeys: readonly Ability[] = ['catalogue:read', 'batches:read']

export function may(caller: Caller, ability: Ability): boolean {
  if (!(abilities[ability] as readonly Role[]).includes(caller.role)) return false
  return !('abilities' in caller) || commonToKeys.includes(ability) || caller.abilities.includes(ability)
}

export function requireAbility(caller: Caller, ability: Ability): void {
  if (may(caller, ability)) return
  throw new Problem(caller.role === 'visitor' ? 'unauthenticated' : 'forbidden', { ability })
}

/** Who this is in a record: stable, and no secret. */
export const nameOf = (caller: Caller): string =>
  caller.role === 'buyer' ? `buyer:${caller.buyer}` : caller.role === 'visitor' ? 'visitor' : `key:${caller.keyId}`

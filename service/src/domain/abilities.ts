import type { BackendCaller, BuyerCaller, Caller, IssuerCaller, StaffCaller } from './callers.ts'
import { merchantOf, nameOf, reaches, requireOwn } from './callers.ts'
import { Problem } from './problems.ts'
import type { Role } from './roles.ts'
import { merchantRoles, platformRoles, roles } from './roles.ts'

export type { BackendCaller, BuyerCaller, Caller, IssuerCaller, Role, StaffCaller }
export { merchantOf, nameOf, reaches, requireOwn }

const everyone = roles
const platform = platformRoles
const merchant = merchantRoles
const backends = ['platform_backend', 'shop_backend'] as const
const operator = ['platform_operator', 'platform_backend'] as const
const marketing = ['merchant_owner', 'merchant_marketer', 'shop_backend'] as const
const issuers = [...operator, ...marketing] as const

// prettier-ignore
/**
 * Which roles have which ability. The table is the policy: the tests and docs/roles.md are read off it. It says what a role may do
 * at all; whose things it may do it to is judged where the thing is read: merchants' roles reach their own merchant's only, a
 * buyer the buyer's own. A backend also needs the ability on its key.
 */
export const abilities = {
  'demo:sign_in':       everyone,
  'buyer_tokens:exchange': everyone,
  'catalogue:read':     everyone,
  'catalogue:write':    [...operator, 'merchant_owner', 'shop_backend'],
  'batches:read':       everyone,
  'batches:manage':     [...platform, ...merchant, ...backends],
  'batches:write':      issuers,
  'vouchers:write':     operator,
  'batches:approve':    [...operator, 'platform_finance', 'merchant_owner'],
  'batches:control':    issuers,
  'batches:pause':      [...issuers, 'platform_risk'],
  'campaigns:write':    operator,
  'campaigns:enrol':    [...operator, 'platform_finance'],
  'campaigns:join':     marketing,
  'settings:read':      [...platform, 'platform_backend'],
  'settings:write':     operator,
  'stops:read':         [...platform, 'platform_backend'],
  'stops:write':        [...operator, 'platform_finance', 'platform_risk'],
  'coupons:claim':      ['buyer'],
  'coupons:read':       ['buyer'],
  'coupons:buy':        ['buyer', ...backends],
  'coupons:void':       ['buyer'],
  'coupons:inspect':    [...platform, ...merchant, ...backends],
  'coupons:withdraw':   [...operator, 'platform_risk', 'merchant_owner', 'shop_backend'],
  'coupons:freeze':     [...operator, 'platform_risk'],
  'coupons:reissue':    [...operator, 'platform_support', 'merchant_owner', 'shop_backend'],
  'cases:read':         [...platform, ...merchant, ...backends],
  'cases:write':        [...operator, 'platform_risk'],
  'cases:appeal':       ['buyer'],
  'complaints:send':    ['buyer'],
  'complaints:read':    ['buyer', ...platform, 'platform_backend'],
  'complaints:answer':  [...operator, 'platform_support'],
  'buyers:facts':       ['platform_backend'],
  'shops:follow':       ['buyer'],
  'points:write':       ['platform_backend'],
  'grants:read':        [...platform, ...merchant, ...backends],
  'grants:write':       [...issuers, 'platform_support'],
  'grants:approve':     [...operator, 'platform_finance', 'merchant_owner'],
  'links:read':         [...platform, ...merchant, ...backends],
  'links:write':        issuers,
  'codes:write':        issuers,
  'codes:redeem':       ['buyer'],
  'buyers:tell':        backends,
  'quotes:ask':         ['buyer', ...backends],
  'orders:place':       ['buyer', ...backends],
  'orders:read':        ['buyer', ...platform, ...merchant, ...backends],
  'orders:pay':         ['buyer', ...backends],
  'orders:complete':    ['buyer', ...backends],
  'orders:note':        ['platform_operator', 'platform_support', 'merchant_owner', ...backends],
  'orders:refund':      ['buyer', ...backends],
  'refunds:read':       [...platform, ...merchant, ...backends],
  'refunds:decide':     [...operator, 'platform_support', 'merchant_owner', 'shop_backend'],
  'buyers:restore':     [...operator, 'platform_risk', 'platform_support'],
  'stock:read':         [...platform, ...merchant, ...backends],
  'stock:write':        [...operator, 'merchant_owner', 'shop_backend'],
  'placements:read':    [...platform, ...merchant, ...backends],
  'placements:bid':     marketing,
  'placements:visit':   ['buyer'],
  'settlement:read':  [...platform, 'platform_backend'],
  'settlement:run':   ['platform_finance', 'platform_backend'],
  'settlement:close': ['platform_finance', 'platform_backend'],
  'settlement:pay':   ['platform_finance', 'platform_backend'],
  'statements:read':  [...platform, 'platform_backend', 'merchant_owner', 'merchant_finance', 'merchant_viewer', 'shop_backend'],
  'statements:answer': ['merchant_owner', 'merchant_finance', 'shop_backend'],
  'keys:read':          ['platform_operator', 'platform_auditor', 'merchant_owner'],
  'keys:write':         ['platform_operator', 'merchant_owner'],
  'token_keys:read':    ['platform_operator', 'platform_auditor'],
  'token_keys:write':   ['platform_operator'],
  'staff:read':         ['platform_operator', 'platform_finance', 'platform_auditor', 'merchant_owner'],
  'staff:write':        ['platform_operator', 'merchant_owner'],
  'roles:read':         [...platform, ...merchant],
  'session:open':       everyone,
  'session:own':        [...platform, ...merchant],
  'audit:read':         [...platform.filter((role) => role !== 'platform_support'), 'merchant_owner'],
  'checks:run':         ['platform_operator', 'platform_auditor', 'platform_backend'],
  'audit:verify':       ['platform_operator', 'platform_auditor'],
  'webhooks:read':      [...operator, 'platform_support', 'merchant_owner', 'shop_backend'],
  'webhooks:write':     [...operator, 'merchant_owner', 'shop_backend'],
} as const satisfies Record<string, readonly Role[]>

export type Ability = keyof typeof abilities

/** Abilities that every backend key has without naming them. */
const commonToKeys: readonly Ability[] = ['catalogue:read', 'batches:read']

/** What a person may do before the second factor is set up. */
const beforeEnrolment: readonly Ability[] = ['session:open', 'session:own', 'catalogue:read', 'demo:sign_in']

export function may(caller: Caller, ability: Ability): boolean {
  if ('mustEnrol' in caller && caller.mustEnrol && !beforeEnrolment.includes(ability)) return false
  if (!(abilities[ability] as readonly Role[]).includes(caller.role)) return false
  return !('abilities' in caller) || commonToKeys.includes(ability) || caller.abilities.includes(ability)
}

/** @throws Problem `unauthenticated` for nobody, `forbidden` for somebody who may not */
export function requireAbility(caller: Caller, ability: Ability): void {
  if (may(caller, ability)) return
  if ('mustEnrol' in caller && caller.mustEnrol) throw new Problem('forbidden', { ability, do: 'enrol_second_factor' })
  throw new Problem(caller.role === 'visitor' ? 'unauthenticated' : 'forbidden', { ability })
}

// What the marketplace's identity provider says of a person, and which role here that comes to.
import type { StaffRole } from './roles.ts'
import { isMerchantRole, staffRoles } from './roles.ts'

/** Whoever bears `value` in the claim has this role; `merchant` only with a merchant's role. */
export type MappedRole = { readonly value: string; readonly role: StaffRole; readonly merchant: string | null }

/** Reads `value=role; value=merchant_role@mch_…`. Undefined: it is not written like that. The last `=` counts: names in directories hold some. */
export function readMappedRoles(text: string): MappedRole[] | undefined {
  const found: MappedRole[] = []
  for (const entry of text.split(';').map((one) => one.trim())) {
    if (entry === '') continue
    const [, value = '', name = '', merchant = null] = /^(.+)=(\w+)(?:@(\w{1,64}))?$/.exec(entry) ?? []
    const role = staffRoles.find((one) => one === name)
    if (!role || isMerchantRole(role) !== (merchant !== null)) return undefined
    found.push({ value: value.trim(), role, merchant })
  }
  return found.length > 0 ? found : undefined
}

/** The first in the order of the setting counts, whatever the order in the token. */
export const roleFor = (mapped: readonly MappedRole[], values: readonly string[]): MappedRole | undefined =>
  mapped.find(({ value }) => values.includes(value))

/** The words in a claim: `groups`, a name with dots of its own, or a path like `realm_access.roles`. */
export function wordsIn(claims: Readonly<Record<string, unknown>>, name: string): string[] {
  const inside = (from: unknown, part: string): unknown =>
    typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[part] : undefined
  const found = Object.hasOwn(claims, name) ? claims[name] : name.split('.').reduce(inside, claims)
  const all: unknown[] = Array.isArray(found) ? found : [found]
  return all.filter((one) => typeof one === 'string')
}

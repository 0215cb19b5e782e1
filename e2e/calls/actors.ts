import { abilities } from '../../service/src/domain/abilities.ts'
import type { Ability, Role as AnyRole } from '../../service/src/domain/abilities.ts'
import type { StaffRole } from '../../service/src/domain/roles.ts'
import { staffRoles } from '../../service/src/domain/roles.ts'
import { backend } from '../../service/test/support/asking.ts'
import type { TestMarketplace } from '../../service/test/support/marketplace.ts'
import type { Person } from '../../service/test/support/people.ts'
import { signedIn } from '../../service/test/support/people.ts'

/** The roles that can come in: all there are. */
export type Role = AnyRole

/** Somebody who calls, with what proves it. */
export type Actor = {
  readonly role: Role
  readonly headers: Readonly<Record<string, string>>
  /** The buyer's reference; null for all others. */
  readonly buyer: string | null
  /** The merchant whose side it is on; null for the platform, buyers and visitors. */
  readonly merchant: string | null
  /** Who it is, where it is a person. */
  readonly person?: Person
}

export const merchants = { own: 'mch_one', other: 'mch_two' } as const
/** A shop of each merchant. */
export const shopOf: Readonly<Record<string, string>> = { mch_one: 'shp_a', mch_two: 'shp_b' }

export const abilitiesOf = (role: AnyRole): Ability[] =>
  (Object.keys(abilities) as Ability[]).filter((ability) => (abilities[ability] as readonly AnyRole[]).includes(role))

let made = 0
/** A name that nobody else uses on this database, also not another process. */
export const fresh = (word: string): string => `${word}-${process.pid}-${++made}`

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

type Making = (marketplace: TestMarketplace, merchant: string) => Promise<Actor>

const person =
  (role: StaffRole): Making =>
  async (marketplace, merchant) => {
    const { headers, session: _session, ...who } = await signedIn(marketplace, role, merchant)
    return { role, headers, buyer: null, merchant: who.merchant, person: who }
  }
const people = Object.fromEntries(staffRoles.map((role) => [role, person(role)])) as Record<StaffRole, Making>

/** A new actor of each role. `merchant`: whose side it is on, where it is on a merchant's. */
export const actorOf = {
  visitor: async () => ({ role: 'visitor', headers: {}, buyer: null, merchant: null }),
  async buyer(marketplace) {
    const { id, token } = await marketplace.buyer(fresh('buyer'))
    return { role: 'buyer', headers: bearer(token), buyer: id, merchant: null }
  },
  async shop_backend(marketplace, merchant) {
    const key = await backend(marketplace, abilitiesOf('shop_backend'), merchant)
    return { role: 'shop_backend', headers: bearer(key), buyer: null, merchant }
  },
  async platform_backend(marketplace) {
    const key = await backend(marketplace, abilitiesOf('platform_backend'))
    return { role: 'platform_backend', headers: bearer(key), buyer: null, merchant: null }
  },
  ...people,
} satisfies Partial<Record<AnyRole, Making>> as Readonly<Record<Role, Making>>

export const roles = Object.keys(actorOf) as Role[]

/** The roles that may make calls of this ability. */
export const rolesWith = (ability: Ability): Role[] =>
  roles.filter((role) => (abilities[ability] as readonly AnyRole[]).includes(role))

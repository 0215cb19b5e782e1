import type { Clock } from './domain/clock.ts'
import type { Ids } from './domain/ids.ts'
import { prefixes } from './domain/ids.ts'
import { hashPassword } from './domain/passwords.ts'
import { isMerchantRole, staffRoles } from './domain/roles.ts'
import { hashOf, newSecret } from './domain/secret-keys.ts'
import type { Secrets } from './domain/secrets.ts'
import { invitationSeconds } from './domain/sign-in-rules.ts'
import { firstMerchant } from './storage/catalogue.ts'
import type { Store } from './storage/sql.ts'
import { moment } from './storage/sql.ts'
import { anyStaff, insertStaff, insertStaffInvitation } from './storage/staff.ts'

/** What is printed at the start: how the first people come in. */
export type FirstStaff = {
  /** The demo's people, one of each role, and the password they share. */
  readonly demo?: { readonly logins: readonly string[]; readonly password: string }
  /** By which the first operator chooses a password. Shown once. */
  readonly invitation?: string
}

const demoLogin = (role: string): string => `${role.replace('_', '.')}@demo`

/**
 * Worked out from the secret of the installation, so that every start can print it and no database holds it. There is no password that
 * all installations share.
 */
const demoPassword = (secrets: Secrets): string =>
  secrets.mac('demo staff', 'password').toString('base64url').slice(0, 16)

/** Lets somebody in where nobody can come in yet: in a demo one person of each role, else an operator by invitation. */
export async function firstStaff(
  store: Store,
  options: { secrets: Secrets; ids: Ids; clock: Clock; demo: boolean },
): Promise<FirstStaff> {
  const { secrets, ids, clock, demo } = options
  const password = demoPassword(secrets)
  const known = { logins: staffRoles.map(demoLogin), password }
  if (await anyStaff(store.sql)) return demo ? { demo: known } : {}
  return store.transaction('firstStaff', async (sql) => {
    const createdBy = 'system:first_start'
    if (!demo) {
      const id = ids.next(prefixes.staff)
      await insertStaff(sql, {
        id,
        login: 'operator',
        name: 'Operator',
        role: 'platform_operator',
        merchant: null,
        state: 'invited',
        createdBy,
      })
      const invitation = newSecret()
      const endsAt = new Date((await moment(sql, clock)).getTime() + invitationSeconds * 1000)
      await insertStaffInvitation(sql, { tokenHash: hashOf(invitation), staff: id, endsAt, createdBy })
      return { invitation }
    }
    const merchant = await firstMerchant(sql)
    const passwordHash = await hashPassword(password)
    for (const role of staffRoles) {
      const whose = isMerchantRole(role) ? merchant : null
      const name = role.replace('_', ' ')
      await insertStaff(sql, {
        id: ids.next(prefixes.staff),
        login: demoLogin(role),
        name,
        role,
        merchant: whose,
        state: 'active',
        createdBy,
        passwordHash,
      })
    }
    return { demo: known }
  })
}

import { z } from 'zod'
import { abilities } from '../../domain/abilities.ts'
import type { Role } from '../../domain/roles.ts'
import { backendRoles, isMerchantRole, isStaffRole, roles } from '../../domain/roles.ts'
import { operation } from '../operation.ts'
import { nothing, page } from '../shapes/basics.ts'

const side = z.enum(['platform', 'merchant', 'backend', 'public'])

const role = z
  .object({
    role: z.enum(roles),
    side: side.describe('Whose it is: people of the platform, people of a merchant, keys of backends, or buyers'),
    abilities: z.array(z.string()).describe('All that the role may do; a key also needs each named on it'),
  })
  .meta({ id: 'RoleAbilities' })

const sideOf = (of: Role): z.infer<typeof side> => {
  if (isStaffRole(of)) return isMerchantRole(of) ? 'merchant' : 'platform'
  return (backendRoles as readonly Role[]).includes(of) ? 'backend' : 'public'
}

const table = roles.map((of) => ({
  role: of,
  side: sideOf(of),
  abilities: Object.entries(abilities).flatMap(([ability, who]) =>
    (who as readonly Role[]).includes(of) ? [ability] : [],
  ),
}))

export const listRoles = operation({
  id: 'listRoles',
  method: 'GET',
  path: '/v1/roles',
  tag: 'Staff',
  summary: 'Every role and what it may do, from the table by which the service itself decides',
  ability: 'roles:read',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: page(role).meta({ id: 'RolePage' }),
  problems: [],
  idempotency: 'none',
  handle: async () => ({ data: table, next: null }),
})

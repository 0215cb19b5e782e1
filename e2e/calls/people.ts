import { generateKeyPairSync } from 'node:crypto'
import { generateSync } from 'otplib'
import { hashOf, newSecret, newSecretKey } from '../../service/src/domain/secret-keys.ts'
import { backend } from '../../service/test/support/asking.ts'
import type { Person } from '../../service/test/support/people.ts'
import { knownPassword, personIn, sessionOf } from '../../service/test/support/people.ts'
import type { Actor } from './actors.ts'
import { abilitiesOf, fresh } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

const plain: Way = { of: 'all', make: async () => ({}) }

/** A colleague on the actor's side. */
const colleague = (stage: Stage, actor: Actor, state: 'active' | 'disabled' = 'active'): Promise<Person> =>
  personIn(stage.marketplace, actor.merchant === null ? 'platform_support' : 'merchant_viewer', actor.merchant, state)

const ofColleague = (state: 'active' | 'disabled' = 'active', body?: (actor: Actor) => unknown): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({
    params: { id: (await colleague(stage, actor, state)).id },
    ...(body && { body: body(actor) }),
  }),
})

/** A key of the actor's side. */
const ofKey: Way = {
  of: 'merchant',
  make: async (stage, actor) => ({
    params: { id: (await backend(stage.marketplace, ['batches:write'], actor.merchant)).slice(6, 18) },
  }),
}

const publicJwk = () => generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })

async function tokenKey(stage: Stage): Promise<string> {
  const id = fresh('kid')
  await stage.marketplace.query(
    `insert into token_keys (key_id, issuer, public_jwk, most_seconds) values ($1, $1, $2, 600)`,
    [id, JSON.stringify(publicJwk())],
  )
  return id
}

const sessionCalls = {
  signIn: {
    of: 'all',
    async make({ marketplace }) {
      const { login } = await personIn(marketplace, 'platform_support')
      return { body: { login, password: knownPassword } }
    },
  },
  signOut: plain,
  acceptInvitation: {
    of: 'all',
    async make({ marketplace }) {
      const { id } = await personIn(marketplace, 'platform_support', null, 'invited')
      const token = newSecret()
      await marketplace.query(
        `insert into staff_invitations (token_hash, staff_id, ends_at, created_by) values ($1, $2, now() + interval '1 day', 'test')`,
        [hashOf(token), id],
      )
      return { body: { token, password: 'seven purple swans' } }
    },
  },
  getMe: plain,
  stepUp: { of: 'all', make: async () => ({ body: { password: knownPassword } }) },
  changePassword: { of: 'all', make: async () => ({ body: { current: knownPassword, next: 'seven purple swans' } }) },
  beginSecondFactor: plain,
  confirmSecondFactor: {
    of: 'all',
    async make(stage, actor) {
      const { secret, enrolment } = (await stage.ok(actor, 'POST', '/v1/me/second-factor')) as Record<string, string>
      return { body: { enrolment, code: generateSync({ secret: secret as string }) } }
    },
  },
  listSessions: plain,
  revokeSession: {
    of: 'merchant',
    async make({ marketplace }, actor) {
      const { session } = await sessionOf(marketplace, actor.person as Person)
      return { params: { id: session } }
    },
  },
} as const satisfies Record<string, Way>

const staffCalls = {
  listRoles: plain,
  listStaff: plain,
  inviteStaff: {
    of: 'all',
    make: async (_, { merchant }) => ({
      body: {
        login: `${fresh('new')}@quanhe.test`,
        name: 'New',
        role: merchant === null ? 'platform_support' : 'merchant_viewer',
      },
    }),
  },
  getStaff: ofColleague(),
  disableStaff: ofColleague(),
  enableStaff: ofColleague('disabled'),
  resetStaff: ofColleague(),
  changeStaffRole: ofColleague('active', ({ merchant }) => ({
    role: merchant === null ? 'platform_risk' : 'merchant_marketer',
  })),
} as const satisfies Record<string, Way>

const keyCalls = {
  listKeys: plain,
  createKey: {
    of: 'all',
    make: async (_, actor) => ({
      body: {
        name: fresh('key'),
        abilities: [abilitiesOf(actor.merchant === null ? 'platform_backend' : 'shop_backend')[0]],
      },
    }),
  },
  getKey: ofKey,
  rotateKey: ofKey,
  revokeKey: ofKey,
  listTokenKeys: plain,
  registerTokenKey: {
    of: 'all',
    async make() {
      const id = fresh('kid')
      return { body: { id, name: 'backend', issuer: id, publicJwk: publicJwk() } }
    },
  },
  getTokenKey: { of: 'all', make: async (stage) => ({ params: { id: await tokenKey(stage) } }) },
  revokeTokenKey: { of: 'all', make: async (stage) => ({ params: { id: await tokenKey(stage) } }) },
  exchangeBuyerToken: {
    of: 'all',
    async make({ marketplace }) {
      const { id, secret, hash } = newSecretKey('publishable')
      await marketplace.query(
        `insert into api_keys (key_id, kind, secret_hash, name, abilities) values ($1, 'publishable', $2, $1, '{}')`,
        [id, hash],
      )
      const { token } = await marketplace.buyer(fresh('buyer'))
      return { body: { key: secret, token } }
    },
  },
} as const satisfies Record<string, Way>

const auditCalls = {
  listAudit: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  getAuditHead: plain,
  verifyAudit: plain,
} as const satisfies Record<string, Way>

export const peopleCalls = { ...sessionCalls, ...staffCalls, ...keyCalls, ...auditCalls } as const

import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { moment } from '../../storage/sql.ts'
import type { Sql } from '../../storage/sql.ts'
import type { ListedTokenKey } from '../../storage/token-keys.ts'
import { insertTokenKey, listedTokenKeys, revokeTokenKey as markRevoked } from '../../storage/token-keys.ts'
import { issuerOf, operation } from '../operation.ts'
import { instant as instantShape, nothing, page } from '../shapes/basics.ts'

const keyId = z.string().regex(/^[0-9A-Za-z._-]{1,64}$/)

const publicJwk = z
  .union([
    z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().max(100) }),
    z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string().max(100), y: z.string().max(100) }),
  ])
  .describe('A public key as a JWK: Ed25519 for EdDSA, P-256 for ES256. Never the private part')

const tokenKey = z
  .object({
    id: z.string().describe('The `kid` of tokens that it signs'),
    name: z.string(),
    issuer: z.string().describe('The `iss` of tokens that it signs'),
    algorithm: z.enum(['EdDSA', 'ES256']),
    publicJwk: z.record(z.string(), z.unknown()),
    subjectPrefix: z.string().describe('What the buyer references begin with that it may speak for; empty: any'),
    mostSeconds: z.int().nullable().describe('Longest life of a token, from `iat` to `exp`'),
    createdAt: instantShape,
    createdBy: z.string().nullable(),
    revokedAt: instantShape.nullable(),
  })
  .meta({ id: 'TokenKey' })

const view = ({ createdAt, revokedAt, ...row }: ListedTokenKey): z.input<typeof tokenKey> => ({
  ...row,
  createdAt: instant(createdAt),
  revokedAt: revokedAt && instant(revokedAt),
})

async function tokenKeyOf(sql: Sql, id: string): Promise<ListedTokenKey> {
  const [row] = await listedTokenKeys(sql, id)
  if (!row) throw new Problem('not_found')
  return row
}

const params = z.strictObject({ id: keyId })

export const listTokenKeys = operation({
  id: 'listTokenKeys',
  method: 'GET',
  path: '/v1/token-keys',
  tag: 'Keys',
  summary: 'Public keys that the marketplace’s backends sign buyer tokens with',
  ability: 'token_keys:read',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: page(tokenKey).meta({ id: 'TokenKeyPage' }),
  problems: [],
  idempotency: 'none',
  handle: async ({ sql }) => ({ data: (await listedTokenKeys(sql, null)).map(view), next: null }),
})

export const getTokenKey = operation({
  id: 'getTokenKey',
  method: 'GET',
  path: '/v1/token-keys/{id}',
  tag: 'Keys',
  summary: 'One of them',
  ability: 'token_keys:read',
  params,
  query: nothing,
  body: nothing,
  status: 200,
  reply: tokenKey,
  problems: ['not_found'],
  idempotency: 'none',
  handle: async ({ sql, params: { id } }) => view(await tokenKeyOf(sql, id)),
})

export const registerTokenKey = operation({
  id: 'registerTokenKey',
  method: 'POST',
  path: '/v1/token-keys',
  tag: 'Keys',
  summary:
    'Register a public key: tokens that it signs count from now on. Only the platform does, since they speak for buyers',
  ability: 'token_keys:write',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      id: keyId,
      name: z.string().trim().min(1).max(100),
      issuer: z.string().min(1).max(200),
      publicJwk,
      subjectPrefix: z.string().max(64).default(''),
      mostSeconds: z.int().min(1).max(86_400).default(900),
    })
    .meta({ id: 'TokenKeyDraft' }),
  status: 201,
  reply: tokenKey,
  problems: ['invalid_request', 'already_exists', 'step_up_needed'],
  idempotency: 'stored',
  stepUp: true,
  async handle(call) {
    const { sql, body } = call
    if (['demo', 'quanhe'].includes(body.issuer))
      throw invalid({ pointer: '/issuer', found: body.issuer, expected: 'a name that is not our own' })
    const algorithm = body.publicJwk.kty === 'OKP' ? 'EdDSA' : 'ES256'
    try {
      createPublicKey({ key: body.publicJwk, format: 'jwk' })
    } catch {
      throw invalid({
        pointer: '/publicJwk',
        found: JSON.stringify(body.publicJwk).slice(0, 80),
        expected: 'a point of the curve, in base64url',
      })
    }
    const added = await insertTokenKey(sql, { ...body, algorithm, createdBy: nameOf(issuerOf(call)) })
    if (!added || body.id === 'quanhe-house')
      throw new Problem('already_exists', {
        errors: [{ pointer: '/id', found: body.id, expected: 'an id that no key has or had' }],
      })
    return view(await tokenKeyOf(sql, body.id))
  },
})

export const revokeTokenKey = operation({
  id: 'revokeTokenKey',
  method: 'POST',
  path: '/v1/token-keys/{id}/revoke',
  tag: 'Keys',
  summary: 'Tokens that it signed count no more, within a second in every process',
  ability: 'token_keys:write',
  params,
  query: nothing,
  body: nothing,
  status: 200,
  reply: tokenKey,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params: { id } }, house) {
    await tokenKeyOf(sql, id)
    if (!(await markRevoked(sql, id, await moment(sql, house.clock))))
      throw new Problem('transition_not_allowed', { state: 'revoked', event: 'revoke' })
    return view(await tokenKeyOf(sql, id))
  },
})

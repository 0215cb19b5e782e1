import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { keyIdOf, matches } from '../../domain/secret-keys.ts'
import { exchangedSeconds } from '../../domain/sign-in-rules.ts'
import { apiKey } from '../../storage/keys.ts'
import { operation } from '../operation.ts'
import { instant as instantShape, nothing } from '../shapes/basics.ts'

export const exchangeBuyerToken = operation({
  id: 'exchangeBuyerToken',
  method: 'POST',
  path: '/v1/buyer-tokens',
  tag: 'Buyers',
  summary:
    'A page hands in its publishable key and the short token that the shop’s backend signed for its buyer, and gets one for an hour',
  ability: 'buyer_tokens:exchange',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      key: z.string().min(1).max(200).describe('qh_pk_…'),
      token: z
        .string()
        .min(1)
        .max(4096)
        .describe('JWT (EdDSA or ES256) with kid, iss, aud "quanhe", sub, iat, exp and scope "buyer"'),
    })
    .meta({ id: 'BuyerTokenRequest' }),
  status: 200,
  reply: z.object({ token: z.string(), buyer: z.string(), expiresAt: instantShape }).meta({ id: 'BuyerToken' }),
  problems: ['unauthenticated'],
  idempotency: 'none',
  limit: 'guess',
  async handle({ sql, body }, house) {
    const id = keyIdOf(body.key)
    const found = id === undefined ? undefined : await apiKey(sql, id, house.clock.pinned())
    if (!found || found.kind !== 'publishable' || !matches(body.key, found.secretHash))
      throw new Problem('unauthenticated', { detail: 'The publishable key is not valid' })
    const vouched = await house.tokens.foreign(body.token)
    if (!vouched) throw new Problem('unauthenticated', { detail: 'The token is not valid, or its time is over' })
    const { token, expiresAt } = await house.tokens.exchange(vouched.buyer, exchangedSeconds)
    return { token, buyer: vouched.buyer, expiresAt: instant(expiresAt) }
  },
})

import { z } from 'zod'
import { bucketOf } from '../../domain/buckets.ts'
import { instant } from '../../domain/clock.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { isDemoBuyer } from '../../storage/marketplace.ts'
import { operation } from '../operation.ts'
import { instant as instantShape, nothing } from '../shapes/basics.ts'

const sessionSeconds = 12 * 3600

export const signIn = operation({
  id: 'signInToDemo',
  method: 'POST',
  path: '/v1/demo/sessions',
  tag: 'Demo',
  summary: 'A token for one of the demo buyers. Only in a demo marketplace',
  ability: 'demo:sign_in',
  params: nothing,
  query: nothing,
  body: z.strictObject({ buyer: z.string().min(1).max(64) }).meta({ id: 'DemoSessionRequest' }),
  status: 200,
  reply: z.object({ token: z.string(), buyer: z.string(), expiresAt: instantShape }).meta({ id: 'DemoSession' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle({ body, sql }, { marketplace, tokens }) {
    if (!marketplace.demo) throw new Problem('not_found')
    if (!(await isDemoBuyer(sql, bucketOf(body.buyer), body.buyer))) {
      throw invalid({ pointer: '/buyer', found: body.buyer, expected: 'one of the demoBuyers of GET /v1/marketplace' })
    }
    const { token, expiresAt } = await tokens.sign(body.buyer, sessionSeconds)
    return { token, buyer: body.buyer, expiresAt: instant(expiresAt) }
  },
})

import { z } from 'zod'
import { bucketOf } from '../../domain/buckets.ts'
import { invalid } from '../../domain/problems.ts'
import { shopNames } from '../../storage/catalogue.ts'
import { mergeFacts } from '../../storage/relations.ts'
import type { Sql } from '../../storage/sql.ts'
import { autoGrant } from '../coupons/auto-grant.ts'
import { operation } from '../operation.ts'
import { buyerReference, nothing } from '../shapes/basics.ts'
import type { ClaimReply } from '../shapes/coupon.ts'
import { claimReply } from '../shapes/coupon.ts'

const code = z.string().min(1).max(100)
const codes = z.array(code).max(500)

const facts = z
  .strictObject({
    memberTier: code.nullable(),
    score: z.int().min(0).max(1_000_000_000).nullable(),
    paidOrders: z
      .int()
      .min(0)
      .max(1_000_000)
      .nullable()
      .describe('Before this platform was here; those here are added'),
    paidOrdersByShop: z.record(code, z.int().min(0).max(1_000_000)).nullable(),
    follows: codes.nullable(),
    memberOf: codes.nullable(),
    segments: codes.nullable(),
    paymentMethod: code.nullable(),
    region: code.nullable(),
  })
  .partial()
  .meta({ id: 'BuyerFacts', description: 'What is left out stays; null takes a fact away' })

export const tellFacts = operation({
  id: 'tellFacts',
  method: 'POST',
  path: '/v1/buyers/{id}/facts',
  tag: 'Buyers',
  summary:
    'Tell what the marketplace knows about a buyer: tier, score, shops followed … It counts from the next claim or quote on',
  ability: 'buyers:facts',
  params: z.strictObject({ id: buyerReference }),
  query: nothing,
  body: facts,
  status: 200,
  reply: z.object({ buyer: z.string(), facts: z.record(z.string(), z.unknown()), granted: z.array(claimReply) }),
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, params, body }, house) {
    await requireShops(sql, body)
    const who = { bucket: bucketOf(params.id), buyer: params.id }
    const { before, after } = await mergeFacts(sql, who, body)
    const granted: ClaimReply[] = []
    const grant = async (trigger: 'tier' | 'follow' | 'join', subject: string) =>
      granted.push(...(await autoGrant(sql, house, who, { trigger, subject, once: subject, merchant: null })))
    if (after.memberTier !== undefined && after.memberTier !== before.memberTier) await grant('tier', after.memberTier)
    for (const shop of added(before.follows, after.follows)) await grant('follow', shop)
    for (const shop of added(before.memberOf, after.memberOf)) await grant('join', shop)
    return { buyer: params.id, facts: after, granted }
  },
})

const added = (before: readonly string[] = [], after: readonly string[] = []) =>
  after.filter((one) => !before.includes(one)).sort()

async function requireShops(sql: Sql, body: z.output<typeof facts>): Promise<void> {
  const named = (['follows', 'memberOf'] as const).flatMap((list) =>
    (body[list] ?? []).map((shop, n) => ({ pointer: `/${list}/${n}`, found: shop, expected: 'a shop' })),
  )
  if (named.length === 0) return
  const known = new Set((await shopNames(sql)).map((shop) => shop.id))
  const faults = named.filter((one) => !known.has(one.found))
  if (faults.length > 0) throw invalid(...faults)
}

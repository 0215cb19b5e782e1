import { z } from 'zod'
import { Problem } from '../../domain/problems.ts'
import { buyerFacts } from '../../storage/buyers.ts'
import { shopById } from '../../storage/catalogue.ts'
import { setRelation } from '../../storage/relations.ts'
import { autoGrant } from '../coupons/auto-grant.ts'
import type { Operation } from '../operation.ts'
import { buyerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { claimReply } from '../shapes/coupon.ts'

const reply = z
  .object({
    shop: z.string(),
    follows: z.boolean(),
    member: z.boolean(),
    granted: z.array(claimReply).describe('Coupons that came with it: the first time only'),
  })
  .meta({ id: 'ShopRelation' })

type Relation = { fact: 'follows' | 'memberOf'; trigger: 'follow' | 'join'; holds: boolean }

const relate = (event: string, { fact, trigger, holds }: Relation, summary: string): Operation =>
  operation({
    id: `${event}Shop`,
    method: 'POST',
    path: `/v1/shops/{id}/${event}`,
    tag: 'Buyers',
    summary,
    ability: 'shops:follow',
    params: z.strictObject({ id: z.string().min(1).max(64) }),
    query: nothing,
    body: nothing,
    status: 200,
    reply,
    problems: ['not_found'],
    idempotency: 'stored',
    async handle({ sql, params, ...call }, house) {
      const who = buyerOf(call)
      const shop = await shopById(sql, params.id)
      if (!shop) throw new Problem('not_found')
      await setRelation(sql, who, { fact, shop: shop.id, holds })
      const occasion = { trigger, subject: shop.id, once: shop.id, merchant: null }
      const granted = holds ? await autoGrant(sql, house, who, occasion) : []
      const { follows = [], memberOf = [] } = await buyerFacts(sql, who.bucket, who.buyer)
      return { shop: shop.id, follows: follows.includes(shop.id), member: memberOf.includes(shop.id), granted }
    },
  })

export const shopRelations: readonly Operation[] = [
  relate('follow', { fact: 'follows', trigger: 'follow', holds: true }, 'Follow a shop'),
  relate(
    'unfollow',
    { fact: 'follows', trigger: 'follow', holds: false },
    'Follow it no longer; what came with it stays',
  ),
  relate('join', { fact: 'memberOf', trigger: 'join', holds: true }, 'Become a member of a shop'),
  relate(
    'leave',
    { fact: 'memberOf', trigger: 'join', holds: false },
    'Be a member no longer; what came with it stays',
  ),
]

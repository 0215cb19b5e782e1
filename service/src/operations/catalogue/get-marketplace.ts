import { z } from 'zod'
import { policies } from '@quanhe/engine'
import { instant } from '../../domain/clock.ts'
import { demoBuyers } from '../../storage/marketplace.ts'
import { settingsOf } from '../../storage/settings.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { instant as instantShape, localized, minor, nothing, policyRef } from '../shapes/basics.ts'

export const getMarketplace = operation({
  id: 'getMarketplace',
  method: 'GET',
  path: '/v1/marketplace',
  tag: 'Catalogue',
  summary: 'This marketplace: its name, currency, policy and time',
  ability: 'catalogue:read',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z
    .object({
      name: localized,
      currency: z.string(),
      timeZone: z.string(),
      policy: policyRef,
      demo: z.boolean(),
      demoBuyers: z.array(
        z.object({ id: z.string(), name: localized, memberTier: z.string().optional(), note: localized.optional() }),
      ),
      staffSignIn: z.object({
        elsewhere: z
          .boolean()
          .describe('Staff may sign in at an identity provider: by a link to /sign-in/elsewhere?returnTo=/…'),
      }),
      bargainMostMinor: minor.describe('What one piece of the goods of listBargains costs at most after coupons'),
      now: instantShape,
    })
    .meta({ id: 'Marketplace' }),
  problems: [],
  idempotency: 'none',
  async handle({ sql }, { marketplace, clock, provider }) {
    const { id, version } = policies[marketplace.policy as keyof typeof policies]
    return {
      name: marketplace.name,
      currency: marketplace.currency,
      timeZone: marketplace.timeZone,
      policy: { id, version },
      demo: marketplace.demo,
      demoBuyers: (marketplace.demo ? await demoBuyers(sql) : []).map(({ id, name, memberTier, note }) => ({
        id,
        name,
        ...(memberTier !== null && { memberTier }),
        ...(note !== null && { note }),
      })),
      staffSignIn: { elsewhere: provider !== undefined },
      bargainMostMinor: (await settingsOf(sql, 'bargains')).mostMinor,
      now: instant(await moment(sql, clock)),
    }
  },
})

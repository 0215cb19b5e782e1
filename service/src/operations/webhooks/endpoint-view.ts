import { z } from 'zod'
import type { Caller, IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf, requireOwn } from '../../domain/abilities.ts'
import { instant as instantOf } from '../../domain/clock.ts'
import { webhookEndpointLifecycle } from '../../domain/lifecycles/webhook-endpoint.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { filters } from '../../domain/webhook-events/index.ts'
import type { EndpointRow } from '../../storage/webhooks.ts'
import { endpointById } from '../../storage/webhooks.ts'
import type { Sql } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { idOf, instant } from '../shapes/basics.ts'

const shape = z.object({
  id: z.string(),
  merchant: z.string().nullable().describe('Whose it is; null: the platform’s, which is told of everything'),
  url: z.string(),
  events: z.array(z.string()).describe('Kinds, or all of a subject as `coupon.*`. Empty: all'),
  description: z.string(),
  state: z.enum(webhookEndpointLifecycle.states),
  because: z.string().nullable().describe('Why it is disabled: `owner`, `failing` or `gone` (it answered 410)'),
  failingSince: instant.nullable().describe('Since when it gave no good answer'),
  createdAt: instant,
})
export const endpointShape = shape.meta({ id: 'WebhookEndpoint', description: 'Where events are sent' })

const secret = z.string().describe('`whsec_…`: what the signatures are made with. Shown this once')
export const endpointWithSecret = shape.extend({ secret }).meta({ id: 'NewWebhookEndpoint' })

export const endpointParams = z.strictObject({ id: idOf('whe') })
export const endpointUrl = z
  .string()
  .min(1)
  .max(2_048)
  .describe('https://…, on the open internet; redirects are not followed')
export const endpointEvents = z
  .array(z.enum(filters as [string, ...string[]]))
  .max(filters.length)
  .describe('Which events; empty: all')
export const endpointDescription = z.string().max(200)

export const endpointView = (row: EndpointRow): z.input<typeof endpointShape> => ({
  id: row.id,
  merchant: row.merchant,
  url: row.url,
  events: row.kinds,
  description: row.description,
  state: row.state,
  because: row.because,
  failingSince: row.failingSince && instantOf(row.failingSince),
  createdAt: instantOf(row.createdAt),
})

/** The owner that a caller acts for: its merchant, or (null) the platform. The abilities admit no other callers. */
export const ownerOf = (caller: Caller): string | null => merchantOf(caller as IssuerCaller)

/** @throws Problem `not_found` for an unknown endpoint and for one out of reach alike */
export async function ownEndpoint(sql: Sql, caller: Caller, id: string): Promise<EndpointRow> {
  const row = await endpointById(sql, id)
  if (!row) throw new Problem('not_found')
  requireOwn(caller as IssuerCaller, row.merchant)
  return row
}

/** @throws Problem naming /url where it is no place that we send to */
export async function checkedUrl(house: House, url: string): Promise<void> {
  const fault = await house.outgoing.fault(url)
  if (fault !== undefined)
    throw invalid({ pointer: '/url', found: url.slice(0, 80), expected: `an address that can be reached: ${fault}` })
}

import { z } from 'zod'
import type { Prefix } from '../../domain/ids.ts'
import { idPattern } from '../../domain/ids.ts'

/** A text in both languages of the platform. */
export const localized = z
  .object({ 'zh-CN': z.string(), en: z.string() })
  .meta({ id: 'Localized', description: 'A text in Chinese and in English' })
export type Localized = z.infer<typeof localized>

export const minor = z.int().min(0).max(Number.MAX_SAFE_INTEGER).describe('Integer amount in minor units (分 for CNY)')
export const wantedInstant = 'an RFC 3339 instant in UTC, ending in Z'
export const instant = z.iso.datetime({ error: wantedInstant }).describe('RFC 3339, UTC, ends in Z')
export const idOf = (prefix: Prefix) =>
  z
    .string()
    .max(64)
    .regex(idPattern(prefix))
    .meta({ examples: [`${prefix}_01KAN9J2M8Q4V3T6W7X8Y9Z0AB`] })

/** What an engine's offer is known by in a quote: a coupon's id, or that of a batch that applies by itself. */
export const offerId = z
  .string()
  .min(5)
  .max(64)
  .regex(/^(cpn|bat)_[0-9A-Za-z_-]{1,60}$/)

export const reference = z.object({ id: z.string(), name: localized })
export const because = z
  .object({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() })
  .meta({ id: 'Because', description: 'Why not: a code, and what would have to be different' })

export const limitQuery = z.coerce.number().int().min(1).max(200).default(50)
export const cursorQuery = z.string().min(1).max(200).optional()
export const repeatable = (entry: z.ZodString, most: number) =>
  z.preprocess((found) => (typeof found === 'string' ? [found] : found), z.array(entry).min(1).max(most)).optional()

/** A list in pages: `next` is handed back as `cursor`. */
export const page = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ data: z.array(entry), next: z.string().nullable() })

export const nothing = z.strictObject({})
export const art = z
  .object({ hue: z.number(), glyph: z.string() })
  .describe('How the demo draws an item without a photograph')
export const policyRef = z.object({ id: z.string(), version: z.int() })

/** A reference of somebody else's system: visible characters and inner spaces. */
export const foreignReference = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u)
export const buyerReference = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\s\p{C}]+$/u)
  .describe('The marketplace’s own reference of the buyer')

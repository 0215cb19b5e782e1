// The rules of one installation, as data that its operators edit. Every field has a default, so an empty object is a whole one.
import { z } from 'zod'
import { instrumentNames } from './instruments.ts'
import { orderRulesSchema } from './order-rules.ts'
import { placementsSchema } from './placements.ts'
import { settlementTermsSchema } from './settlement-terms.ts'

const day = 86_400
const hour = 3_600
const minor = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const seconds = z
  .int()
  .min(1)
  .max(366 * day)
const text = z.strictObject({ 'zh-CN': z.string().min(1).max(40), en: z.string().min(1).max(40) })
const instrument = z.enum(instrumentNames)

const cap = z.strictObject({
  mostOffMinor: minor.describe('The most that one coupon of this instrument may take off'),
  mostSpendMinor: minor.optional().describe('The highest threshold it may have'),
  beyond: z
    .enum(['refuse', 'platform_approval'])
    .describe('What becomes of a batch beyond it: not accepted at all, or only with the approval of the platform'),
})

const band = z.strictObject({
  name: z.string().min(1).max(60),
  instruments: z.array(instrument).min(1),
  visibility: z.enum(['public', 'hidden']).optional().describe('Only batches that are seen like this'),
  leastSeconds: seconds,
  mostSeconds: seconds,
  outside: z
    .enum(['refuse', 'confirm'])
    .describe('What becomes of a use window outside every band of its instrument: refused, or confirmed with a reason'),
})
export type ValidityBand = z.output<typeof band>

const severity = z.enum(['block', 'warn'])

export const settingsSchema = z
  .strictObject({
    approval: z
      .strictObject({
        fourEyesFromMinor: minor
          .default(0)
          .describe(
            'A batch whose budget is at least this needs a second person; one below it is approved by this rule',
          ),
        platformFromMinor: minor
          .default(10_000_000)
          .describe(
            'A merchant’s batch whose budget is at least this is approved by the platform, not within the merchant',
          ),
      })
      .prefault({}),
    caps: z.partialRecord(instrument, cap).default({
      voucher: { mostOffMinor: 5_000, beyond: 'refuse' },
      shop_coupon: { mostOffMinor: 80_000, mostSpendMinor: 500_000, beyond: 'platform_approval' },
      insider_coupon: { mostOffMinor: 40_000, beyond: 'platform_approval' },
    }),
    validityBands: z
      .array(band)
      .max(100)
      .default([
        {
          name: 'insider_hours',
          instruments: ['insider_coupon'],
          leastSeconds: 2 * hour,
          mostSeconds: 24 * hour,
          outside: 'refuse',
        },
        {
          name: 'public_days',
          instruments: ['voucher', 'category_voucher', 'shop_coupon', 'item_coupon'],
          visibility: 'public',
          leastSeconds: 3 * day,
          mostSeconds: 7 * day,
          outside: 'confirm',
        },
        {
          name: 'promotion_days',
          instruments: ['voucher'],
          leastSeconds: 3 * day,
          mostSeconds: 5 * day,
          outside: 'confirm',
        },
        {
          name: 'short_cycle',
          instruments: ['voucher', 'category_voucher', 'shop_coupon', 'item_coupon'],
          leastSeconds: 7 * day,
          mostSeconds: 15 * day,
          outside: 'confirm',
        },
        {
          name: 'shop_days',
          instruments: ['shop_coupon', 'item_coupon'],
          leastSeconds: 7 * day,
          mostSeconds: 30 * day,
          outside: 'confirm',
        },
        {
          name: 'flash_hours',
          instruments: ['shop_coupon', 'item_coupon'],
          leastSeconds: 1,
          mostSeconds: 24 * hour,
          outside: 'confirm',
        },
        {
          name: 'long_cycle',
          instruments: ['voucher', 'category_voucher', 'shop_coupon', 'item_coupon'],
          leastSeconds: 30 * day,
          mostSeconds: 90 * day,
          outside: 'confirm',
        },
        {
          name: 'allowance_days',
          instruments: ['allowance'],
          leastSeconds: 3 * day,
          mostSeconds: 15 * day,
          outside: 'confirm',
        },
      ]),
    displayNames: z
      .partialRecord(instrument, text)
      .default({})
      .describe('What this marketplace calls an instrument (券, 红包, 抵用券 …); the code stays'),
    policies: z
      .strictObject({
        afterRefund: z.enum(['return', 'keep']).default('return'),
        heldAtEnd: z.enum(['may_pay', 'expire']).default('may_pay'),
        heldAtVoid: z.enum(['cancel_order', 'strip_coupon']).default('cancel_order'),
      })
      .prefault({}),
    checks: z
      .strictObject({
        belowCost: severity.default('block').describe('The worst stack leaves the merchant less than the item cost'),
        leastMarginBasisPoints: z
          .int()
          .min(-10_000)
          .max(10_000)
          .default(0)
          .describe('Margin over cost that must be left'),
        mostOffBasisPoints: z
          .int()
          .min(1)
          .max(10_000)
          .default(7_000)
          .describe('A single discount above this part of its threshold is probably a slip of the keyboard'),
        leastDirectedMerchantBasisPoints: z
          .int()
          .min(0)
          .max(10_000)
          .default(7_000)
          .describe('What merchants must bear at least of a category voucher that is aimed at some buyers only'),
      })
      .prefault({}),
    issuing: z
      .strictObject({
        agentGrantsPerDay: z
          .int()
          .min(0)
          .max(100_000)
          .default(20)
          .describe('How many coupons one customer-service agent may push on one local day'),
        fourEyesFromCoupons: z
          .int()
          .min(1)
          .max(1_000_000_000)
          .default(1_000)
          .describe('From so many coupons or codes on, a second person must approve handing them out'),
        endAfterDays: z
          .int()
          .min(0)
          .max(3_660)
          .default(30)
          .describe(
            'A batch ends by itself so long after its last coupon could be used: until then an expired one may be issued again',
          ),
      })
      .prefault({}),
    orders: orderRulesSchema.prefault({}),
    points: z
      .strictObject({
        points: z.int().min(1).max(1_000_000).default(100).describe('So many points …'),
        worthMinor: z.int().min(1).max(100_000_000).default(100).describe('… are worth so much, in minor units'),
      })
      .prefault({})
      .describe('What points are worth where they pay for a part of an order'),
    settlement: settlementTermsSchema.prefault({}),
    bargains: z
      .strictObject({
        mostMinor: minor
          .min(1)
          .default(990)
          .describe('The goods of 券后9.9 cost at most so much after coupons, one piece, in minor units'),
      })
      .prefault({}),
    placements: placementsSchema,
  })
  .meta({ id: 'Settings', description: 'The rules of this installation' })

export type Settings = z.output<typeof settingsSchema>
export type SettingsInput = z.input<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})

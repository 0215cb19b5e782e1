import { benefitShape, conditionShape, offerShape, scopeShape } from '@quanhe/engine'
import { z } from 'zod'
import { instrumentNames } from '../../domain/instruments.ts'
import { prerequisite } from '../../domain/prerequisite.ts'
import { idOf, instant, minor } from '../shapes/basics.ts'
import { schemaOf } from '../shapes/from-engine.ts'

const aYear = 31_622_400
const { threshold, funding, basis } = offerShape.fields
const condition = schemaOf(conditionShape)

const titled = z
  .object({ 'zh-CN': z.string().max(200), en: z.string().max(200) })
  .meta({ id: 'Title', description: 'A text in Chinese and in English' })

const useWindowInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), from: instant, until: instant }),
    z.strictObject({
      kind: z.literal('relative'),
      seconds: z.int().min(1).max(aYear).describe('How long, from its start'),
      delaySeconds: z.int().min(0).max(aYear).default(0).describe('How long after the claim it starts'),
      roundToDayEnd: z.boolean().default(false).describe('True: to the end of the local day on which it would end'),
    }),
  ])
  .meta({
    id: 'UseWindowInput',
    description: 'When a coupon may be used: the same for all, or so long after its claim',
  })

const limit = z.int().min(1).max(1_000)

/** What takes effect when it is used. Judged again by the engine, which executes it. */
const rule = {
  kind: z.string().min(1).max(100).describe('A kind of the stacking policy: voucher, shop_coupon, allowance …'),
  benefit: schemaOf(benefitShape),
  threshold: schemaOf(threshold),
  scope: schemaOf(scopeShape).optional().describe('The goods; absent: all, and for a shop’s batch all of that shop'),
  conditions: z
    .array(condition)
    .max(50)
    .optional()
    .describe('Asked when it is used, and, those on the buyer, at the claim'),
  group: z.string().min(1).max(200).optional().describe('Of the offers of one group an order uses one'),
  exclusive: z.boolean().optional().describe('True: with no other offer'),
  funding: schemaOf(funding),
  basis: schemaOf(basis),
}

const supply = {
  stock: z.int().min(0).max(100_000_000),
  budgetMinor: minor.describe('What all its coupons together may take off'),
}

const limits = {
  perBuyerLimit: limit,
  perDayLimit: limit.optional().describe('Of one buyer on one local day'),
  kindPerShopLimit: limit.optional().describe('Of this kind, of one buyer in this shop, over all batches'),
  dailyStock: z.int().min(1).max(100_000_000).optional().describe('At most so many a local day; absent: all at once'),
}

/** Every field of a batch, as it is written, edited, compared and cloned. */
export const batchFields = z
  .strictObject({
    ...rule,
    instrument: z.enum(instrumentNames).optional().describe('Absent: the one that the kind is'),
    displayName: titled.optional().describe('Absent: what this installation calls the instrument'),
    title: titled,
    shop: z.string().min(1).max(64).optional().describe('The shop whose coupon it is'),
    campaign: idOf('cam').optional(),
    phase: z.string().min(1).max(40).optional().describe('Of the campaign: claims are open within it'),
    claim: z.enum(['click', 'none', 'grant', 'paid']).default('click'),
    priceMinor: minor.min(1).optional().describe('Of a paid one'),
    visibility: z.enum(['public', 'hidden']).optional().describe('Absent: hidden for an insider coupon, else public'),
    audience: z.array(condition).max(50).optional().describe('Who may claim, asked at the claim only'),
    prerequisites: z.array(prerequisite).max(20).optional(),
    claimFrom: instant.optional().describe('Absent: with its phase'),
    claimUntil: instant.optional().describe('Absent: with its phase'),
    use: useWindowInput,
    // none of these may be left out: everything that issues has an end, a stock, a budget and a limit
    ...supply,
    ...limits,
    afterRefund: z.enum(['return', 'keep']).optional().describe('What becomes of it when its whole order is refunded'),
    heldAtEnd: z
      .enum(['may_pay', 'expire'])
      .optional()
      .describe('Whether an order that holds it may be paid after its end'),
    heldAtVoid: z.enum(['cancel_order', 'strip_coupon']).optional(),
    ownerVoid: z.enum(['unused', 'never']).optional().describe('Whether its owner may give an unused one back'),
    reissue: z.enum(['once', 'never']).optional().describe('Whether an expired one may be issued again'),
    holdoutBasisPoints: z
      .int()
      .min(1)
      .max(5_000)
      .optional()
      .describe(
        'Of a hidden one: the part of those who ask for it, drawn by chance, that does not get it, so that its effect can be told',
      ),
    materialRight: z
      .boolean()
      .optional()
      .describe(
        'Of a hidden one: true where it comes with a sale and is there for these buyers alone, so that part of the sale’s price is for it (IFRS 15, CAS 14)',
      ),
  })
  .meta({ id: 'BatchDraft', description: 'Every field of a batch' })
export type BatchFields = z.output<typeof batchFields>

const nullable = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, z.nullish(unwrapped(field as z.ZodType))]))

/** A default would set a field that the caller did not name. */
const unwrapped = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodDefault || field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field

/** Some fields of a batch: those that are absent stay as they are, `null` takes one away. */
export const batchChange = z
  .strictObject(nullable(batchFields.shape))
  .meta({ id: 'BatchChange', description: 'Fields to change; absent: stays, null: goes' })
export type BatchChange = Partial<{ [Key in keyof BatchFields]: BatchFields[Key] | null }>

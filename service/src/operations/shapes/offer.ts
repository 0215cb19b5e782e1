import { z } from 'zod'
import { because, instant, localized, minor, reference } from './basics.ts'

export const ruleText = z
  .object({
    headline: z.string(),
    threshold: z.string(),
    discount: z.string(),
    scope: z.string(),
    conditions: z.array(z.string()),
    window: z.string(),
    stacking: z.string(),
    refund: z.string(),
    funder: z.string(),
    equivalent: z.string().optional().describe('The rate that the amount comes to: 满300减50 is about 8.3折'),
    equivalentFormula: z.string().optional().describe('How that rate is worked out: (300元-50元)÷300元×10≈8.3折'),
    example: z.string().optional(),
    sentences: z.array(z.string()),
  })
  .meta({ id: 'RuleText', description: 'The rule in words, generated from the data that is executed' })

export const ruleTexts = z.object({ 'zh-CN': ruleText, en: ruleText })

export const benefit = z
  .looseObject({ kind: z.string() })
  .meta({ id: 'Benefit', description: 'What the offer gives; parameters by kind, see docs/policies' })
export const threshold = z
  .object({ spendMinor: minor.optional(), quantity: z.int().optional() })
  .meta({ id: 'Threshold', description: 'What must be spent or bought first' })

const list = z.array(z.string()).optional()
const lists = { shops: list, categories: list, spus: list, skus: list, brands: list, tags: list }
export const scope = z
  .object({ ...lists, except: z.object(lists).optional() })
  .meta({ id: 'Scope', description: 'The lines an offer may touch; absent: every line' })

export const face = z
  .object({
    form: z.string().describe('The kind of the benefit'),
    offMinor: minor.nullable(),
    perMinor: minor.nullable(),
    priceMinor: minor.nullable(),
    offBasisPoints: z.int().nullable(),
    maxMinor: minor.nullable().describe('最高可减'),
    spendMinor: minor.nullable(),
    quantity: z.int().nullable(),
    upTo: z.boolean().describe('True where the amount is the highest of several tiers'),
  })
  .meta({ id: 'Face', description: 'What the front of a card shows, in figures' })

export const useWindow = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('fixed'), from: instant, until: instant }),
    z.object({ kind: z.literal('relative'), seconds: z.int(), roundToDayEnd: z.boolean() }),
  ])
  .meta({ id: 'UseWindow' })

export const offerStates = [
  'claimable',
  'claimed',
  'claimed_more',
  'upcoming',
  'soldout',
  'ended',
  'ineligible',
  'paid',
  'locked',
  'automatic',
] as const
export type OfferState = (typeof offerStates)[number]

export const offerLite = z
  .object({
    id: z.string(),
    kind: z.string(),
    displayName: localized,
    title: localized,
    benefit,
    threshold: threshold.optional(),
    scope: scope.optional(),
    ruleText: ruleTexts,
    face,
    shop: reference.optional(),
    issuer: z.enum(['platform', 'merchant']),
  })
  .meta({ id: 'OfferLite', description: 'The terms of a batch, without its supply' })

export const offer = offerLite
  .extend({
    instrument: z.string(),
    claim: z
      .enum(['click', 'none', 'grant', 'paid'])
      .describe('How a buyer comes to it: a click, by itself, put into the wallet, bought for priceMinor'),
    priceMinor: minor.optional(),
    pointsPrice: z.int().optional().describe('What it costs in points'),
    claimFrom: instant,
    claimUntil: instant,
    use: useWindow,
    stock: z.object({ total: z.int(), claimed: z.int() }),
    perBuyerLimit: z.int(),
    claimedByBuyer: z.int(),
    state: z.enum(offerStates),
    because: because.optional(),
    takingPart: z
      .object({ shops: z.array(reference).describe('The first of them'), total: z.int() })
      .optional()
      .describe('In lists, of a joint campaign: the shops that take part now, and whose goods alone it is for'),
  })
  .meta({ id: 'Offer', description: 'A batch as the calling buyer sees it' })

export type RuleText = z.infer<typeof ruleText>
export type Face = z.infer<typeof face>
export type OfferLite = z.infer<typeof offerLite>
export type Offer = z.infer<typeof offer>

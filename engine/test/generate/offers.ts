// Offers over a cart: scopes, thresholds near what is attained, ties, groups, exclusives, windows.
import type { Line, Offer, Request, Scope, ScopeLists } from '../reference/types.ts'
import { inScope } from '../reference/scope.ts'
import { referencePolicies } from '../reference/policies.ts'
import { granted, moneyOff, shippingOff, spendNear, type Target } from './benefits.ts'
import { BRANDS, CATEGORIES, SHOPS, TAGS } from './cart.ts'
import { conditionsOf, INSTANTS } from './condition-edges.ts'
import { basesOf, fundersOf, KINDS } from './policy.ts'
import { chance, pick, shuffled, some, type Random } from './random.ts'

/** Order by code unit is not order by letter nor by code point: these tell them apart. */
const IDS = [
  'a',
  'b',
  'B',
  'Z',
  'a1',
  'a10',
  'a2',
  'c',
  '\u00e9',
  '\uff5e',
  '\u{1f600}',
  'e\u0301',
  '_',
  '0',
  'v1',
  'shop',
  'x-9',
  'A/b~c',
  '\u5238',
]

const SHOP_KINDS = ['item_coupon', 'allowance', 'shop_promotion', 'shop_coupon', 'insider_shop_coupon']

export function scopeOf(random: Random, lines: readonly Line[]): Scope {
  const line = pick(random, lines)
  const lists: readonly ScopeLists[] = [
    { shops: [line.shop] },
    { skus: [line.sku] },
    { categories: [line.category ?? 'goods', 'none'] },
    { skus: some(random, lines, 60).map((each) => each.sku) },
    { shops: [pick(random, SHOPS), line.shop], brands: [pick(random, BRANDS)] },
    { spus: [line.spu] },
    { tags: [pick(random, TAGS)] },
    { categories: ['apparel', 'food'], shops: [] },
    {},
  ]
  const scope = pick(random, lists)
  const excepted: readonly ScopeLists[] = [
    { tags: [pick(random, TAGS)] },
    { skus: [pick(random, lines).sku], categories: [pick(random, CATEGORIES)] },
    {},
  ]
  return chance(random, 20) ? { ...scope, except: pick(random, excepted) } : scope
}

function windowOf(random: Random, at: string): Pick<Offer, 'validFrom' | 'validUntil'> {
  const later = ['2026-12-01T00:00:00Z', '2026-12-01T08:00:00+08:00', '2026-11-30T00:00:00Z', '2026-11-12T00:00:00.5Z']
  return {
    ...(chance(random, 30) ? { validFrom: pick(random, ['2026-10-01T00:00:00Z', at]) } : {}),
    ...(chance(random, 50) ? { validUntil: pick(random, later) } : {}),
    ...(chance(random, 2) ? { validFrom: '2026-11-15T00:00:00Z', validUntil: '2026-12-31T00:00:00Z' } : {}),
    ...(chance(random, 2) ? { validFrom: '2020-01-01T00:00:00Z', validUntil: at } : {}),
  }
}

function benefitFor(random: Random, kind: string, target: Target): Offer['benefit'] {
  if (kind === 'shipping_coupon' && chance(random, 90)) return shippingOff(random)
  if (kind === 'interest_free_coupon' && chance(random, 90)) return granted(random)
  if (chance(random, 4)) return granted(random)
  return moneyOff(random, target)
}

const targetOf = (lines: readonly Line[]): Target => ({
  listMinor: Math.max(
    1,
    lines.reduce((total, line) => total + line.unitPriceMinor * line.quantity, 0),
  ),
  units: lines.reduce((total, line) => total + line.quantity, 0),
  unitPrices: lines.length > 0 ? lines.map((line) => line.unitPriceMinor) : [100],
})

export type OffersAsked = {
  readonly count: number
  readonly at: string
  readonly lines: readonly Line[]
  /** Whether any shipping is charged. */
  readonly shipped: boolean
  readonly policy: Request['policy']
}

function offerOf(
  random: Random,
  id: string,
  asked: OffersAsked,
  offs: readonly number[],
  kinds: readonly string[],
): Offer {
  const { lines, at } = asked
  const policy = typeof asked.policy === 'string' ? referencePolicies[asked.policy] : asked.policy
  const kind = pick(random, kinds)
  const shopBound = SHOP_KINDS.includes(kind) && chance(random, 75)
  const scope = shopBound
    ? { shops: [pick(random, lines).shop] }
    : chance(random, 50)
      ? undefined
      : scopeOf(random, lines)
  const target = targetOf(lines.filter((line) => inScope(line, scope)))
  const earlier = policy.layers
    .slice(
      0,
      policy.layers.findIndex((layer) => layer.kinds.includes(kind)),
    )
    .map((layer) => layer.id)
  const bases = chance(random, kind === 'shipping_coupon' ? 50 : 15) ? basesOf(random, earlier, 50) : {}
  const threshold = chance(random, 80)
    ? { spendMinor: spendNear(random, target.listMinor, offs) }
    : { quantity: Math.max(1, target.units + random.int(-2, 1)) }
  const needsFunding = typeof asked.policy === 'string' || chance(random, 80)
  return {
    id,
    kind,
    ...(chance(random, 20) ? { title: `offer ${id}` } : {}),
    benefit: benefitFor(random, kind, target),
    ...(chance(random, 45) ? { threshold } : {}),
    ...(scope === undefined ? {} : { scope }),
    ...conditionsOf(random, () => scopeOf(random, lines)),
    ...windowOf(random, at),
    ...(chance(random, 12) ? { group: pick(random, ['g1', 'g2']) } : {}),
    ...(chance(random, 4) ? { exclusive: true } : {}),
    ...(Object.keys(bases).length > 0 ? { basis: bases } : {}),
    ...(needsFunding ? { funding: fundersOf(random) } : {}),
  }
}

export function offersOf(random: Random, asked: OffersAsked): Offer[] {
  const ids = shuffled(random, IDS)
  const usual = chance(random, 50) ? KINDS : shuffled(random, KINDS).slice(0, random.int(2, 5))
  const kinds = asked.shipped && chance(random, 35) ? [...usual, 'shipping_coupon', 'shipping_coupon'] : usual
  const offers: Offer[] = []
  const offs: number[] = []
  for (const id of ids.slice(0, asked.count)) {
    const twin = offers.length > 0 && chance(random, 12) ? pick(random, offers) : undefined
    const offer = twin === undefined ? offerOf(random, id, asked, offs, kinds) : { ...twin, id }
    offers.push(offer)
    if (offer.benefit.kind === 'amount_off') offs.push(offer.benefit.offMinor)
  }
  return offers
}

export { INSTANTS }

// Requests in which no offer changes what another is worth: all bases are list amounts, and all offers together leave
// room on every line. What remains is a choice under limits, groups and exclusive offers, which a MILP solver can make.
import { momentOf } from '../reference/moment.ts'
import { referencePolicies } from '../reference/policies.ts'
import { settingOf } from '../reference/setting.ts'
import { freshState } from '../reference/state.ts'
import type { Benefit, Layer, Limit, Line, Offer, Policy, Request } from '../reference/types.ts'
import { fundersOf, KINDS } from './policy.ts'
import { chance, pick, shuffled, times, type Random } from './random.ts'

const SHOP_COUNT = 6

const lineOf = (random: Random, i: number): Line => {
  const shop = `S${random.int(1, SHOP_COUNT)}`
  return {
    id: `l${i}`,
    sku: `k${i}`,
    spu: `p${i}`,
    shop,
    merchant: `m-${shop}`,
    category: pick(random, ['apparel', 'food', 'digital']),
    unitPriceMinor: random.int(50_000, 400_000),
    quantity: random.int(1, 3),
  }
}

/** Each is worth about a hundredth of what it touches, so that some sixty of them still leave room. */
function benefitOf(random: Random, listMinor: number): Benefit {
  const small = Math.max(1, Math.floor((listMinor * random.int(20, 130)) / 10_000))
  return pick<Benefit>(random, [
    { kind: 'amount_off', offMinor: small },
    { kind: 'percent_off', offBasisPoints: random.int(20, 130) },
    { kind: 'amount_off_per', perMinor: Math.floor(listMinor / 3) + 1, offMinor: Math.ceil(small / 3), maxTimes: 3 },
    {
      kind: 'amount_off_tiers',
      tiers: [
        { spendMinor: 1, offMinor: small },
        { spendMinor: listMinor + 1, offMinor: small * 9 },
      ],
    },
    { kind: 'percent_off_tiers', tiers: [{ quantity: 1, offBasisPoints: random.int(20, 130) }] },
    { kind: 'group_units_off', groupSize: 1, offBasisPoints: random.int(20, 130) },
  ])
}

function offerOf(random: Random, i: number, lines: readonly Line[], kinds: readonly string[]): Offer {
  const line = pick(random, lines)
  const scopes = [undefined, { shops: [line.shop] }, { skus: [line.sku] }, { categories: [line.category ?? ''] }]
  const scope = pick(random, scopes)
  const touched = lines.filter(
    (each) =>
      (scope?.shops?.includes(each.shop) ?? true) &&
      (scope?.skus?.includes(each.sku) ?? true) &&
      (scope?.categories?.includes(each.category ?? '') ?? true),
  )
  const listMinor = touched.reduce((sum, each) => sum + each.unitPriceMinor * each.quantity, 0)
  const spendMinor = pick(random, [listMinor, listMinor + 1, Math.ceil(listMinor / 2)])
  return {
    id: `o${i}`,
    kind: pick(random, kinds),
    benefit: benefitOf(random, listMinor),
    ...(chance(random, 40) ? { threshold: { spendMinor } } : {}),
    ...(scope === undefined ? {} : { scope }),
    ...(chance(random, 25) ? { group: `g${random.int(1, 8)}` } : {}),
    ...(chance(random, 2) ? { exclusive: true } : {}),
    funding: fundersOf(random),
  }
}

const limitOf = (random: Random): Limit => ({
  kinds: shuffled(random, KINDS).slice(0, random.int(2, 8)),
  per: pick(random, ['order', 'shop', 'line']),
  max: random.int(1, 3),
})

/** `tmall`: its layers and limits; `made_up`: any kinds in any layer, and limits that overlap. */
export type Limits = 'tmall' | 'made_up'

function policyOf(random: Random, limits: Limits): Policy {
  const kinds = shuffled(random, KINDS)
  const madeUp = times(4, (i) => ({ id: `L${i}`, kinds: kinds.filter((_, k) => k % 4 === i) }))
  const { layers, limits: ofTmall = [] } = referencePolicies.tmall
  return {
    id: 'independent',
    version: 1,
    layers: (limits === 'tmall' ? layers : madeUp).map(({ id, kinds }): Layer => ({
      id,
      kinds,
      thresholdBasis: 'list',
      amountBasis: 'list',
      weightBasis: 'list',
    })),
    limits: limits === 'tmall' ? ofTmall : times(random.int(2, 6), () => limitOf(random)),
    rounding: 'half_up',
    overflow: 'redistribute',
    minimumPayableMinor: 0,
  }
}

/** All offers together leave room on every line: then each is worth the same in every plan. */
export function leavesRoom(request: Request): boolean {
  const setting = settingOf(request)
  const moments = setting.placed.map((placed) => momentOf(setting, placed, freshState(setting)))
  return setting.lines.every((_, i) => {
    const shares = moments.map((moment) => moment.shares[i]!)
    return shares.reduce((sum, share) => sum + share, 0n) < setting.list[i]!
  })
}

export function independentRequest(random: Random, mostOffers: number, limits: Limits): Request {
  const lines = times(random.int(3, 15), (i) => lineOf(random, i))
  const kinds = shuffled(random, KINDS).slice(0, random.int(4, KINDS.length))
  const offers = times(random.int(Math.ceil(mostOffers / 2), mostOffers), (i) => offerOf(random, i, lines, kinds))
  return { at: '2026-11-11T20:00:00+08:00', policy: policyOf(random, limits), lines, offers }
}

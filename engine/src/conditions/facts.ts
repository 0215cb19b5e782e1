// What conditions may know of a request, and where each fact comes from.
import { inScope, type Scope, type ScopedLine } from '../scope.ts'
import { localTime, type LocalTime } from './local-time.ts'

/** The part of a request that facts are read from. */
export type FactSource = {
  readonly at: string
  readonly timeZone: string
  readonly buyer?:
    | {
        readonly memberTier?: string | undefined
        readonly score?: number | undefined
        readonly paidOrders?: number | undefined
        readonly paidOrdersByShop?: { readonly [shop: string]: number } | undefined
        readonly follows?: readonly string[] | undefined
        readonly memberOf?: readonly string[] | undefined
        readonly segments?: readonly string[] | undefined
        readonly paymentMethod?: string | undefined
        readonly region?: string | undefined
        readonly scene?: string | undefined
      }
    | undefined
  readonly lines: readonly (ScopedLine & { readonly quantity: number })[]
}

type Buyer = NonNullable<FactSource['buyer']>

/** Every fact there is. A condition names those it sees; one that is undefined was not handed in. */
export type Facts = Required<Buyer> & {
  readonly localTime: LocalTime
  /** How many shops the lines that the offer may touch come from. */
  readonly distinctShops: number
  /** Counts the units of the whole cart that a scope holds. */
  readonly unitsIn: (scope: Scope) => number
}

/**
 * The facts of a request, for one offer after another.
 * @param eligible gives the lines that the offer at hand may touch; asked only if a condition wants to know
 */
export function factsOf(request: FactSource, eligible: () => readonly { readonly shop: string }[]): Facts {
  const buyer: Buyer = request.buyer ?? {}
  let onTheWall: LocalTime | undefined
  return {
    memberTier: buyer.memberTier,
    score: buyer.score,
    paidOrders: buyer.paidOrders,
    paidOrdersByShop: buyer.paidOrdersByShop,
    follows: buyer.follows,
    memberOf: buyer.memberOf,
    segments: buyer.segments,
    paymentMethod: buyer.paymentMethod,
    region: buyer.region,
    scene: buyer.scene,
    get localTime() {
      return (onTheWall ??= localTime(request.at, request.timeZone))
    },
    get distinctShops() {
      return new Set(eligible().map((line) => line.shop)).size
    },
    unitsIn: (scope) =>
      request.lines.reduce((units, line) => (inScope(scope, line) ? units + line.quantity : units), 0),
  }
}

/**
 * Paid orders on the platform, or in one shop; undefined where the fact was not handed in.
 * The orders by shop are one fact: a shop that is not in them has none.
 */
export function paidOrdersIn(
  facts: Pick<Facts, 'paidOrders' | 'paidOrdersByShop'>,
  shop: string | undefined,
): number | undefined {
  if (shop === undefined) return facts.paidOrders
  const byShop = facts.paidOrdersByShop
  return byShop === undefined ? undefined : Object.hasOwn(byShop, shop) ? byShop[shop] : 0
}

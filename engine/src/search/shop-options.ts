// What each shop's own offers can come to, before any offer across shops has its turn.
// Offers that touch one shop's lines only, and come before every offer across shops that touches these lines, leave
// the other shops alone. So each shop's outcomes are listed once, and the search picks one of them for each shop.
import type { Candidate } from './candidate.ts'
import type { Workings } from './workings.ts'

/** One feasible set of a shop's own offers, and what it leaves for the offers across shops. */
export type Option = {
  readonly discountMinor: number
  readonly picks: readonly Candidate[]
  /** By joint offer: the sum of its threshold's (and its amount's) basis over this shop's lines. */
  readonly thresholdMinor: Float64Array
  readonly amountMinor: Float64Array
}

export type ShopOptions = {
  /** Offers across shops, or after such, in the order of evaluation. */
  readonly joint: readonly Candidate[]
  /** One list of outcomes for each shop that has offers of its own. */
  readonly shops: readonly (readonly Option[])[]
  /** By joint offer: the sums over the lines of all other shops. */
  readonly thresholdElsewhere: Float64Array
  readonly amountElsewhere: Float64Array
}

/** Beyond so many outcomes of one shop its offers are searched together with the joint ones. */
const MOST_OPTIONS = 600

/** @param candidates in the order of evaluation, each with a ceiling above nothing */
export function shopOptions(workings: Workings, candidates: readonly Candidate[]): ShopOptions {
  const { cart } = workings
  const own: Candidate[][] = cart.shops.map(() => [])
  const touched = new Uint8Array(cart.lines.length)
  const isJoint = new Uint8Array(candidates.length)
  candidates.forEach((c, i) => {
    const shop = c.shops[0]!
    if (c.shops.length > 1 || c.definition.takes === 'shipping' || c.lines.some((l) => touched[l] === 1)) {
      isJoint[i] = 1
      // Also where it takes from shipping only: its threshold looks at these lines before later offers take from them.
      for (const l of c.lines) touched[l] = 1
    } else own[shop]!.push(c)
  })
  const firstJoint = candidates.filter((_, i) => isJoint[i] === 1)
  const listed = own.map((offers) => (offers.length === 0 ? undefined : outcomes(workings, offers)))
  const crowded = new Set(
    own.flatMap((offers, shop) => (offers.length > 0 && listed[shop] === undefined ? offers : [])),
  )
  const joint = crowded.size === 0 ? firstJoint : candidates.filter((c, i) => isJoint[i] === 1 || crowded.has(c))
  return withSums(workings, joint, listed)
}

type Outcome = { readonly discountMinor: number; readonly picks: readonly Candidate[] }

/** Every feasible set of a shop's own offers. */
function outcomes(workings: Workings, offers: readonly Candidate[]): Outcome[] | undefined {
  const found: Outcome[] = []
  const picks: Candidate[] = []
  const visit = (i: number, layer: number, saved: number): void => {
    if (found.length > MOST_OPTIONS) return
    if (i === offers.length) {
      found.push({ discountMinor: saved, picks: picks.slice() })
      return
    }
    const c = offers[i]!
    workings.finishLayers(layer, c.layer)
    const given = workings.take(c)
    if (given > 0) {
      picks.push(c)
      visit(i + 1, c.layer, saved + given)
      picks.pop()
      workings.putBack(c)
    }
    visit(i + 1, c.layer, saved)
  }
  visit(0, 0, 0)
  return found.length > MOST_OPTIONS ? undefined : found
}

function withSums(
  workings: Workings,
  joint: readonly Candidate[],
  listed: readonly (readonly Outcome[] | undefined)[],
): ShopOptions {
  const { cart } = workings
  const layers = cart.policy.layers.length
  const count = joint.length
  // Each joint offer's lines by shop.
  const linesByShop: number[][][] = cart.shops.map(() => joint.map(() => []))
  joint.forEach((c, j) => c.lines.forEach((l) => linesByShop[cart.shopOf[l]!]![j]!.push(l)))
  const thresholdElsewhere = new Float64Array(count)
  const amountElsewhere = new Float64Array(count)
  const sumInto = (shop: number, thresholds: Float64Array, amounts: Float64Array): void => {
    for (let j = 0; j < count; j++) {
      const c = joint[j]!
      const tested = workings.amounts(c.thresholdBasis)
      const of = workings.amounts(c.amountBasis)
      for (const l of linesByShop[shop]![j]!) {
        if (c.touchesSingle && cart.single[l] === 1 && workings.carries[l]! > 0) continue
        thresholds[j]! += tested[l]!
        amounts[j]! += of[l]!
      }
    }
  }
  const shops: Option[][] = []
  workings.finishLayers(0, layers)
  listed.forEach((options, shop) => {
    if (options === undefined) sumInto(shop, thresholdElsewhere, amountElsewhere)
  })
  listed.forEach((options, shop) => {
    if (options === undefined) return
    const made = options.map(({ discountMinor, picks }): Option => {
      let layer = 0
      for (const c of picks) {
        workings.finishLayers(layer, c.layer)
        layer = c.layer
        workings.take(c)
      }
      workings.finishLayers(layer, layers)
      const thresholdMinor = new Float64Array(count)
      const amountMinor = new Float64Array(count)
      sumInto(shop, thresholdMinor, amountMinor)
      for (let k = picks.length - 1; k >= 0; k--) workings.putBack(picks[k]!)
      return { discountMinor, picks, thresholdMinor, amountMinor }
    })
    shops.push(made)
  })
  return { joint, shops, thresholdElsewhere, amountElsewhere }
}

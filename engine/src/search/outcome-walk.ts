// One outcome for each shop, in every combination that can still matter: best first, each cut where the bound falls below
// what is known, or where an offer that was decided on can no longer find the base that it needs.
import type { Cart } from './cart.ts'
import { CURRENT } from './compiled-policy.ts'
import { zeros } from './rows.ts'
import type { Relaxation } from './relaxation.ts'
import type { Decisions, Relaxed } from './relaxed.ts'
import { isDecided, type Alternative, type Unit } from './units.ts'

export type Walker = {
  /** Whether a plan with this bound is still of interest. */
  isLeft(boundMinor: number): boolean
  /** A combination: by shop, the place of its outcome. */
  picked(places: readonly number[], boundMinor: number): void
}

/** An outcome by its place, with its worth. */
type Valued = { readonly place: number; readonly value: number }

export class OutcomeWalk {
  readonly #relaxation: Relaxation
  readonly #boundMinor: number
  /** By shop: the open outcomes that are not too poor beside the best of all other shops, best first. */
  readonly #orders: readonly (readonly Valued[])[]
  /** The bases that decided offers need: what is needed of each, and from each shop on, the most that is still to come. */
  readonly #needs: readonly { readonly base: number; readonly needMinor: number; readonly toCome: readonly number[] }[]

  /** @param leastMinor plans that are bounded below this are of no interest */
  constructor(
    relaxation: Relaxation,
    cart: Cart,
    { units, outcomes }: Decisions,
    { boundMinor, chosen }: Relaxed,
    leastMinor: number,
  ) {
    this.#relaxation = relaxation
    this.#boundMinor = boundMinor
    this.#orders = outcomes.map((open, s) => {
      const values = relaxation.values[s]!
      const others = boundMinor - values[chosen[s]!]!
      const order: Valued[] = []
      for (const place of open)
        if (others + values[place]! + 1 > leastMinor) order.push({ place, value: values[place]! })
      return order.sort((a, b) => b.value - a.value || a.place - b.place)
    })
    this.#needs = needsOf(relaxation, cart, units, this.#orders)
  }

  visit(walker: Walker): void {
    const { shops } = this.#relaxation.field
    const orders = this.#orders
    const needs = this.#needs
    const places: number[] = []
    const had = needs.map(({ base }) => [this.#relaxation.field.elsewhereMinor[base]!])
    const walk = (s: number, bound: number): void => {
      if (!walker.isLeft(bound)) return
      if (s === shops.length) {
        walker.picked(places.slice(), bound)
        return
      }
      const { bases } = shops[s]!
      const top = orders[s]![0]!.value
      for (const { place, value } of orders[s]!) {
        const next = bound - top + value
        if (!walker.isLeft(next)) return
        let reaches = true
        for (let n = 0; n < needs.length; n++) {
          const { base, needMinor, toCome } = needs[n]!
          const sum = had[n]![s]! + bases[base]![place]!
          had[n]![s + 1] = sum
          if (sum + toCome[s + 1]! < needMinor) reaches = false
        }
        if (!reaches) continue
        places.push(place)
        walk(s + 1, next)
        places.pop()
      }
    }
    walk(0, this.#boundMinor)
  }
}

function needsOf(relaxation: Relaxation, cart: Cart, units: readonly Unit[], orders: readonly (readonly Valued[])[]) {
  const { field } = relaxation
  const decided = units.flatMap((unit): Alternative[] => (isDecided(unit) ? [unit.open[0]!] : []))
  const sureMinor = zeros(field.joint.length)
  for (const { open, orNone } of units) {
    const joint = open[0]?.joint
    if (joint === undefined || orNone || open.some((way) => way.joint !== joint)) continue
    sureMinor[joint] = Math.min(...open.map((way) => sureOf(way, relaxation, cart)))
  }
  return decided.flatMap(({ joint, level }) => {
    if (level.needMinor <= 0) return []
    const base = field.thresholdBase[joint]!
    const toCome = zeros(field.shops.length + 1)
    for (let s = field.shops.length - 1; s >= 0; s--) {
      let most = 0
      for (const { place } of orders[s]!) most = Math.max(most, field.shops[s]!.bases[base]![place]!)
      toCome[s] = toCome[s + 1]! + most
    }
    return [{ base, needMinor: level.needMinor + relaxation.surelyLowered(joint, sureMinor), toCome }]
  })
}

/** What an offer surely gives if its base is at least what this level needs: nothing is known where lines may not be taken whole. */
function sureOf({ joint, level }: Alternative, { field, leastMinor }: Relaxation, cart: Cart): number {
  const c = field.joint[joint]!
  if (c.definition.takes !== 'amount' || c.fallingTiers) return 0
  if (cart.anyFloor || cart.policy.minimumPayableMinor > 0) return 0
  const bases = {
    thresholdMinor: level.needMinor,
    units: c.touchesSingle ? 0 : c.units,
    amountMinor: c.amountBasis === c.thresholdBasis ? level.needMinor : 0,
  }
  const gives = c.definition.discount(c.offer.benefit as never, bases, cart.policy.rounding)
  // What it looked at is what it may take.
  if (c.thresholdBasis === CURRENT) return Math.min(gives, level.needMinor)
  if (c.amountBasis !== CURRENT) return 0
  let room = leastMinor[field.amountBase[joint]!]!
  for (let j = 0; j < joint; j++) room -= field.joint[j]!.ceilingMinor
  return room >= gives ? gives : 0
}

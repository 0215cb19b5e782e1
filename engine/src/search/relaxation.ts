// A bound on every plan that keeps to some decisions on the joint offers, and the shops' outcomes that reach it.
// Each joint offer is bounded by a straight line over its bases; a base that it needs is priced (Lagrange). What a joint
// offer takes lowers the bases of those after it, so each counts only with what later slopes leave of it. With straight
// lines the shops fall apart, and the best outcome of each is found on its own.
import { looksAt, mostLowered, type Pull, type Pulls } from './pulls.ts'
import type { Decisions, Relaxed } from './relaxed.ts'
import { zeros } from './rows.ts'
import type { ShopOptions } from './shop-options.ts'
import { isDecided, isLine, type Alternative, type Unit } from './units.ts'

/** What the joint offer `by` takes off a base. */
type LoweredBy = { readonly by: number; readonly pull: Pull }

const ROUNDS = 3
const HALVINGS = 7

export class Relaxation {
  readonly field: ShopOptions
  /** By base: the most and the least that it can be, whatever the shops choose. */
  readonly mostMinor: number[]
  readonly leastMinor: number[]
  /** How many looks the bounds took; and what one bound takes of them, whatever outcomes are open. */
  looks = 0
  #looksAtJoint = 0
  /** By shop and outcome: what it is worth at the prices of the last pass. */
  readonly values: readonly number[][]
  #lowersThreshold: readonly (readonly Pull[])[] = []
  #lowersAmount: readonly (readonly Pull[])[] = []
  /** By joint offer: those before it that lower its threshold base. */
  #loweredBy: readonly (readonly LoweredBy[])[] = []
  /** By joint offer: the most that those before it can take off its amount base, of such that exclude each other the largest. */
  #mostLowered: readonly number[] = []
  readonly #slopeThreshold: number[]
  readonly #slopeAmount: number[]
  /** By base: the slopes of all joint offers that look at it. */
  readonly #slope: number[]
  readonly #active: number[]
  readonly #left: number[]
  /** By joint offer: what rounding may leave to those after it of what it takes. */
  readonly #rounded: number[]
  readonly #lineOf: number[]
  /** By joint offer: what the bound lets it take. */
  readonly #takes: number[]
  /** By base: its sum where the shops stand. */
  readonly #standing: number[]

  constructor(field: ShopOptions) {
    this.field = field
    const count = field.joint.length
    this.mostMinor = field.elsewhereMinor.slice()
    this.leastMinor = field.elsewhereMinor.slice()
    for (const { bases } of field.shops) {
      bases.forEach((column, base) => {
        let most = 0
        let least = Infinity
        for (let o = 0; o < column.length; o++) {
          if (column[o]! > most) most = column[o]!
          if (column[o]! < least) least = column[o]!
        }
        this.mostMinor[base]! += most
        this.leastMinor[base]! += least
      })
    }
    this.values = field.shops.map(({ picks }) => zeros(picks.length))
    this.#slopeThreshold = zeros(count)
    this.#slopeAmount = zeros(count)
    this.#slope = zeros(this.mostMinor.length)
    this.#active = zeros(this.mostMinor.length)
    this.#left = zeros(count)
    this.#rounded = zeros(count)
    this.#lineOf = zeros(count)
    this.#takes = zeros(count)
    this.#standing = this.mostMinor.slice()
  }

  /** Says which offers lower whose bases: to be told before the first bound. */
  lower(pulls: Pulls): void {
    const { threshold, amount } = pulls
    this.#lowersThreshold = threshold
    this.#lowersAmount = amount
    const loweredBy: LoweredBy[][] = threshold.map(() => [])
    threshold.forEach((pulled, by) => pulled.forEach((pull) => loweredBy[pull.of]!.push({ by, pull })))
    this.#loweredBy = loweredBy
    this.#mostLowered = mostLowered(this.field.joint, pulls)
    this.#looksAtJoint = looksAt(pulls)
  }

  /** The bound of some decisions. `prices` (by joint offer) are the needed bases' and are improved in place. */
  relax(decisions: Decisions, prices: number[], out: Relaxed, enough: number): void {
    this.#pass(decisions, prices, out)
    for (let round = 0; round < ROUNDS && out.boundMinor >= enough; round++) {
      const missed = this.mostMissed(decisions.units)
      if (missed === undefined) return
      this.#reprice(missed, decisions, prices, out)
    }
  }

  /** The way decided on whose needed base is missed by most, where the bound stands. */
  mostMissed(units: readonly Unit[]): Alternative | undefined {
    let worst: Alternative | undefined
    let by = 0
    for (const unit of units) {
      if (!isDecided(unit) || unit.open.length === 0) continue
      const missed = unit.open[0]!.level.needMinor - this.baseOf(unit.open[0]!.joint)
      if (missed > by) {
        by = missed
        worst = unit.open[0]
      }
    }
    return worst
  }

  /** The threshold base that a joint offer finds where the shops stand, after what the bound lets those before it take. */
  baseOf(j: number): number {
    let base = this.#standing[this.field.thresholdBase[j]!]!
    for (const { by, pull } of this.#loweredBy[j]!) base -= Math.max(0, pull.part * this.#takes[by]! - pull.slackMinor)
    return base
  }

  /** What one joint offer takes off the threshold base of another, where the bound stands. */
  lowersBy(by: number, j: number): number {
    const pull = this.#loweredBy[j]!.find((lowered) => lowered.by === by)?.pull
    return pull === undefined ? 0 : pull.part * this.#takes[by]!
  }

  /** What offers that surely take so much (by joint offer) lower the threshold base of `j` by, at least. */
  surelyLowered(j: number, sureMinor: readonly number[]): number {
    let sum = 0
    for (const { by, pull } of this.#loweredBy[j]!) sum += Math.max(0, pull.part * sureMinor[by]! - pull.slackMinor)
    return sum
  }

  /** Finds a price of one needed base that makes the bound least, by halving. Any price gives a true bound. */
  #reprice({ joint: j, level }: Alternative, decisions: Decisions, prices: number[], out: Relaxed): void {
    let low = 0
    let high = prices[j]! > 0 ? prices[j]! * 2 : 0.05
    let bestPrice = prices[j]!
    let best = out.boundMinor
    const at = (price: number): boolean => {
      prices[j] = price
      this.#pass(decisions, prices, out)
      if (out.boundMinor < best) {
        best = out.boundMinor
        bestPrice = price
      }
      const isMet = this.baseOf(j) >= level.needMinor
      if (isMet) for (let s = 0; s < out.chosen.length; s++) out.within[s] = out.chosen[s]!
      return isMet
    }
    for (let doubling = 0; doubling < 6 && !at(high); doubling++) {
      low = high
      high *= 3
    }
    for (let halving = 0; halving < HALVINGS && high - low > 1e-4; halving++) {
      const middle = (low + high) / 2
      if (at(middle)) high = middle
      else low = middle
    }
    prices[j] = bestPrice
    this.#pass(decisions, prices, out)
  }

  /** One bound at given prices. */
  #pass({ units, outcomes }: Decisions, prices: number[], out: Relaxed): void {
    this.#lines(units, prices, out)
    this.looks += this.#looksAtJoint
    const { elsewhereMinor, shops } = this.field
    const slope = this.#slope
    const active = this.#active
    const standing = this.#standing
    for (let base = 0; base < standing.length; base++) standing[base] = elsewhereMinor[base]!
    let bound = out.boundMinor
    let count = 0
    for (let base = 0; base < slope.length; base++) {
      if (slope[base] === 0) continue
      active[count++] = base
      bound += slope[base]! * elsewhereMinor[base]!
    }
    for (let s = 0; s < shops.length; s++) {
      const { discountMinor, bases } = shops[s]!
      const values = this.values[s]!
      const open = outcomes[s]!
      let best = -1
      let most = -Infinity
      for (let i = 0; i < open.length; i++) {
        const o = open[i]!
        let value = discountMinor[o]!
        for (let k = 0; k < count; k++) value += slope[active[k]!]! * bases[active[k]!]![o]!
        values[o] = value
        if (value > most) {
          most = value
          best = o
        }
      }
      this.looks += open.length
      if (best < 0) {
        out.boundMinor = -Infinity // no outcome of this shop is open
        return
      }
      out.chosen[s] = best
      bound += most
      for (let base = 0; base < bases.length; base++) standing[base]! += bases[base]![best]!
    }
    out.boundMinor = bound
  }

  /** Sets slopes, what later slopes leave of each joint offer, and the flat part of the bound. */
  #lines(units: readonly Unit[], prices: number[], out: Relaxed): void {
    const { joint, thresholdBase, amountBase } = this.field
    const slopeT = this.#slopeThreshold
    const slopeA = this.#slopeAmount
    slopeT.fill(0)
    slopeA.fill(0)
    this.#slope.fill(0)
    this.#takes.fill(0)
    // Which unit decides on an offer's line: only those about one offer have one; see below for the others.
    const lineOf = this.#lineOf
    lineOf.fill(-1)
    for (let u = 0; u < units.length; u++) if (isLine(units[u]!)) lineOf[units[u]!.open[0]!.joint] = u
    let flat = 0
    for (let j = joint.length - 1; j >= 0; j--) {
      let taken = 0
      let slack = 0
      const lowersT = this.#lowersThreshold[j]!
      for (let i = 0; i < lowersT.length; i++) {
        const { of, part, slackMinor } = lowersT[i]!
        taken += part * slopeT[of]!
        slack += slackMinor * slopeT[of]!
      }
      const lowersA = this.#lowersAmount[j]!
      for (let i = 0; i < lowersA.length; i++) {
        const { of, part, slackMinor } = lowersA[i]!
        taken += part * slopeA[of]!
        slack += slackMinor * slopeA[of]!
      }
      this.#left[j] = taken >= 1 ? 0 : 1 - taken
      this.#rounded[j] = slack
      const u = lineOf[j]!
      if (u < 0) continue
      flat += this.#line(units[u]!, j, prices, out, u)
      this.#slope[thresholdBase[j]!]! += slopeT[j]!
      this.#slope[amountBase[j]!]! += slopeA[j]!
    }
    for (let u = 0; u < units.length; u++) if (!isLine(units[u]!)) flat += this.#choice(units[u]!, out, u)
    out.boundMinor = flat
  }

  /** The most that a unit with ways of several offers can come to. */
  #choice({ open }: Unit, { counts, worth }: Relaxed, u: number): number {
    let most = 0
    let best = -1
    for (let i = 0; i < open.length; i++) {
      const value = this.flatOf(open[i]!)
      if (value <= most) continue
      most = value
      best = open[i]!.joint
    }
    if (best >= 0 && this.#left[best]! > 0) this.#takes[best] = (most - this.#rounded[best]!) / this.#left[best]!
    counts[u] = worth[u] = most
    return most
  }

  /** The line of a unit that is about one offer: its flat part; the slopes are set. */
  #line(unit: Unit, j: number, prices: number[], { counts, worth }: Relaxed, u: number): number {
    const left = this.#left[j]!
    const rounded = this.#rounded[j]!
    let flat = rounded
    if (isDecided(unit)) {
      this.#slopeThreshold[j] = prices[j]!
      flat -= prices[j]! * unit.open[0]!.level.needMinor
    }
    if (unit.open.length > 1) {
      // Steps: under the steepest line through nothing, or flat at the highest, whichever is lower where the shops stand.
      const standing = this.#standing[this.field.thresholdBase[j]!]!
      let top = 0
      let steep = 0
      for (const { level } of unit.open) {
        if (level.flatMinor > top) top = level.flatMinor
        steep = Math.max(steep, level.flatMinor / Math.max(1, level.needMinor))
      }
      if (steep * standing < top) {
        this.#slopeThreshold[j]! += left * steep
        if (left > 0) this.#takes[j] = steep * standing
        counts[u] = steep * standing * left + rounded
        worth[u] = -1
        return flat
      }
      counts[u] = worth[u] = top * left + rounded
      if (left > 0) this.#takes[j] = top
      return flat + top * left
    }
    const { level } = unit.open[0]!
    const amountBase = this.field.amountBase[j]!
    const sloped = level.flatMinor + level.rate * this.#standing[amountBase]!
    if (level.rate > 0 && sloped < level.capMinor) {
      this.#slopeAmount[j] = left * level.rate
      if (left > 0) this.#takes[j] = sloped
      counts[u] = left * sloped + rounded
      // Without it, those before it count in full again.
      const least = this.leastMinor[amountBase]! - this.#mostLowered[j]!
      worth[u] = left * (level.flatMinor + level.rate * Math.max(0, least)) + rounded
      return flat + left * level.flatMinor
    }
    const top = level.rate > 0 ? level.capMinor : level.flatMinor
    counts[u] = worth[u] = left * top + rounded
    if (left > 0) this.#takes[j] = top
    return flat + left * top
  }

  /** The most that a way can come to. */
  ceilingOf({ joint, level }: Alternative): number {
    return Math.min(level.capMinor, level.flatMinor + level.rate * this.mostMinor[this.field.amountBase[joint]!]!)
  }

  /** The same, after what later slopes take of it. */
  flatOf(way: Alternative): number {
    return this.#left[way.joint]! * this.ceilingOf(way) + this.#rounded[way.joint]!
  }
}

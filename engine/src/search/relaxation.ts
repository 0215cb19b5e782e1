// A bound on every plan that keeps to some decisions on the joint offers, and the shops' outcomes that reach it.
// Each joint offer is bounded by a straight line over its bases; a base that it needs is priced (Lagrange). What a joint
// offer takes lowers the bases of those after it, so each counts only with what later slopes leave of it. With straight
// lines the shops fall apart, and the best outcome of each is found on its own.
import type { Candidate } from './candidate.ts'
import type { ShopOptions } from './shop-options.ts'
import { isLine, loweredBy, type Alternative, type Unit } from './units.ts'

export type Relaxed = {
  boundMinor: number
  /** The outcome chosen for each shop. */
  readonly chosen: Int32Array
  /** The outcomes at the last price at which a needed base was met. */
  readonly within: Int32Array
  /** By unit: how much of the bound it stands for. */
  readonly counts: Float64Array
  /** By unit: how much the bound falls at least if the unit comes to nothing; -1 where its ways cannot be told apart so. */
  readonly worth: Float64Array
}

const ROUNDS = 3
const HALVINGS = 7
/** A price is looked for again only where a base is missed by more than this part of it. */
const NEAR = 0.002

export class Relaxation {
  readonly field: ShopOptions
  /** Bases at their largest, whatever the shops choose. */
  readonly mostThreshold: Float64Array
  readonly mostAmount: Float64Array
  /** The amount base at its smallest. */
  readonly #leastAmount: Float64Array
  readonly optionCount: number
  passes = 0
  /** By shop: 1 for the outcomes that hold all of the shop's own offers that have to be in the plan. */
  #allowed: (Uint8Array | undefined)[] = []
  /** By joint offer: the later (or basis-sharing) joint offers whose threshold or amount base it lowers by all that it takes. */
  readonly #lowersThreshold: readonly (readonly number[])[]
  readonly #lowersAmount: readonly (readonly number[])[]
  readonly #slopeThreshold: Float64Array
  readonly #slopeAmount: Float64Array
  readonly #left: Float64Array
  readonly #active: Int32Array
  readonly #lineOf: Int32Array
  /** By joint offer: what the bound lets it take, and the earlier joint offers that lower its threshold base by that. */
  readonly #takes: Float64Array
  readonly #loweredBy: readonly (readonly number[])[]
  readonly values: Float64Array[]
  readonly #hatThreshold: Float64Array
  readonly #hatAmount: Float64Array

  constructor(field: ShopOptions) {
    this.field = field
    const count = field.joint.length
    this.mostThreshold = field.thresholdElsewhere.slice()
    this.mostAmount = field.amountElsewhere.slice()
    this.#leastAmount = field.amountElsewhere.slice()
    let options = 0
    for (const shop of field.shops) {
      options += shop.length
      for (let j = 0; j < count; j++) {
        let threshold = 0
        let amount = 0
        let least = Infinity
        for (const option of shop) {
          if (option.thresholdMinor[j]! > threshold) threshold = option.thresholdMinor[j]!
          if (option.amountMinor[j]! > amount) amount = option.amountMinor[j]!
          if (option.amountMinor[j]! < least) least = option.amountMinor[j]!
        }
        this.mostThreshold[j]! += threshold
        this.mostAmount[j]! += amount
        this.#leastAmount[j]! += least
      }
    }
    this.optionCount = Math.max(1, options)
    this.#lowersThreshold = field.joint.map((c, j) => loweredBy(c, j, field.joint, 'thresholdBasis'))
    this.#lowersAmount = field.joint.map((c, j) => loweredBy(c, j, field.joint, 'amountBasis'))
    this.#slopeThreshold = new Float64Array(count)
    this.#slopeAmount = new Float64Array(count)
    this.#left = new Float64Array(count)
    this.#active = new Int32Array(count)
    this.#lineOf = new Int32Array(count)
    this.#takes = new Float64Array(count)
    this.#loweredBy = field.joint.map((_, j) =>
      field.joint.flatMap((__, e) => (this.#lowersThreshold[e]!.includes(j) ? [e] : [])),
    )
    this.values = field.shops.map((shop) => new Float64Array(shop.length))
    this.#hatThreshold = this.mostThreshold.slice()
    this.#hatAmount = this.mostAmount.slice()
  }

  /** Leaves only the outcomes that hold every one of these offers that is some shop's own. */
  holdOnly(must: ReadonlySet<Candidate>): void {
    this.#allowed = []
    if (must.size === 0) return
    this.field.shops.forEach((options, s) => {
      const own = [...must].filter((c) => options.some((option) => option.picks.includes(c)))
      if (own.length > 0)
        this.#allowed[s] = Uint8Array.from(options, ({ picks }) => (own.every((c) => picks.includes(c)) ? 1 : 0))
    })
  }

  /** The bound of a set of decisions. `prices` (by joint offer) are the needed bases' and are improved in place. */
  relax(units: readonly Unit[], prices: Float64Array, out: Relaxed, enough: number): void {
    this.#pass(units, prices, out)
    for (let round = 0; round < ROUNDS && out.boundMinor >= enough; round++) {
      const j = this.#mostViolated(units)
      if (j < 0) return
      this.#reprice(j, units, prices, out)
    }
  }

  /** The included offer whose needed base is missed by most. */
  #mostViolated(units: readonly Unit[]): number {
    let worst = -1
    let by = 0
    for (const unit of units) {
      if (unit.orNone || unit.open.length !== 1) continue
      const { joint, level } = unit.open[0]!
      const missed = level.needMinor - this.baseOf(joint)
      const weight = missed > level.needMinor * NEAR ? missed : 0
      if (weight > by) {
        by = weight
        worst = joint
      }
    }
    return worst
  }

  /** The threshold base that a joint offer finds where the shops stand, after what the bound lets those before it take. */
  baseOf(j: number): number {
    let base = this.#hatThreshold[j]!
    for (const e of this.#loweredBy[j]!) base -= this.#takes[e]!
    return base
  }

  /** Finds a price of one needed base that makes the bound least, by halving. Any price gives a true bound. */
  #reprice(j: number, units: readonly Unit[], prices: Float64Array, out: Relaxed): void {
    const need = units.find((unit) => unit.open.length === 1 && !unit.orNone && unit.open[0]!.joint === j)!.open[0]!
      .level.needMinor
    let low = 0
    let high = prices[j]! > 0 ? prices[j]! * 2 : 0.05
    let bestPrice = prices[j]!
    let best = out.boundMinor
    const at = (price: number): boolean => {
      prices[j] = price
      this.#pass(units, prices, out)
      if (out.boundMinor < best) {
        best = out.boundMinor
        bestPrice = price
      }
      const isMet = this.baseOf(j) >= need
      if (isMet) out.within.set(out.chosen)
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
    this.#pass(units, prices, out)
  }

  /** One bound at given prices. */
  #pass(units: readonly Unit[], prices: Float64Array, out: Relaxed): void {
    this.passes++
    const { field } = this
    const active = this.#lines(units, prices, out)
    let bound = out.boundMinor
    const { joint, shops } = field
    const hatT = this.#hatThreshold
    const hatA = this.#hatAmount
    hatT.set(field.thresholdElsewhere)
    hatA.set(field.amountElsewhere)
    for (let k = 0; k < active; k++) {
      const j = this.#active[k]!
      bound += this.#slopeThreshold[j]! * hatT[j]! + this.#slopeAmount[j]! * hatA[j]!
    }
    for (let s = 0; s < shops.length; s++) {
      const options = shops[s]!
      const values = this.values[s]!
      const allowed = this.#allowed[s]
      let best = -1
      for (let o = 0; o < options.length; o++) {
        if (allowed !== undefined && allowed[o] === 0) {
          values[o] = -Infinity
          continue
        }
        const option = options[o]!
        let value = option.discountMinor
        for (let k = 0; k < active; k++) {
          const j = this.#active[k]!
          value += this.#slopeThreshold[j]! * option.thresholdMinor[j]! + this.#slopeAmount[j]! * option.amountMinor[j]!
        }
        values[o] = value
        if (best < 0 || value > values[best]!) best = o
      }
      if (best < 0) {
        out.boundMinor = -Infinity // no outcome of this shop holds what has to be held
        return
      }
      out.chosen[s] = best
      bound += values[best]!
      const option = options[best]!
      for (let j = 0; j < joint.length; j++) {
        hatT[j]! += option.thresholdMinor[j]!
        hatA[j]! += option.amountMinor[j]!
      }
    }
    out.boundMinor = bound
  }

  /** Sets slopes, what later slopes leave of each joint offer, and the flat part of the bound. Returns how many slopes count. */
  #lines(units: readonly Unit[], prices: Float64Array, out: Relaxed): number {
    const slopeT = this.#slopeThreshold
    const slopeA = this.#slopeAmount
    const left = this.#left
    const { joint } = this.field
    slopeT.fill(0)
    slopeA.fill(0)
    this.#takes.fill(0)
    // Which unit decides on an offer's line: only those with a single way have one; see below for several.
    const lineOf = this.#lineOf
    lineOf.fill(-1)
    units.forEach((unit, u) => {
      if (isLine(unit)) lineOf[unit.open[0]!.joint] = u
    })
    let flat = 0
    let active = 0
    for (let j = joint.length - 1; j >= 0; j--) {
      let taken = 0
      for (const e of this.#lowersThreshold[j]!) taken += slopeT[e]!
      for (const e of this.#lowersAmount[j]!) taken += slopeA[e]!
      left[j] = taken >= 1 ? 0 : 1 - taken
      const u = lineOf[j]!
      if (u < 0) continue
      flat += this.#line(units[u]!, j, prices, out, u)
      if (slopeT[j] !== 0 || slopeA[j] !== 0) this.#active[active++] = j
    }
    for (let u = 0; u < units.length; u++) {
      const unit = units[u]!
      if (isLine(unit) || unit.open.length === 0) {
        if (unit.open.length === 0) out.counts[u] = out.worth[u] = 0
        continue
      }
      let most = 0
      let best = -1
      for (const way of unit.open) {
        const value = this.flatOf(way)
        if (value <= most) continue
        most = value
        best = way.joint
      }
      if (best >= 0) this.#takes[best] = most / left[best]!
      out.counts[u] = out.worth[u] = most
      flat += most
    }
    out.boundMinor = flat
    return active
  }

  /** The line of a unit that is about one offer: its flat part; the slopes are set. */
  #line(unit: Unit, j: number, prices: Float64Array, { counts, worth }: Relaxed, u: number): number {
    const left = this.#left[j]!
    const decided = !unit.orNone && unit.open.length === 1
    let flat = 0
    if (decided) {
      this.#slopeThreshold[j] = prices[j]!
      flat = -prices[j]! * unit.open[0]!.level.needMinor
    }
    if (unit.open.length > 1) {
      // Steps: under the steepest line through nothing, or flat at the highest, whichever is lower where the shops stand.
      let top = 0
      let steep = 0
      for (const { level } of unit.open) {
        if (level.flatMinor > top) top = level.flatMinor
        steep = Math.max(steep, level.flatMinor / Math.max(1, level.needMinor))
      }
      if (steep * this.#hatThreshold[j]! < top) {
        this.#slopeThreshold[j]! += left * steep
        if (left > 0) this.#takes[j] = steep * this.#hatThreshold[j]!
        counts[u] = steep * this.#hatThreshold[j]! * left
        worth[u] = -1
        return flat
      }
      counts[u] = worth[u] = top * left
      if (left > 0) this.#takes[j] = top
      return flat + top * left
    }
    const { level } = unit.open[0]!
    const sloped = level.flatMinor + level.rate * this.#hatAmount[j]!
    if (level.rate > 0 && sloped < level.capMinor) {
      this.#slopeAmount[j] = left * level.rate
      if (left > 0) this.#takes[j] = sloped
      counts[u] = left * sloped
      worth[u] = left * (level.flatMinor + level.rate * this.#leastAmount[j]!)
      return flat + left * level.flatMinor
    }
    const top = level.rate > 0 ? level.capMinor : level.flatMinor
    counts[u] = worth[u] = left * top
    if (left > 0) this.#takes[j] = top
    return flat + left * top
  }

  /** The most that a way can come to, after what later slopes take of it. */
  flatOf({ joint, level }: Alternative): number {
    return this.#left[joint]! * Math.min(level.capMinor, level.flatMinor + level.rate * this.mostAmount[joint]!)
  }
}

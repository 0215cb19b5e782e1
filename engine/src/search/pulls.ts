// What part of a joint offer's discount comes off the lines of another, at least. What is known to come off lowers the
// other's base, and so the bound.
import type { Candidate } from './candidate.ts'
import { CURRENT } from './compiled-policy.ts'
import { coversOf } from './covers.ts'
import type { Cart } from './cart.ts'
import type { ShopOptions } from './shop-options.ts'

/** Of all that an offer takes, at least `part` less `slackMinor` (what rounding may move) comes off the lines of joint offer `of`. */
export type Pull = { readonly of: number; readonly part: number; readonly slackMinor: number }

/** By joint offer: whose threshold bases it lowers, and whose amount bases, and by what part of what it takes. */
export type Pulls = {
  readonly threshold: readonly (readonly Pull[])[]
  readonly amount: readonly (readonly Pull[])[]
  /** By joint offer: the number of the set of offers of which a plan holds one at most, or -1. */
  readonly coverOf: Int32Array
}

/** A part is worth knowing only where the discount is large beside what rounding moves. */
const LEAST_PER_LINE_MINOR = 20

/** @param leastOwnMinor what the shops' own offers save together, at least, in every plan that is still of interest */
export function pullsOf(field: ShopOptions, cart: Cart, leastOwnMinor: number): Pulls {
  const parts = new Parts(field, cart, leastOwnMinor)
  const pulls = (which: 'thresholdBasis' | 'amountBasis') =>
    field.joint.map((c, j) => {
      if (c.definition.takes === 'shipping') return []
      return field.joint.flatMap((e, k): Pull[] => {
        const isLater = e[which] === CURRENT ? k > j : e[which] >= c.layer
        if (!isLater || k === j) return []
        const pull = parts.between(j, k)
        return pull.part > 0 ? [{ of: k, ...pull }] : []
      })
    })
  return { threshold: pulls('thresholdBasis'), amount: pulls('amountBasis'), coverOf: parts.coverOf }
}

type Part = { readonly part: number; readonly slackMinor: number }
const NOTHING: Part = { part: 0, slackMinor: 0 }
const ALL: Part = { part: 1, slackMinor: 0 }

/** The most that common lines can weigh, how many they are, and the least that the other lines weigh. */
type Overlap = { readonly here: number; readonly elsewhere: number; readonly count: number }

class Parts {
  readonly #field: ShopOptions
  readonly #cart: Cart
  readonly #leastOwnMinor: number
  /** The sets of lines that there are; by joint offer, which is its own. */
  readonly #sets: Uint8Array[] = []
  readonly #setOf: readonly number[]
  readonly #overlaps = new Map<number, Overlap>()
  /** By joint offer: the number of the set of offers of which a plan holds one at most, or -1. */
  readonly coverOf: Int32Array
  /** By line: the least that shops' own offers leave of it. */
  readonly #leastLeft: Float64Array
  /** The most that all shops' own offers take. */
  readonly #mostOwnMinor: number

  constructor(field: ShopOptions, cart: Cart, leastOwnMinor: number) {
    this.#field = field
    this.#cart = cart
    this.#leastOwnMinor = leastOwnMinor
    const numbers = new Map<number, number>()
    this.#setOf = field.joint.map(({ lines }, j) => {
      let number = numbers.get(field.thresholdBase[j]!) // who looks at the same sum looks at the same lines
      if (number === undefined) {
        const set = new Uint8Array(cart.lines.length)
        for (const l of lines) set[l] = 1
        number = this.#sets.push(set) - 1
        numbers.set(field.thresholdBase[j]!, number)
      }
      return number
    })
    this.coverOf = coversOf(field.joint, cart).of
    this.#leastLeft = Float64Array.from(cart.listMinor)
    let taken = 0
    for (const { lines, leftMinor } of field.shops) {
      lines.forEach((l, at) => {
        let least = Infinity
        for (const left of leftMinor) if (left[at]! < least) least = left[at]!
        this.#leastLeft[l] = least
        taken += cart.listMinor[l]! - least
      })
    }
    this.#mostOwnMinor = taken
  }

  between(j: number, k: number): Part {
    const c = this.#field.joint[j]!
    const inOther = this.#sets[this.#setOf[k]!]!
    let common = 0
    for (let i = 0; i < c.lines.length; i++) common += inOther[c.lines[i]!]!
    if (common === 0) return NOTHING
    if (common === c.lines.length) return ALL
    if (!this.#sharesByRoom(c) || c.ceilingMinor < common * LEAST_PER_LINE_MINOR) return NOTHING
    return { part: this.#part(j, k), slackMinor: common }
  }

  /** Shares go by what is still to be paid, and no line fills up before the others. */
  #sharesByRoom(c: Candidate): boolean {
    return c.definition.takes === 'amount' && c.weightBasis === CURRENT && !this.#cart.anyFloor
  }

  /** The least that the common lines can weigh, over that and the most that the offer's other lines can. */
  #part(j: number, k: number): number {
    const c = this.#field.joint[j]!
    const inOther = this.#sets[this.#setOf[k]!]!
    const { listMinor } = this.#cart
    let least = 0
    let most = 0
    let takenOfRest = 0
    for (let i = 0; i < c.lines.length; i++) {
      const l = c.lines[i]!
      if (inOther[l] === 1 && !this.#isSingle(l)) least += this.#leastLeft[l]!
      else {
        most += listMinor[l]!
        takenOfRest += listMinor[l]! - this.#leastLeft[l]!
      }
    }
    // What the shops' own offers save elsewhere is limited, so the rest of what they save is taken here.
    most -= Math.max(0, this.#leastOwnMinor - (this.#mostOwnMinor - takenOfRest))
    least -= this.#takenBefore(j, k)
    return least <= 0 ? 0 : least / (least + Math.max(0, most))
  }

  /** At most so much is taken from the common lines by joint offers before it. */
  #takenBefore(j: number, k: number): number {
    const { joint } = this.#field
    const own = this.coverOf[j]!
    const byCover = new Map<number, number>()
    let taken = 0
    let whole = 0
    for (let m = 0; m < j; m++) {
      const before = joint[m]!
      const cover = this.coverOf[m]!
      if (before.definition.takes === 'shipping' || (cover >= 0 && cover === own)) continue
      const here = this.#takenHere(before, this.#overlap(m, j, k), whole)
      whole += before.ceilingMinor
      if (cover < 0) taken += here
      else if (here > (byCover.get(cover) ?? 0)) byCover.set(cover, here)
    }
    for (const here of byCover.values()) taken += here
    return taken
  }

  /** At most so much of what an earlier offer takes comes off the lines that are common. */
  #takenHere(before: Candidate, { here, elsewhere, count }: Overlap, wholeBefore: number): number {
    if (count === 0) return 0
    const rest = elsewhere - wholeBefore
    if (!this.#sharesByRoom(before) || rest <= 0) return Math.min(before.ceilingMinor, here)
    return (before.ceilingMinor * here) / (here + rest) + count
  }

  /** Of the lines of joint offer `m`: those that `j` and `k` have in common, and the others. */
  #overlap(m: number, j: number, k: number): Overlap {
    const many = this.#sets.length
    const key = (this.#setOf[m]! * many + this.#setOf[j]!) * many + this.#setOf[k]!
    const known = this.#overlaps.get(key)
    if (known !== undefined) return known
    const { listMinor } = this.#cart
    const { lines } = this.#field.joint[m]!
    const inOwn = this.#sets[this.#setOf[j]!]!
    const inOther = this.#sets[this.#setOf[k]!]!
    const overlap = { here: 0, elsewhere: 0, count: 0 }
    for (let i = 0; i < lines.length; i++) {
      const l = lines[i]!
      if (inOther[l] === 1 && inOwn[l] === 1) {
        overlap.here += listMinor[l]!
        overlap.count++
      } else if (!this.#isSingle(l)) overlap.elsewhere += this.#leastLeft[l]!
    }
    this.#overlaps.set(key, overlap)
    return overlap
  }

  #isSingle(l: number): boolean {
    return this.#cart.anySingle && this.#cart.single[l] === 1
  }
}

// What part of a joint offer's discount comes off the lines of another, at least. What is known to come off lowers the
// other's base, and so the bound.
import type { Candidate } from './candidate.ts'
import { CURRENT } from './compiled-policy.ts'
import type { Cart } from './cart.ts'
import { zeros } from './rows.ts'
import type { ShopOptions } from './shop-options.ts'

/** Of all that an offer takes, at least `part` less `slackMinor` (what rounding may move) comes off the lines of joint offer `of`. */
export type Pull = { readonly of: number; readonly part: number; readonly slackMinor: number }

/** By joint offer: whose threshold bases it lowers, and whose amount bases, and by what part of what it takes. */
export type Pulls = {
  readonly threshold: readonly (readonly Pull[])[]
  readonly amount: readonly (readonly Pull[])[]
  /** By joint offer: the number of the set of offers of which a plan holds one at most, or -1. */
  readonly coverOf: readonly number[]
}

/** A part is worth knowing only where the discount is large beside what rounding moves. */
const LEAST_PER_LINE_MINOR = 20

type Part = { readonly part: number; readonly slackMinor: number }
const NOTHING: Part = { part: 0, slackMinor: 0 }
const ALL: Part = { part: 1, slackMinor: 0 }

/** What the common lines of two offers weigh: from this the part follows, the larger the more the shops save in any case. */
type Weighed = {
  readonly leastCommon: number
  readonly mostOther: number
  /** The most that shops' own offers take of what is not common. */
  readonly takenOfOther: number
  readonly slackMinor: number
}

/** The most that common lines can weigh, how many they are, and the least that the other lines weigh. */
type Overlap = { readonly here: number; readonly elsewhere: number; readonly count: number }

/** Lines of an offer that another has too: how many they are, and what they and its other lines weigh. */
type Common = {
  readonly count: number
  readonly leastCommon: number
  readonly mostOther: number
  readonly takenOfOther: number
}

/** What the joint offers up to (not with) `next` take from some common lines: those that stand alone, and the most of each cover. */
type Before = { next: number; taken: number; whole: number; readonly byCover: Map<number, number> }

type Pair = {
  readonly by: number
  readonly of: number
  readonly weighed: Weighed | Part
  readonly threshold: boolean
  readonly amount: boolean
}

/** Knows for every two joint offers what of the one comes off the lines of the other. */
export class Parts {
  /** By joint offer: the number of the set of offers of which a plan holds one at most, or -1. */
  readonly coverOf: readonly number[]
  readonly #field: ShopOptions
  readonly #cart: Cart
  /** The sets of lines that there are; by joint offer, which is its own. */
  readonly #sets: (readonly number[])[] = []
  readonly #setOf: readonly number[]
  readonly #overlaps = new Map<number, Overlap>()
  readonly #commons = new Map<number, Common>()
  readonly #before = new Map<number, Before>()
  /** By line: the least that shops' own offers leave of it. */
  readonly #leastLeft: number[]
  /** The most that all shops' own offers take. */
  readonly #mostOwnMinor: number
  readonly #pairs: readonly Pair[]

  constructor(field: ShopOptions, cart: Cart, coverOf: readonly number[]) {
    this.#field = field
    this.#cart = cart
    this.coverOf = coverOf
    const numbers: number[] = []
    this.#setOf = field.joint.map(({ lines }, j) => {
      const base = field.thresholdBase[j]! // who looks at the same sum looks at the same lines
      let number = numbers[base]
      if (number === undefined) {
        const set = zeros(cart.lines.length)
        for (let i = 0; i < lines.length; i++) set[lines[i]!] = 1
        number = numbers[base] = this.#sets.push(set) - 1
      }
      return number
    })
    this.#leastLeft = cart.listMinor.slice()
    let taken = 0
    for (const { lines, leastLeftMinor } of field.shops) {
      for (let at = 0; at < lines.length; at++) {
        const l = lines[at]!
        this.#leastLeft[l] = leastLeftMinor[at]!
        taken += cart.listMinor[l]! - leastLeftMinor[at]!
      }
    }
    this.#mostOwnMinor = taken
    this.#pairs = this.#pairsOf(field.joint)
  }

  #pairsOf(joint: readonly Candidate[]): Pair[] {
    const pairs: Pair[] = []
    for (let j = 0; j < joint.length; j++) {
      const c = joint[j]!
      if (c.definition.takes === 'shipping') continue
      for (let k = 0; k < joint.length; k++) {
        if (k === j) continue
        const { thresholdBasis, amountBasis } = joint[k]!
        const threshold = thresholdBasis === CURRENT ? k > j : thresholdBasis >= c.layer
        const amount = amountBasis === CURRENT ? k > j : amountBasis >= c.layer
        if (!threshold && !amount) continue
        const weighed = this.#between(j, k)
        if (weighed !== NOTHING) pairs.push({ by: j, of: k, weighed, threshold, amount })
      }
    }
    return pairs
  }

  /** @param leastOwnMinor what the shops' own offers save together, at least, in every plan that is still of interest */
  pulls(leastOwnMinor: number): Pulls {
    const { joint } = this.#field
    const threshold: Pull[][] = joint.map(() => [])
    const amount: Pull[][] = joint.map(() => [])
    for (const pair of this.#pairs) {
      const { part, slackMinor } = this.#partOf(pair.weighed, leastOwnMinor)
      if (part <= 0) continue
      const pull = { of: pair.of, part, slackMinor }
      if (pair.threshold) threshold[pair.by]!.push(pull)
      if (pair.amount) amount[pair.by]!.push(pull)
    }
    return { threshold, amount, coverOf: this.coverOf }
  }

  #partOf(weighed: Weighed | Part, leastOwnMinor: number): Part {
    if ('part' in weighed) return weighed
    const { leastCommon, mostOther, takenOfOther, slackMinor } = weighed
    if (leastCommon <= 0) return NOTHING
    // What the shops' own offers save elsewhere is limited, so the rest of what they save is taken here.
    const other = mostOther - Math.max(0, leastOwnMinor - (this.#mostOwnMinor - takenOfOther))
    return { part: leastCommon / (leastCommon + Math.max(0, other)), slackMinor }
  }

  #between(j: number, k: number): Weighed | Part {
    const c = this.#field.joint[j]!
    const common = this.#common(j, k)
    const { count } = common
    if (count === 0) return NOTHING
    if (count === c.lines.length) return ALL
    if (!this.#sharesByRoom(c) || c.ceilingMinor < count * LEAST_PER_LINE_MINOR) return NOTHING
    const { leastCommon, mostOther, takenOfOther } = common
    return { leastCommon: leastCommon - this.#takenBefore(j, k), mostOther, takenOfOther, slackMinor: count }
  }

  /** Shares go by what is still to be paid, and no line fills up before the others. */
  #sharesByRoom(c: Candidate): boolean {
    return c.definition.takes === 'amount' && c.weightBasis === CURRENT && !this.#cart.anyFloor
  }

  /** The least that the common lines can weigh, and the most that the offer's other lines can, before any joint offer. */
  #common(j: number, k: number): Common {
    const key = this.#setOf[j]! * this.#sets.length + this.#setOf[k]!
    const known = this.#commons.get(key)
    if (known !== undefined) return known
    const inOther = this.#sets[this.#setOf[k]!]!
    const { listMinor } = this.#cart
    const common = { count: 0, leastCommon: 0, mostOther: 0, takenOfOther: 0 }
    for (const l of this.#field.joint[j]!.lines) {
      common.count += inOther[l]!
      if (inOther[l] === 1 && !this.#isSingle(l)) common.leastCommon += this.#leastLeft[l]!
      else {
        common.mostOther += listMinor[l]!
        common.takenOfOther += listMinor[l]! - this.#leastLeft[l]!
      }
    }
    this.#commons.set(key, common)
    return common
  }

  /**
   * At most so much is taken from the common lines by joint offers before it. Asked in the order of `j`: offers with the same
   * lines and the same cover go on from where the one before them came to.
   */
  #takenBefore(j: number, k: number): number {
    const { joint } = this.#field
    const own = this.coverOf[j]!
    const many = this.#sets.length
    const key = ((own + 1) * many + this.#setOf[j]!) * many + this.#setOf[k]!
    let before = this.#before.get(key)
    if (before === undefined) this.#before.set(key, (before = { next: 0, taken: 0, whole: 0, byCover: new Map() }))
    for (; before.next < j; before.next++) {
      const m = before.next
      const c = joint[m]!
      const cover = this.coverOf[m]!
      if (c.definition.takes === 'shipping' || (cover >= 0 && cover === own)) continue
      const here = this.#takenHere(c, this.#overlap(m, j, k), before.whole)
      before.whole += c.ceilingMinor
      if (cover < 0) before.taken += here
      else if (here > (before.byCover.get(cover) ?? 0)) before.byCover.set(cover, here)
    }
    let { taken } = before
    for (const here of before.byCover.values()) taken += here
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

/** Where nothing is known of what joint offers take from each other. */
export function noPulls(joint: number): Pulls {
  const none = new Array<readonly Pull[]>(joint).fill([])
  return { threshold: none, amount: none, coverOf: zeros(joint) }
}

/** How many looks it is worth to go through all pulls: a look takes as long as about a dozen of them. */
export function looksAt({ threshold, amount }: Pulls): number {
  let sums = 2 * threshold.length
  for (let j = 0; j < threshold.length; j++) sums += threshold[j]!.length + amount[j]!.length
  return Math.ceil(sums / 12)
}

/** By joint offer: the most that those before it can take off its amount base, of such that exclude each other the largest. */
export function mostLowered(joint: readonly Candidate[], { amount, coverOf }: Pulls): readonly number[] {
  const sums = zeros(joint.length)
  const largest = new Map<number, number>()
  for (let by = 0; by < joint.length; by++)
    for (const { of, part } of amount[by]!) {
      const lowers = part * joint[by]!.ceilingMinor
      if (coverOf[by]! < 0) {
        sums[of]! += lowers
        continue
      }
      const key = coverOf[by]! * joint.length + of
      const before = largest.get(key) ?? 0
      if (lowers <= before) continue
      sums[of]! += lowers - before
      largest.set(key, lowers)
    }
  return sums
}

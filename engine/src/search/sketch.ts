// A plan in outline: what joint offers come to over the shops' outcomes where each takes of whole classes of lines at once.
// Right but for what rounding moves between lines, and a small part of the work of taking the offers line by line: it says
// which plans are worth that, and where the search should go on.
import { CURRENT, LIST, type Candidate } from './candidate.ts'
import type { Cart } from './cart.ts'
import { zeros } from './rows.ts'
import type { ShopOptions } from './shop-options.ts'
import { classesOf } from './standing.ts'
import type { Alternative } from './units.ts'
import type { Workings } from './workings.ts'

export type Outline = {
  readonly picks: readonly Candidate[]
  readonly savedMinor: number
  /** By joint offer: what it gives. */
  readonly givenMinor: readonly number[]
}

/** What one outcome of a shop takes, by base and the shop's classes, or shuts; and the counters that its offers fill. */
type Taken = { readonly minor: readonly (readonly number[])[]; readonly slots: readonly number[] }

const FEW_LINES = 32

/** So many sums of classes take as long as a look at lines. */
const WORK_PER_LOOK = 32

export class Sketch {
  readonly #workings: Workings
  readonly #field: ShopOptions
  readonly #classOf: readonly number[]
  /** By joint offer: the classes of its lines. */
  readonly #classes: readonly (readonly number[])[]
  /** By class: whether its lines take one offer at most. */
  readonly #isSingle: readonly boolean[]
  /** The amounts that are kept, the current ones first: each has a row of sums by class. */
  readonly #bases: readonly number[]
  /** By base and class: what the shops' outcomes leave, of lines that are still open. */
  readonly #standing: readonly number[][]
  /** The same while joint offers take from it. */
  readonly #left: readonly number[][]
  /** What is left of shipping, by shop; and how often counters of limits have been counted, as `Counters` has it. */
  readonly #shipping: number[]
  readonly #used: number[]
  /** By joint offer: the counters that it fills where it gives something in each of its shops. */
  readonly #slots: readonly (readonly number[])[]
  /** By class: what is being taken. */
  readonly #takes: number[]
  /** By shop: the outcome that it stands at, or -1; and what its outcomes take of each class that it has, base by base. */
  readonly #at: number[]
  readonly #classesIn: readonly (readonly number[])[]
  readonly #taken: (Taken | undefined)[][]
  #work = 0

  constructor(workings: Workings, field: ShopOptions) {
    const { lines, listMinor, anySingle, single, shippingMinor, slots } = workings.cart
    const { joint, shops } = field
    this.#workings = workings
    this.#field = field
    const singles = anySingle ? lines.flatMap((_, l) => (single[l] === 1 ? [l] : [])) : []
    // Where lines are few, it costs less to take each for a class than to find out which are alike.
    const sets =
      lines.length > FEW_LINES ? [...new Set([singles, ...joint.filter(looksAtLines).map((c) => c.lines)])] : []
    const classOf = (this.#classOf = sets.length > 0 ? classesOf(sets, lines.length) : lines.map((_, l) => l))
    const distinct = (own: readonly number[]): readonly number[] =>
      sets.length > 0 ? [...new Set(own.map((l) => classOf[l]!))] : own
    this.#classes = joint.map((c) => (looksAtLines(c) ? distinct(c.lines) : []))
    const count = Math.max(-1, ...classOf) + 1
    const isSingle = new Array<boolean>(count).fill(false)
    for (const l of singles) isSingle[classOf[l]!] = true
    this.#isSingle = isSingle
    const asked = joint.flatMap((c) => [c.thresholdBasis, c.amountBasis, c.weightBasis])
    this.#bases = [...new Set([CURRENT, ...asked.filter((basis) => basis !== LIST)])]
    const list = zeros(count)
    for (let l = 0; l < lines.length; l++) list[classOf[l]!]! += listMinor[l]!
    this.#standing = this.#bases.map(() => list.slice())
    this.#left = this.#bases.map(() => zeros(count))
    this.#shipping = zeros(shippingMinor.length)
    this.#used = zeros(slots)
    this.#slots = joint.map((c) => slotsOf(c, workings.cart))
    this.#takes = zeros(count)
    this.#at = shops.map(() => -1)
    this.#classesIn = shops.map((shop) => distinct(shop.lines))
    this.#taken = shops.map(() => [])
  }

  /** How many looks the outlines took. */
  get looks(): number {
    return Math.ceil(this.#work / WORK_PER_LOOK)
  }

  /**
   * Takes the joint offers in the order of evaluation, leaving out what does not fit, and what would take from an offer of
   * `kept` the base that it needs. Of offers of which a plan holds one at most, the one that gives most when the first of
   * them has its moment.
   *
   * @param unitOf by joint offer: the unit that holds it open, or -1
   */
  of(chosen: readonly number[], unitOf: readonly number[], kept: readonly Alternative[]): Outline {
    const { joint, shops } = this.#field
    let savedMinor = 0
    this.#used.fill(0)
    for (let s = 0; s < shops.length; s++) {
      this.#put(s, chosen[s]!)
      savedMinor += shops[s]!.discountMinor[chosen[s]!]!
    }
    this.#workings.cart.shippingMinor.forEach((minor, shop) => (this.#shipping[shop] = minor))
    this.#standing.forEach((row, at) => row.forEach((minor, k) => (this.#left[at]![k] = minor)))
    const picks: Candidate[] = []
    const givenMinor = zeros(joint.length)
    const chosenOf: number[] = []
    for (let j = 0; j < joint.length; j++) {
      const unit = unitOf[j]!
      if (unit < 0) continue
      if ((chosenOf[unit] ??= this.#mostOf(unitOf, j, kept)) !== j) continue
      const gives = this.#gives(j)
      if (gives <= 0 || this.#spoils(j, gives, kept)) continue
      this.#take(j, gives)
      picks.push(joint[j]!)
      givenMinor[j] = gives
      savedMinor += gives
    }
    return { picks, savedMinor, givenMinor }
  }

  /** Of a unit's offers, the first of which is `from`, the one that gives most as things stand, or -1. */
  #mostOf(unitOf: readonly number[], from: number, kept: readonly Alternative[]): number {
    const unit = unitOf[from]
    if (!unitOf.includes(unit!, from + 1)) return from
    let most = 0
    let best = -1
    for (let j = from; j < unitOf.length; j++) {
      if (unitOf[j] !== unit) continue
      const gives = this.#gives(j)
      if (gives <= most || this.#spoils(j, gives, kept)) continue
      most = gives
      best = j
    }
    return best
  }

  #count(slots: readonly number[]): void {
    for (let i = 0; i < slots.length; i++) this.#used[slots[i]!]! += 1
  }

  #shippingOf({ shops }: Candidate): number {
    let sum = 0
    for (let i = 0; i < shops.length; i++) sum += this.#shipping[shops[i]!]!
    return Math.round(sum)
  }

  #sum(j: number, basis: number): number {
    const classes = this.#classes[j]!
    const row = this.#left[this.#bases.indexOf(basis)]!
    let sum = 0
    for (let i = 0; i < classes.length; i++) sum += row[classes[i]!]!
    return Math.round(sum)
  }

  #gives(j: number): number {
    const c = this.#field.joint[j]!
    const { definition } = c
    const { cart } = this.#workings
    const { rounding } = cart.policy
    const slots = this.#slots[j]!
    for (let i = 0; i < slots.length; i++) if (this.#used[slots[i]!]! >= cart.mostInSlot(slots[i]!)) return 0
    this.#work += 8 + this.#classes[j]!.length
    const room = looksAtLines(c) ? this.#sum(j, CURRENT) : c.ceilingMinor
    const thresholdMinor = c.thresholdBasis === LIST ? c.listThresholdMinor : c.thresholdBasis === CURRENT ? room : this.#sum(j, c.thresholdBasis) // prettier-ignore
    if (thresholdMinor < c.spendMinor || c.units < c.quantity) return 0
    if (definition.takes === 'shipping') {
      const shippingMinor = this.#shippingOf(c)
      return Math.min(shippingMinor, definition.discount(c.offer.benefit as never, shippingMinor, rounding))
    }
    if (definition.takes !== 'amount') return Math.min(c.ceilingMinor, room)
    const amountMinor = c.amountBasis === LIST ? c.listAmountMinor : c.amountBasis === CURRENT ? room : this.#sum(j, c.amountBasis) // prettier-ignore
    const wanted = definition.discount(c.offer.benefit as never, { thresholdMinor, units: c.units, amountMinor }, rounding) // prettier-ignore
    return Math.min(wanted, room, c.fallingTiers ? wanted : c.ceilingMinor)
  }

  /** Whether so much taken leaves a later offer that is to be kept less than it needs. */
  #spoils(j: number, gives: number, kept: readonly Alternative[]): boolean {
    let isShared = false
    for (let k = 0; k < kept.length; k++) {
      const { joint: later, level } = kept[k]!
      if (later <= j) continue
      if (!isShared) this.#share(j, gives)
      isShared = true
      const classes = this.#classes[later]!
      let left = 0
      for (let i = 0; i < classes.length; i++) left += this.#left[0]![classes[i]!]! - this.#takes[classes[i]!]!
      if (Math.round(left) < level.needMinor) {
        this.#clear(j)
        return true
      }
    }
    if (isShared) this.#clear(j)
    return false
  }

  #clear(j: number): void {
    const classes = this.#classes[j]!
    for (let i = 0; i < classes.length; i++) this.#takes[classes[i]!] = 0
  }

  /** Says what comes off each class where an offer gives so much. */
  #share(j: number, gives: number): void {
    const { definition, weightBasis } = this.#field.joint[j]!
    if (definition.takes === 'shipping') return
    const classes = this.#classes[j]!
    const current = this.#left[0]!
    const weights = this.#left[Math.max(0, this.#bases.indexOf(weightBasis))]!
    let whole = 0
    for (let i = 0; i < classes.length; i++) whole += weights[classes[i]!]!
    if (whole <= 0) return
    for (let i = 0; i < classes.length; i++) {
      const k = classes[i]!
      if (this.#isSingle[k]!) this.#takes[k] = weights[k]! > 0 ? current[k]! : 0
      else this.#takes[k] = Math.min(current[k]!, (gives * weights[k]!) / whole)
    }
  }

  #take(j: number, gives: number): void {
    const c = this.#field.joint[j]!
    const { layer } = c
    this.#count(this.#slots[j]!)
    if (c.definition.takes === 'shipping') {
      const part = gives / this.#shippingOf(c)
      for (let i = 0; i < c.shops.length; i++) this.#shipping[c.shops[i]!]! *= 1 - part
      return
    }
    this.#share(j, gives)
    const classes = this.#classes[j]!
    for (let at = 0; at < this.#bases.length; at++) {
      const basis = this.#bases[at]!
      const row = this.#left[at]!
      for (let i = 0; i < classes.length; i++) {
        const k = classes[i]!
        if (this.#isSingle[k]!) row[k] = this.#takes[k]! > 0 ? 0 : row[k]!
        else if (basis === CURRENT || basis >= layer) row[k]! -= this.#takes[k]!
      }
    }
    this.#clear(j)
  }

  #put(s: number, place: number): void {
    const taken = (this.#taken[s]![place] ??= this.#takenAt(s, place))
    this.#count(taken.slots)
    const before = this.#at[s]!
    if (before === place) return
    const takenBefore = this.#taken[s]![before]?.minor
    const classes = this.#classesIn[s]!
    for (let at = 0; at < this.#standing.length; at++) {
      const row = this.#standing[at]!
      for (let i = 0; i < classes.length; i++) row[classes[i]!]! += (takenBefore?.[at]![i] ?? 0) - taken.minor[at]![i]!
    }
    this.#at[s] = place
  }

  /** Takes an outcome's offers one by one, looks at what they leave of lines that are still open, and puts them back. */
  #takenAt(s: number, place: number): Taken {
    const { lines, picks } = this.#field.shops[s]!
    const workings = this.#workings
    const { listMinor, anySingle, policy } = workings.cart
    const own = picks[place]!
    const slots: number[] = []
    let layer = 0
    for (const c of own) {
      workings.finishLayers(layer, c.layer)
      layer = c.layer
      workings.take(c)
      workings.counters.slotsNow(c, slots, slots.length)
      this.#work += WORK_PER_LOOK
    }
    workings.finishLayers(layer, policy.layers.length)
    const classes = this.#classesIn[s]!
    const takes = this.#takes
    const minor: number[][] = []
    for (const basis of this.#bases) {
      const left = workings.amounts(basis)
      for (let at = 0; at < lines.length; at++) {
        const l = lines[at]!
        const isShut = anySingle && workings.carries[l]! > 0
        takes[this.#classOf[l]!]! += isShut ? listMinor[l]! : listMinor[l]! - left[l]!
      }
      const sums = zeros(classes.length)
      for (let i = 0; i < classes.length; i++) {
        sums[i] = takes[classes[i]!]!
        takes[classes[i]!] = 0
      }
      minor.push(sums)
    }
    for (let at = own.length - 1; at >= 0; at--) workings.putBack(own[at]!)
    return { minor, slots }
  }
}

/** What takes from shipping only, whatever its lines come to, looks at none. */
const looksAtLines = (c: Candidate): boolean => c.definition.takes !== 'shipping' || c.spendMinor > 0

function slotsOf({ limits, shops }: Candidate, { policy, firstSlot }: Cart): number[] {
  return limits.flatMap((limit) => {
    const { per } = policy.limits[limit]!
    const first = firstSlot[limit]!
    return per === 'order' ? [first] : per === 'shop' ? shops.map((shop) => first + shop) : []
  })
}

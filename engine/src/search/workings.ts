// The bill while a plan is evaluated: what is still to be paid, and what layers left.
// One offer is taken at its moment, as section 5 of design/pricing.md says, and can be put back in reverse order.
import { distribute, distributeByCurrent, distributeForfeiting, distributeFreely } from './distribute.ts'
import { zeros } from './rows.ts'
import { CURRENT, LIST, type Candidate } from './candidate.ts'
import type { Cart } from './cart.ts'
import { Counters } from './counters.ts'
import { unitRuns } from './unit-runs.ts'
import type { Bases } from '../benefits/benefit.ts'

export class Workings {
  readonly cart: Cart
  /** What is still to be paid, by line. */
  readonly current: number[]
  /** What is still to be paid for shipping, by shop. */
  readonly shipping: number[]
  /** How many offers gave each single-benefit line a share. */
  readonly carries: number[]
  goodsMinor: number
  readonly counters: Counters
  /** Layers of which the amounts are kept that they left. */
  readonly snapshotLayers: readonly number[]
  readonly #after: (number[] | undefined)[]
  readonly #shippingAfter: (number[] | undefined)[]
  /** Lines that may be taken from now: the candidate's own, or those of them that carry nothing. */
  #lines: readonly number[] = []
  readonly bases: Bases = { thresholdMinor: 0, units: 0, amountMinor: 0 }

  constructor(cart: Cart, groups: number, snapshotLayers: readonly number[]) {
    this.cart = cart
    this.current = cart.listMinor.slice()
    this.shipping = cart.shippingMinor.slice()
    this.carries = cart.anySingle ? zeros(cart.lines.length) : []
    this.goodsMinor = cart.goodsMinor
    this.counters = new Counters(cart, groups)
    this.snapshotLayers = snapshotLayers
    this.#after = []
    this.#shippingAfter = []
    for (const layer of snapshotLayers) {
      this.#after[layer] = cart.listMinor.slice()
      this.#shippingAfter[layer] = cart.shippingMinor.slice()
    }
  }

  /** Says that the layers from `from` up to (not with) `until` have finished. */
  finishLayers(from: number, until: number): void {
    for (let layer = from; layer < until; layer++) {
      copy(this.current, this.#after[layer])
      copy(this.shipping, this.#shippingAfter[layer])
    }
  }

  amounts(basis: number): readonly number[] {
    return basis === CURRENT ? this.current : basis === LIST ? this.cart.listMinor : this.#after[basis]!
  }

  #shippingAmounts(basis: number): readonly number[] {
    return basis === CURRENT ? this.shipping : basis === LIST ? this.cart.shippingMinor : this.#shippingAfter[basis]!
  }

  /** Reads the eligible lines and the bases of an offer at this moment. False where no line is left to it. */
  look(c: Candidate): boolean {
    const { bases, cart } = this
    let { lines, units } = c
    if (c.touchesSingle && this.#carriesAny(lines)) {
      const open: number[] = []
      units = 0
      for (let i = 0; i < lines.length; i++) {
        if (this.carries[lines[i]!]! > 0) continue
        open.push(lines[i]!)
        units += cart.lines[lines[i]!]!.quantity
      }
      lines = open
    }
    this.#lines = lines
    const tested = this.amounts(c.thresholdBasis)
    let sum = 0
    for (let i = 0; i < lines.length; i++) sum += tested[lines[i]!]!
    bases.thresholdMinor = sum
    bases.units = units
    if (c.definition.takes !== 'shipping' && c.amountBasis !== c.thresholdBasis) {
      const of = this.amounts(c.amountBasis)
      sum = 0
      for (let i = 0; i < lines.length; i++) sum += of[lines[i]!]!
    }
    bases.amountMinor = sum
    return lines.length > 0
  }

  /** Whether any of these lines has its one offer. */
  #carriesAny(lines: readonly number[]): boolean {
    for (let i = 0; i < lines.length; i++) if (this.carries[lines[i]!]! > 0) return true
    return false
  }

  /** Tests the threshold after `look`. */
  reaches(c: Candidate): boolean {
    return this.bases.thresholdMinor >= c.spendMinor && this.bases.units >= c.quantity
  }

  /** Takes an offer at its moment. What it gives, or 0 where it cannot be part of the plan: nothing changes then. */
  take(c: Candidate): number {
    if (this.counters.isShutTo(c)) return 0
    if (!this.look(c)) return 0
    if (!this.reaches(c)) return 0
    const given = this.share(c)
    if (given <= 0) return 0
    if (!this.counters.allow(c)) return 0
    this.#carry(c, 1)
    if (c.definition.takes === 'shipping')
      for (let i = 0; i < c.shops.length; i++) this.shipping[c.shops[i]!]! -= c.shares[i]!
    else {
      for (let i = 0; i < c.lines.length; i++) this.current[c.lines[i]!]! -= c.shares[i]!
      this.goodsMinor -= given
    }
    c.givenMinor = given
    return given
  }

  /** Takes an offer of which nothing else chosen changes the value, and whose counters are known: what `take` does, sooner. */
  takeIndependent(c: Candidate): void {
    if (c.definition.takes !== 'amount' || c.exclusive) {
      this.take(c)
      return
    }
    c.shares = zeros(c.lines.length)
    c.baseMinor = c.showsAmount ? c.listAmountMinor : c.listThresholdMinor
    distributeFreely(c.ceilingMinor, c.lines, this.cart.listMinor, c.set.listMinor, c.shares)
    for (let i = 0; i < c.lines.length; i++) this.current[c.lines[i]!]! -= c.shares[i]!
    this.goodsMinor -= c.ceilingMinor
    c.givenMinor = c.ceilingMinor
    this.counters.fill(c)
  }

  /** What `take` would give at this moment. Nothing is shared out where the sum is known without. */
  gives(c: Candidate): number {
    if (this.#isJudgedByShares(c)) {
      const given = this.take(c)
      if (given > 0) this.putBack(c)
      return given
    }
    return this.counters.isShutTo(c) || !this.look(c) || !this.reaches(c) ? 0 : this.#sum(c)
  }

  /** After `look`: what the offer would give, before limits. Its shares are written where limits ask for them. */
  shareWhereAsked(c: Candidate): number {
    return this.#isJudgedByShares(c) ? this.share(c) : this.#sum(c)
  }

  /** Whether limits ask where its shares fall, or what it gives is only known once it is shared out. */
  #isJudgedByShares(c: Candidate): boolean {
    const { limits, overflow } = this.cart.policy
    if (c.definition.takes !== 'amount' || overflow === 'forfeit') return true
    for (let i = 0; i < c.limits.length; i++) if (limits[c.limits[i]!]!.per !== 'order') return true
    return false
  }

  /** After `look`: what an offer gives of which nothing is forfeited. */
  #sum(c: Candidate): number {
    const { definition } = c
    if (definition.takes !== 'amount') return 0
    const wanted = definition.discount(c.offer.benefit as never, this.bases, this.cart.policy.rounding)
    if (wanted <= 0) return 0
    let room = this.bases.thresholdMinor
    if (c.thresholdBasis !== CURRENT || this.cart.anyFloor) {
      room = 0
      for (let i = 0; i < this.#lines.length; i++) {
        const l = this.#lines[i]!
        room += Math.max(0, this.current[l]! - this.cart.floorMinor[l]!)
      }
    }
    return Math.min(wanted, room, this.permitted())
  }

  /** Puts back the offer that was taken last. */
  putBack(c: Candidate): void {
    this.#carry(c, -1)
    if (c.definition.takes === 'shipping')
      for (let i = 0; i < c.shops.length; i++) this.shipping[c.shops[i]!]! += c.shares[i]!
    else {
      for (let i = 0; i < c.lines.length; i++) this.current[c.lines[i]!]! += c.shares[i]!
      this.goodsMinor += c.givenMinor
    }
    c.givenMinor = 0
  }

  /** What may still be taken of the goods without going below the policy's minimum payable. */
  permitted(): number {
    return Math.max(0, this.goodsMinor - this.cart.policy.minimumPayableMinor)
  }

  /** After `look`: what the offer would give, before limits, written to its shares. */
  share(c: Candidate): number {
    const { definition } = c
    const params = c.offer.benefit as never
    const { policy } = this.cart
    const places = definition.takes === 'shipping' ? c.shops.length : c.lines.length
    if (c.shares.length !== places) c.shares = zeros(places)
    if (definition.takes === 'shipping') return this.#shareShipping(c)
    if (definition.takes === 'nothing') return 0
    c.baseMinor = c.showsAmount ? this.bases.amountMinor : this.bases.thresholdMinor
    if (definition.takes === 'units') return this.#shareUnits(c)
    const wanted = definition.discount(params, this.bases, policy.rounding)
    if (wanted <= 0) return 0
    const weights = this.amounts(c.weightBasis)
    const lines = this.#lines
    const own = lines === c.lines
    const shares = own ? c.shares : zeros(lines.length)
    const given =
      policy.overflow === 'redistribute'
        ? weights === this.current && !this.cart.anyFloor
          ? distributeByCurrent(wanted, lines, this.current, this.permitted(), shares)
          : distribute(wanted, lines, weights, this.current, this.cart.floorMinor, this.permitted(), shares)
        : distributeForfeiting(wanted, lines, weights, this.current, this.cart.floorMinor, this.permitted(), shares)
    if (!own) this.#spread(c, lines, shares)
    return given
  }

  #spread(c: Candidate, lines: readonly number[], shares: ArrayLike<number>): void {
    c.shares.fill(0)
    let from = 0
    for (let i = 0; i < lines.length; i++) {
      while (c.lines[from] !== lines[i]) from++
      c.shares[from] = shares[i]!
    }
  }

  /** After `look`: what each line's units would give if every line had room for it. */
  unitParts(c: Candidate): number[] {
    const { definition } = c
    const parts = this.#lines.map(() => 0)
    if (definition.takes !== 'units') return parts
    const dear = c.offer.benefit.kind === 'group_units_off' ? this.amounts(c.amountBasis) : this.current
    definition.discount(
      c.offer.benefit as never,
      unitRuns(this.#lines, dear, this.cart.lines),
      this.cart.policy.rounding,
      parts,
    )
    return parts
  }

  #shareUnits(c: Candidate): number {
    if (c.definition.takes !== 'units') return 0
    if (c.definition.missing?.(c.offer.benefit as never, this.bases) !== undefined) return 0
    const lines = this.#lines
    const parts = this.unitParts(c)
    let sum = 0
    for (let i = 0; i < lines.length; i++) {
      const room = Math.max(0, this.current[lines[i]!]! - this.cart.floorMinor[lines[i]!]!)
      if (parts[i]! > room) parts[i] = room
      sum += parts[i]!
    }
    const permitted = this.permitted()
    if (sum > permitted) {
      const weights = parts.slice()
      const places = parts.map((_, i) => i)
      const within = zeros(parts.length)
      sum = distribute(permitted, places, weights, weights, zeros(parts.length), permitted, within)
      this.#spread(c, lines, within)
    } else this.#spread(c, lines, parts)
    return sum
  }

  #shareShipping(c: Candidate): number {
    const { definition } = c
    if (definition.takes !== 'shipping') return 0
    const { policy, shopOf } = this.cart
    const shops =
      this.#lines === c.lines ? c.shops : c.shops.filter((shop) => this.#lines.some((l) => shopOf[l] === shop))
    const amounts = this.#shippingAmounts(c.amountBasis)
    let base = 0
    for (const shop of shops) base += amounts[shop]!
    c.baseMinor = base
    const wanted = definition.discount(c.offer.benefit as never, base, policy.rounding)
    if (wanted <= 0) return 0
    const shares = zeros(shops.length)
    const floors = zeros(this.shipping.length)
    const split = policy.overflow === 'redistribute' ? distribute : distributeForfeiting
    const given = split(wanted, shops, this.#shippingAmounts(c.weightBasis), this.shipping, floors, Infinity, shares)
    c.shares.fill(0)
    shops.forEach((shop, i) => (c.shares[c.shops.indexOf(shop)] = shares[i]!))
    return given
  }

  /** Counts an offer that takes no money and is granted on top of the plan. */
  grant(c: Candidate): void {
    c.shares = zeros(c.lines.length)
    this.#carry(c, 1)
  }

  #carry(c: Candidate, by: 1 | -1): void {
    this.counters.count(c, by)
    if (!c.touchesSingle || c.definition.takes === 'shipping') return
    for (let i = 0; i < c.lines.length; i++)
      if (c.shares[i]! > 0 && this.cart.single[c.lines[i]!] === 1) this.carries[c.lines[i]!]! += by
  }
}

function copy(from: readonly number[], to: number[] | undefined): void {
  if (to !== undefined) for (let i = 0; i < from.length; i++) to[i] = from[i]!
}

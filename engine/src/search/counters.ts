// How often limits, groups and exclusives have been counted by the offers of a plan.
import type { Candidate } from './candidate.ts'
import type { Cart } from './cart.ts'
import { zeros } from './rows.ts'

export class Counters {
  readonly #cart: Cart
  readonly #groups: number[]
  /** How often each limit has been counted, in each of its places. */
  readonly #used: number[]
  readonly #firstSlot: readonly number[]
  /** Begins with those of the offer that is being counted. Never made shorter: that would give its room away each time. */
  readonly #slots: number[] = []
  #offers = 0
  #exclusives = 0

  constructor(cart: Cart, groups: number) {
    this.#cart = cart
    this.#groups = zeros(groups)
    this.#used = zeros(cart.slots)
    this.#firstSlot = cart.firstSlot
  }

  /** Whether an exclusive, a group or a limit per order stands in the way, whatever the offer would give. */
  isShutTo(c: Candidate): boolean {
    if (this.#exclusives > 0 || (c.exclusive && this.#offers > 0)) return true
    if (c.group >= 0 && this.#groups[c.group] === 1) return true
    const { limits } = this.#cart.policy
    for (let i = 0; i < c.limits.length; i++) {
      const limit = c.limits[i]!
      if (limits[limit]!.per === 'order' && this.#used[this.#firstSlot[limit]!]! >= limits[limit]!.max) return true
    }
    return false
  }

  /** Whether the limits per shop and per line hold with the shares that the offer has now. */
  allow(c: Candidate): boolean {
    const { limits } = this.#cart.policy
    for (let at = 0; at < c.limits.length; at++) {
      const limit = c.limits[at]!
      const { per, max } = limits[limit]!
      if (per === 'order') continue // judged before anything was computed
      const first = this.#firstSlot[limit]!
      if (per === 'shop') {
        for (let i = 0; i < c.shops.length; i++)
          if (this.#used[first + c.shops[i]!]! >= max && this.givesTo(c, c.shops[i]!)) return false
      } else if (c.definition.takes !== 'shipping') {
        for (let i = 0; i < c.lines.length; i++)
          if (c.shares[i]! > 0 && this.#used[first + c.lines[i]!]! >= max) return false
      }
    }
    return true
  }

  /** The first of an independent offer's counters that is full. */
  fullSlot(c: Candidate): number | undefined {
    const cart = this.#cart
    for (let i = 0; i < c.slots.length; i++) {
      const slot = c.slots[i]!
      if (slot >= cart.slots ? this.#groups[slot - cart.slots] === 1 : this.#used[slot]! >= cart.mostInSlot(slot))
        return slot
    }
    return undefined
  }

  /** Which limit the offer would break with the shares that it has now, if any: its place in `policy.limits`. */
  limitReached(c: Candidate): number | undefined {
    for (const limit of c.limits) if (this.#fullPlace(limit, c) >= 0) return limit
    return undefined
  }

  /** Whether `other` counts in that limit in the first shop or line where it is full for `c`. */
  countsWith(limit: number, c: Candidate, other: Candidate): boolean {
    if (!other.limits.includes(limit)) return false
    const full = this.#fullPlace(limit, c)
    return full >= 0 && this.#countsIn(limit, other, full)
  }

  /** The first place of a limit in which the offer counts and that is full, or -1. */
  #fullPlace(limit: number, c: Candidate): number {
    const { per, max } = this.#cart.policy.limits[limit]!
    const first = this.#firstSlot[limit]!
    if (per === 'order') return this.#used[first]! >= max ? 0 : -1
    const places = per === 'shop' ? c.shops : c.lines
    for (const place of places) if (this.#used[first + place]! >= max && this.#countsIn(limit, c, place)) return place
    return -1
  }

  #countsIn(limit: number, c: Candidate, place: number): boolean {
    const { per } = this.#cart.policy.limits[limit]!
    if (per === 'order') return true
    if (per === 'shop') return this.givesTo(c, place)
    return c.definition.takes !== 'shipping' && c.shares[c.lines.indexOf(place)]! > 0
  }

  givesTo(c: Candidate, shop: number): boolean {
    if (c.definition.takes === 'shipping') return c.shares[c.shops.indexOf(shop)]! > 0
    for (let i = 0; i < c.lines.length; i++)
      if (c.shares[i]! > 0 && this.#cart.shopOf[c.lines[i]!] === shop) return true
    return false
  }

  /** Counts an offer with the shares that it has now, or takes it out of the counts again. */
  count(c: Candidate, by: 1 | -1): void {
    if (c.exclusive) this.#exclusives += by
    if (c.group >= 0) this.#groups[c.group]! += by
    this.#offers += by
    const count = this.slotsNow(c, this.#slots, 0)
    for (let i = 0; i < count; i++) this.#used[this.#slots[i]!]! += by
  }

  /** Writes the counters of limits that an offer counts in with the shares that it has now, from a place on. Says where they end. */
  slotsNow(c: Candidate, slots: number[], from: number): number {
    const { limits } = this.#cart.policy
    let end = from
    for (let at = 0; at < c.limits.length; at++) {
      const limit = c.limits[at]!
      const { per } = limits[limit]!
      const first = this.#firstSlot[limit]!
      if (per === 'order') slots[end++] = first
      else if (per === 'shop') {
        for (let i = 0; i < c.shops.length; i++) if (this.givesTo(c, c.shops[i]!)) slots[end++] = first + c.shops[i]!
      } else if (c.definition.takes !== 'shipping') {
        for (let i = 0; i < c.lines.length; i++) if (c.shares[i]! > 0) slots[end++] = first + c.lines[i]!
      }
    }
    return end
  }

  /** Counts an offer whose counters are known. */
  fill(c: Candidate): void {
    this.#offers++
    for (let i = 0; i < c.slots.length; i++) {
      const slot = c.slots[i]!
      if (slot >= this.#cart.slots) this.#groups[slot - this.#cart.slots] = 1
      else this.#used[slot]! += 1
    }
  }
}

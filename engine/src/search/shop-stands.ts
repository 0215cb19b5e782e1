// The workings with each shop at one of its outcomes. A shop's own offers are taken once for each outcome; from then on what
// they leave is put down at once, and only the shops that change are touched.
import { lookAt } from './plan.ts'
import type { Outcomes } from './shop-options.ts'
import type { Workings } from './workings.ts'

/** What one outcome leaves. */
type Stand = {
  /** By place in the shop's lines: what is still to be paid. */
  readonly leftMinor: readonly number[]
  /** The same as layers left it that finished before the shop's last offer. */
  readonly after: readonly { readonly layer: number; readonly leftMinor: readonly number[] }[]
  /** Places among the lines that carry their one offer. */
  readonly carrying: readonly number[]
  /** The counters that its offers fill, each as often as it is counted. */
  readonly slots: readonly number[]
  readonly looks: number
}

export class ShopStands {
  readonly #workings: Workings
  readonly #shops: readonly Outcomes[]
  /** By shop: the place of the outcome that it stands at, or -1. */
  readonly #at: number[]
  readonly #known: (Stand | undefined)[][]

  constructor(workings: Workings, shops: readonly Outcomes[]) {
    this.#workings = workings
    this.#shops = shops
    this.#at = shops.map(() => -1)
    this.#known = shops.map(() => [])
  }

  /** Puts a shop at an outcome. Says how many looks it would take to take its offers one by one. */
  put(s: number, place: number): number {
    const stand = (this.#known[s]![place] ??= this.#take(s, place))
    if (this.#at[s] === place) return stand.looks
    this.#leave(s)
    const { lines, picks, discountMinor } = this.#shops[s]!
    const { current, carries, counters } = this.#workings
    for (let at = 0; at < lines.length; at++) current[lines[at]!] = stand.leftMinor[at]!
    for (const l of stand.carrying) carries[l]! += 1
    counters.countSlots(stand.slots, picks[place]!.length, 1)
    this.#workings.goodsMinor -= discountMinor[place]!
    this.#at[s] = place
    return stand.looks
  }

  /** Leaves the workings as they were before any shop stood anywhere. */
  clear(): void {
    for (let s = 0; s < this.#shops.length; s++) this.#leave(s)
  }

  /** As the workings' own; but what a shop's offers take in later layers is not yet taken then. */
  finishLayers(from: number, until: number): void {
    if (from >= until) return
    this.#workings.finishLayers(from, until)
    for (let s = 0; s < this.#at.length; s++) {
      if (this.#at[s]! < 0) continue
      for (const { layer, leftMinor } of this.#known[s]![this.#at[s]!]!.after)
        if (layer >= from && layer < until) this.#workings.overwriteAfter(layer, this.#shops[s]!.lines, leftMinor)
    }
  }

  #leave(s: number): void {
    const place = this.#at[s]!
    if (place < 0) return
    const { lines, picks, discountMinor } = this.#shops[s]!
    const { current, carries, counters, cart } = this.#workings
    const stand = this.#known[s]![place]!
    for (let at = 0; at < lines.length; at++) current[lines[at]!] = cart.listMinor[lines[at]!]!
    for (const l of stand.carrying) carries[l]! -= 1
    counters.countSlots(stand.slots, picks[place]!.length, -1)
    this.#workings.goodsMinor += discountMinor[place]!
    this.#at[s] = -1
  }

  /** Takes the outcome's offers one by one, looks at what they leave, and puts them back. */
  #take(s: number, place: number): Stand {
    this.#leave(s)
    const workings = this.#workings
    const { lines, picks, lastLayer } = this.#shops[s]!
    const own = picks[place]!
    const slots: number[] = []
    let looks = 0
    let layer = 0
    for (const c of own) {
      workings.finishLayers(layer, c.layer)
      layer = c.layer
      workings.take(c)
      workings.counters.slotsNow(c, slots, slots.length)
      looks += lookAt(c)
    }
    workings.finishLayers(layer, lastLayer)
    const stand = {
      leftMinor: lines.map((l) => workings.current[l]!),
      after: workings.snapshotLayers
        .filter((snapshot) => snapshot < lastLayer)
        .map((snapshot) => ({ layer: snapshot, leftMinor: lines.map((l) => workings.amounts(snapshot)[l]!) })),
      carrying: workings.cart.anySingle ? lines.filter((l) => workings.carries[l]! > 0) : [],
      slots,
      looks,
    }
    for (let at = own.length - 1; at >= 0; at--) workings.putBack(own[at]!)
    return stand
  }
}

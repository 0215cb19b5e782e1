// Lines that an offer may touch, with all that follows from the lines alone. Offers with the same scope share one set, so
// that a cart of many offers is not summed up offer by offer.
import type { Line } from '../request.ts'

/** What is known of the cart's lines, by number. */
export type NumberedLines = {
  readonly lines: readonly Line[]
  readonly listMinor: readonly number[]
  readonly floorMinor: readonly number[]
  readonly shopOf: readonly number[]
  /** 1 where the line takes one offer at most. Empty where no line is so. */
  readonly single: readonly number[]
}

const NONE: number[] = []

export class LineSet {
  /** In line order. */
  lines: number[] = NONE
  /** Shops of the lines, as they come. */
  shops: number[] = NONE
  units = 0
  listMinor = 0
  /** What may be taken of the lines at list amounts. */
  roomMinor = 0
  /** The list amount of the cheapest line. */
  leastMinor = 0
  touchesSingle = false
  /** Of offers that exclude each other wherever two of them meet: the largest rate that one on these lines takes, and of which such offers. */
  topRate = 0
  topOf = -1
  /** The largest rate that each of the lines still has room for after the chosen plan. -1: not asked for yet. */
  rateLeft = -1
  /** The last offer on these lines whose counters were listed. */
  listed: { readonly limits: readonly number[]; readonly group: number; readonly slots: readonly number[] } | undefined

  /** Adds a line that comes after all that are in it. */
  add(l: number, { lines, listMinor, floorMinor, shopOf, single }: NumberedLines): void {
    const minor = listMinor[l]!
    const room = minor - floorMinor[l]!
    const shop = shopOf[l]!
    if (this.lines.length === 0) {
      // Most sets are of one line or one shop: a list that begins with it takes no room for more.
      this.lines = [l]
      this.shops = [shop]
      this.leastMinor = minor
    } else {
      this.lines.push(l)
      if (this.shops[this.shops.length - 1] !== shop && !this.shops.includes(shop)) this.shops.push(shop)
      if (minor < this.leastMinor) this.leastMinor = minor
    }
    this.units += lines[l]!.quantity
    this.listMinor += minor
    if (room > 0) this.roomMinor += room
    if (single.length > 0 && single[l] === 1) this.touchesSingle = true
  }
}

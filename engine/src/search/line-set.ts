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

export class LineSet {
  /** In line order. */
  readonly lines: number[] = []
  /** Shops of the lines, as they come. */
  readonly shops: number[] = []
  units = 0
  listMinor = 0
  /** What may be taken of the lines at list amounts. */
  roomMinor = 0
  /** The list amount of the cheapest line. */
  leastMinor = 0
  touchesSingle = false

  /** Adds a line that comes after all that are in it. */
  add(l: number, { lines, listMinor, floorMinor, shopOf, single }: NumberedLines): void {
    const minor = listMinor[l]!
    const room = minor - floorMinor[l]!
    const shop = shopOf[l]!
    const count = this.shops.length
    if (count === 0 || (this.shops[count - 1] !== shop && !this.shops.includes(shop))) this.shops.push(shop)
    if (this.lines.length === 0 || minor < this.leastMinor) this.leastMinor = minor
    this.lines.push(l)
    this.units += lines[l]!.quantity
    this.listMinor += minor
    if (room > 0) this.roomMinor += room
    if (single.length > 0 && single[l] === 1) this.touchesSingle = true
  }
}

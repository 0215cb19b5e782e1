// What is exported, before it has a format: tables whose rows come in portions, so that no file is ever held whole.
import { decimal } from '../../domain/decimal.ts'

/** Money in a cell: every format writes it as a number with all digits of its currency. */
export class Amount {
  readonly minor: number
  readonly currency: string
  constructor(minor: number, currency: string) {
    this.minor = minor
    this.currency = currency
  }
  toString(): string {
    return decimal(this.minor, this.currency)
  }
}

export type Cell = string | number | Amount

export type Table = {
  readonly name: string
  readonly titles: readonly string[]
  /** Portions of rows, each read when the one before was sent. */
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>
}

/** A table that is small enough to be at hand. */
export const tableOf = (name: string, titles: readonly string[], rows: readonly (readonly Cell[])[]): Table => ({
  name,
  titles,
  rows: (async function* () {
    yield rows
  })(),
})

// What can still be saved once so much has been taken: told in advance for every offer and every step of what is taken.
// Thresholds on the whole cart fall one after another while offers take from it; a sum of what each could give sees the
// last of them only, this table sees all. It is worth its making where a search turns out to be long.
import { atMostAt, neededMinor } from './optimistic.ts'
import { CURRENT, type Candidate } from './candidate.ts'
import type { Covers } from './covers.ts'
import { isPlain } from './standing.ts'
import type { Workings } from './workings.ts'

/** What is taken is told apart in so many steps. */
const STEPS = 2048

type Row = Float64Array

export class Foresight {
  readonly #workings: Workings
  readonly #candidates: readonly Candidate[]
  readonly #covers: Covers
  /** After so many looks the table is made. */
  readonly #long: number
  /** By candidate, and one for the end: at most so much from it on, by the step of what has been taken before. Never rises. */
  #rows: readonly Row[] | undefined
  #stepMinor = 1
  /** What all lines cost that some candidate takes from. */
  #listMinor = 0

  /** @param candidates in the order of evaluation */
  constructor(workings: Workings, candidates: readonly Candidate[], covers: Covers, long: number) {
    this.#workings = workings
    this.#candidates = candidates
    this.#covers = covers
    this.#long = long
  }

  /** At most so much more from candidate `i` on, as the workings stand after so many looks. */
  atMost(i: number, looks: number): number {
    if (this.#rows === undefined) {
      if (looks < this.#long) return Infinity
      this.#rows = this.#table()
    }
    const takenMinor = this.#workings.cart.goodsMinor - this.#workings.goodsMinor
    return this.#rows[i]![Math.floor(takenMinor / this.#stepMinor)]!
  }

  #table(): readonly Row[] {
    const { listMinor } = this.#workings.cart
    const touched = new Set(this.#candidates.flatMap(({ lines }) => lines))
    this.#listMinor = [...touched].reduce((sum, l) => sum + listMinor[l]!, 0)
    this.#stepMinor = Math.ceil((this.#listMinor + 1) / STEPS)
    const { of } = this.#covers
    let row: Row = new Float64Array(STEPS)
    // Of a run of offers that exclude each other one counts: what comes after it is what comes after the run.
    let after = row
    const rows = [row]
    for (let k = this.#candidates.length - 1; k >= 0; k--) {
      if (of[k]! < 0 || of[k] !== of[k + 1]) after = row
      rows.push((row = this.#rowOf(this.#candidates[k]!, row, after)))
    }
    return rows.reverse()
  }

  /** @param without what the row is where the offer is left out @param after what is to come once it is taken */
  #rowOf(c: Candidate, without: Row, after: Row): Row {
    const row = new Float64Array(STEPS)
    const step = this.#stepMinor
    const judge = this.#judge(c)
    let most = 0
    for (let at = STEPS - 1; at >= 0; at--) {
      judge.look(at)
      let value = without[at]!
      if (judge.mostMinor > 0) {
        const next = Math.min(STEPS - 1, Math.floor((at * step + judge.leastMinor) / step))
        value = Math.max(value, judge.mostMinor + after[next]!)
      }
      row[at] = most = Math.max(most, value)
    }
    return row
  }

  /** Tells for a step of what has been taken how much the offer gives at most, and at least where it is taken. */
  #judge(c: Candidate) {
    const { cart } = this.#workings
    const { policy } = cart
    const judged = { mostMinor: c.ceilingMinor, leastMinor: 0, look: (_at: number): void => undefined }
    if (cart.anyFloor || !isPlain(c)) return judged
    const ownMinor = c.lines.reduce((sum, l) => sum + cart.listMinor[l]!, 0)
    const needMinor = neededMinor(c)
    const onCurrent = c.thresholdBasis === CURRENT && c.amountBasis === CURRENT
    // Then it gives what its benefit says: nothing of it is cut off.
    const isSure = onCurrent && policy.overflow === 'redistribute' && policy.minimumPayableMinor === 0
    const isAll = ownMinor === this.#listMinor
    const { benefit } = c.offer
    const givesAt =
      benefit.kind === 'amount_off' && onCurrent
        ? (leftMinor: number): number => (leftMinor < c.spendMinor || c.units < c.quantity ? 0 : Math.min(benefit.offMinor, leftMinor)) // prettier-ignore
        : (leftMinor: number): number => atMostAt(c, leftMinor, policy.rounding)
    let seenMinor = -1
    const surelyMinor = isSure && needMinor > 0 ? givesAt(needMinor) : 0
    judged.leastMinor = surelyMinor
    judged.look = (at) => {
      const leftMinor = Math.min(ownMinor, this.#listMinor - at * this.#stepMinor)
      if (leftMinor === seenMinor) return
      seenMinor = leftMinor
      judged.mostMinor = leftMinor <= 0 ? 0 : givesAt(leftMinor)
      if (isSure && isAll)
        judged.leastMinor = Math.max(surelyMinor, givesAt(Math.max(0, leftMinor - this.#stepMinor + 1)))
    }
    return judged
  }
}

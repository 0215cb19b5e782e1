// What the offers' lines come to while a search walks: kept by classes of lines that no offer tells apart, so that an offer's
// base is a sum over a few classes, and offers with the same lines share it.
import { CURRENT, LIST, type Candidate } from './candidate.ts'
import { zeros } from './rows.ts'
import type { Workings } from './workings.ts'

export class Standing {
  /** By candidate's place: the set of lines that it touches; -1 where its base is more than a sum of current amounts. */
  readonly setOf: readonly number[]
  /** By line: its class. Lines that no set holds are of one class as well. */
  readonly #classOf: readonly number[]
  /** By class: what is still to be paid. */
  readonly #left: number[]
  /** By set: its classes. */
  readonly #classes: readonly (readonly number[])[]

  constructor(workings: Workings, candidates: readonly Candidate[]) {
    const { lines, listMinor, anyFloor } = workings.cart
    const numbers = new Map<readonly number[], number>()
    const sets: (readonly number[])[] = []
    this.setOf = candidates.map((c) => {
      if (anyFloor || !isPlain(c)) return -1
      let number = numbers.get(c.lines)
      if (number === undefined) numbers.set(c.lines, (number = sets.push(c.lines) - 1))
      return number
    })
    const classOf = classesOf(sets, lines.length)
    this.#classOf = classOf
    this.#left = zeros(Math.max(-1, ...classOf) + 1)
    for (let l = 0; l < classOf.length; l++) this.#left[classOf[l]!]! += listMinor[l]!
    this.#classes = sets.map((set) => [...new Set(set.map((l) => classOf[l]!))])
  }

  /** Follows the workings where a candidate is taken (`by` 1) or put back (-1). */
  follow(c: Candidate, by: 1 | -1): void {
    if (c.definition.takes === 'shipping') return
    const classOf = this.#classOf
    const left = this.#left
    const { lines, shares } = c
    for (let i = 0; i < lines.length; i++) left[classOf[lines[i]!]!]! -= by * shares[i]!
  }

  /** What is still to be paid for a set's lines. */
  leftOf(set: number): number {
    const classes = this.#classes[set]!
    let sum = 0
    for (let i = 0; i < classes.length; i++) sum += this.#left[classes[i]!]!
    return sum
  }
}

/** Both its bases are current or list amounts, and all its lines are always open to it. */
export function isPlain(c: Candidate): boolean {
  if (c.touchesSingle || c.fallingTiers || c.definition.takes !== 'amount') return false
  return (
    (c.thresholdBasis === CURRENT || c.thresholdBasis === LIST) && (c.amountBasis === CURRENT || c.amountBasis === LIST)
  )
}

/** Lines that are in the same sets are of one class. */
export function classesOf(sets: readonly (readonly number[])[], lines: number): number[] {
  let classOf = zeros(lines)
  let count = 1
  for (const set of sets) {
    const split = new Array<number>(count).fill(-1)
    const sizes = zeros(count)
    for (let l = 0; l < lines; l++) sizes[classOf[l]!]!++
    const inside = zeros(count)
    for (const l of set) inside[classOf[l]!]!++
    const next = classOf.slice()
    for (const l of set) {
      const from = classOf[l]!
      if (inside[from] === sizes[from]) continue
      if (split[from]! < 0) split[from] = count++
      next[l] = split[from]!
    }
    classOf = next
  }
  return classOf
}

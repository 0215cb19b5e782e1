// Where a generator's choices come from: a seed, or a tape of numbers that a shrinker can shorten.

/** The choices of a generator. `int` includes both ends; the first choice is always the simplest. */
export type Random = { int(from: number, to: number): number }

export function fromSeed(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0
  // mulberry32: small, fast and good enough to vary requests.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  for (let i = 0; i < 3; i++) next()
  const fraction = () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53
  return { int: (from, to) => from + Math.floor(fraction() * (to - from + 1)) }
}

/** Each choice takes one number of the tape; after its end every choice is the simplest. */
export function fromTape(tape: readonly number[]): Random {
  let place = 0
  return { int: (from, to) => from + ((tape[place++] ?? 0) % (to - from + 1)) }
}

export const chance = (random: Random, percent: number): boolean => random.int(0, 99) >= 100 - percent
export const pick = <T>(random: Random, of: readonly T[]): T => of[random.int(0, of.length - 1)]!
export const some = <T>(random: Random, of: readonly T[], percent: number): T[] =>
  of.filter(() => chance(random, percent))

export function shuffled<T>(random: Random, of: readonly T[]): T[] {
  const list = [...of]
  for (let i = list.length - 1; i > 0; i--) {
    const j = i - random.int(0, i)
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
  return list
}

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

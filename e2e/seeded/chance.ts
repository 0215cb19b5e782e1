/** Chance that comes out the same again: everything drawn follows from the seed. */
export type Chance = {
  readonly seed: number
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  /** True once in `n` times. */
  oneIn(n: number): boolean
  pick<T>(from: readonly T[]): T
}

/** mulberry32: 32 bits of state are plenty for choosing test cases. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit)
  return {
    seed,
    below,
    oneIn: (n) => below(n) === 0,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[below(from.length)] as (typeof from)[number]
    },
  }
}

/** The seed of QUANHE_SEED, to run something again; else a new one. */
export const seedOfRun = (): number => Number(process.env['QUANHE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

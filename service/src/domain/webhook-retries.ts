import type { Chance } from './ids.ts'

const minute = 60
const hour = 3_600
const day = 86_400

/** Seconds between the attempts of one message: ten of them over three days, as Standard Webhooks proposes. */
export const retryPauses: readonly number[] = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** An endpoint that gave no good answer for so long is disabled. */
export const failingDays = 5

/** How long a secret that was replaced still signs, where nobody says otherwise. */
export const oldSecretSeconds = day

/**
 * Seconds until attempt `made + 1`, or undefined when that was the last. Up to a fifth longer by chance, so that a receiver
 * that comes back is not met by all at once; never shorter than the receiver asked for.
 */
export function pauseAfter(made: number, chance: Chance, askedSeconds = 0): number | undefined {
  const pause = retryPauses[made - 1]
  return pause === undefined ? undefined : Math.max(pause * (1 + chance() / 5), Math.min(askedSeconds, day))
}

/** Seconds that an endpoint rests after so many bad answers in a row: a dead one must not keep everybody busy. */
export const restAfter = (failures: number): number => Math.min(2 ** Math.min(failures, 10), 300)

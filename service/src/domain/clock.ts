// The only file that reads the time.

/** Time is handed in. `pinned` is the instant of a clock that stands still (a test's); the database uses it instead of its own. */
export type Clock = {
  now(): Date
  readonly pinned: () => Date | null
}

export const systemClock: Clock = { now: () => new Date(), pinned: () => null }

/** A clock that stands where it was put, to the millisecond, until it is moved. */
export function pinnedClock(
  start: string | Date,
): Clock & { set(to: string | Date): void; advance(seconds: number): void } {
  let at = new Date(start)
  return {
    now: () => new Date(at),
    pinned: () => new Date(at),
    set: (to) => void (at = new Date(to)),
    advance: (seconds) => void (at = new Date(at.getTime() + seconds * 1000)),
  }
}

/** RFC 3339 in UTC, with milliseconds and a Z. */
export const instant = (at: Date): string => at.toISOString()

/** The day of a calendar on the wall there: `2026-11-11`. */
export const localDay = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

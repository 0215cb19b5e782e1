// Shapes of single values.
import { wrong, type Shape } from './shape.ts'

/** A whole number from `min` to `max`. */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER): Shape<number> => ({
  about: { is: 'whole', min, max },
  read: (value, faults) =>
    typeof value !== 'number' || !Number.isFinite(value)
      ? wrong(faults, value, 'a number')
      : !Number.isInteger(value)
        ? wrong(faults, value, 'a whole number')
        : value < min
          ? wrong(faults, value, `a number of at least ${min}`)
          : value > max
            ? wrong(faults, value, `a number of at most ${max}`)
            : value,
})

/** Text of `min` to `max` characters. */
export const text = (min = 0, max = Infinity, matches?: RegExp): Shape<string> => ({
  about: { is: 'text', min, max, matches },
  read: (value, faults) =>
    typeof value !== 'string'
      ? wrong(faults, value, 'a string')
      : value.length < min
        ? wrong(faults, value, `at least ${min} characters`)
        : value.length > max
          ? wrong(faults, value, `at most ${max} characters`)
          : matches?.test(value) === false
            ? wrong(faults, value, `text that matches ${matches}`)
            : value,
})

export const textThatMatches = (matches: RegExp): Shape<string> => text(0, Infinity, matches)

const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** An instant as of RFC 3339. Its day is one of its month: elsewhere `Date` takes 30 February for 2 March. */
export const instant: Shape<string> = {
  about: { is: 'instant' },
  read: (value, faults) =>
    typeof value !== 'string'
      ? wrong(faults, value, 'a string')
      : INSTANT.test(value) && new Date(value.slice(0, 10)).getUTCDate() === +value.slice(8, 10)
        ? value
        : wrong(faults, value, 'an instant as of RFC 3339, with its offset'),
}

export const flag: Shape<boolean> = {
  about: { is: 'flag' },
  read: (value, faults) => (typeof value === 'boolean' ? value : wrong(faults, value, 'a boolean')),
}

/** The names, as a refusal lists them. */
export const listed = (names: Iterable<unknown>): string =>
  `one of ${Array.from(names, (name) => JSON.stringify(name)).join(', ')}`

export const oneOf = <const Name extends string>(names: readonly Name[]): Shape<Name> => ({
  about: { is: 'one of', names },
  read: (value, faults) => (names.includes(value as Name) ? (value as Name) : wrong(faults, value, listed(names))),
})

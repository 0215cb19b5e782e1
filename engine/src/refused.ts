/** A rule between fields that one of them breaks. */
export type FieldRule =
  | 'one_of'
  | 'tiers_alike'
  | 'above_tier_before'
  | 'not_above'
  | 'not_both'
  | 'sums_to'
  | 'named_once'
  | 'earlier_layer'
  | 'later_than'
type Details = { readonly [name: string]: unknown }

/**
 * What is wrong with one field: where (JSON Pointer, RFC 6901), what stands there, and what would be right. A rule between
 * fields is named too, with its own values, so that whoever shows it can say it in another language.
 */
export type FieldError = {
  readonly pointer: string
  readonly found: string
  readonly expected: string
  readonly rule?: FieldRule
  readonly details?: Details
}

/** A request that cannot be priced as it stands. Nothing was computed; every field named must change first. */
export class RequestRefused extends Error {
  readonly code = 'request_malformed'
  readonly errors: readonly FieldError[]

  constructor(errors: readonly FieldError[]) {
    super(errors.map((error) => `${error.pointer || '/'}: expected ${error.expected}, found ${error.found}`).join('; '))
    this.name = 'RequestRefused'
    this.errors = errors
  }
}

/** A JSON Pointer from a path. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Tells of a field, by its path within what stands at `at`. */
export type Tell = (
  path: readonly PropertyKey[],
  found: unknown,
  expected: string,
  rule?: FieldRule,
  details?: Details,
) => void
export const tellerOf =
  (errors: FieldError[], at: readonly PropertyKey[] = []): Tell =>
  (path, found, expected, rule, details = {}) =>
    errors.push({
      pointer: pointerTo([...at, ...path]),
      found: shown(found),
      expected,
      ...(rule && { rule, details }),
    })

/** A short, safe rendering of what was found. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? typeof value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

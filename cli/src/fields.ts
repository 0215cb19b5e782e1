import { RequestRefused } from '@quanhe/engine'
import { type FieldError, Refused } from './problem.ts'
import { shown } from './shape.ts'

/** The kinds of value that a command's own input is made of; what lies deeper is the engine's to judge. */
type Kind = 'an object' | 'an array' | 'a string' | 'a number' | 'anything'

export type Field = { readonly kind: Kind; readonly required?: boolean }

/**
 * Checks the outermost fields of a command's input and returns them.
 * @throws Refused naming every field that is missing, unknown or of another kind
 */
export function fieldsOf<Name extends string>(
  input: unknown,
  fields: Readonly<Record<Name, Field>>,
): Partial<Record<Name, unknown>> {
  if (kindOf(input) !== 'an object') throw new Refused('invalid_request', [wrong('', input, 'an object')])
  const given = input as Record<string, unknown>
  const errors: FieldError[] = []
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(fields, name)) errors.push(wrong(pointer(name), value, 'no field of this name'))
  }
  for (const [name, { kind, required }] of Object.entries<Field>(fields)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined ? required : kind !== 'anything' && kindOf(value) !== kind)
      errors.push(wrong(pointer(name), value, kind))
  }
  if (errors.length > 0) throw new Refused('invalid_request', errors)
  return given as Partial<Record<Name, unknown>>
}

/** Runs what judges one part of the input, and makes its pointers lead there from the whole. */
export function within<Result>(place: string, judge: () => Result): Result {
  try {
    return judge()
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    throw new Refused(
      'invalid_request',
      error.errors.map((one) => ({ ...one, pointer: pointer(place) + one.pointer })),
    )
  }
}

function wrong(at: string, value: unknown, expected: string): FieldError {
  return { pointer: at, found: shown(value), expected }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

const pointer = (name: string) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`

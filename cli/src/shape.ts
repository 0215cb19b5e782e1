import type { FieldError } from './problem.ts'

/** What a value must look like: a leaf, a list of like values, or an object whose fields with `?` may be absent. */
export type Shape = 'text' | 'whole' | readonly [Shape] | { readonly [field: string]: Shape }

const LEAVES = {
  text: { expected: 'a string', holds: (value: unknown) => typeof value === 'string' },
  whole: {
    expected: 'a whole number of at least 0',
    holds: (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
}

/** Everywhere that the value is of another shape. Fields that the shape does not name are let pass. */
export function misshapen(value: unknown, shape: Shape, at = ''): FieldError[] {
  if (typeof shape === 'string') {
    const { expected, holds } = LEAVES[shape]
    return holds(value) ? [] : [{ pointer: at, found: shown(value), expected }]
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) return [{ pointer: at, found: shown(value), expected: 'an array' }]
    return value.flatMap((one, index) => misshapen(one, shape[0], `${at}/${index}`))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ pointer: at, found: shown(value), expected: 'an object' }]
  const fields = new Map(Object.entries(value))
  return Object.entries(shape).flatMap(([field, inner]) => {
    const name = field.replace(/\?$/, '')
    if (name !== field && fields.get(name) === undefined) return []
    return misshapen(fields.get(name), inner, `${at}/${name}`)
  })
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)

/** A short rendering of what was found. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

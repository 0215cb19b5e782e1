import type { Fault } from './fault-words.ts'
import { isObject, variantsOf, type Schema } from './schema.ts'

export const missing = (pointer: string): Fault => ({ pointer, found: 'nothing', expected: '', rule: 'needed' })

/**
 * What of a value is not there yet, or not of the form that its schema asks for: what can be told without asking the
 * service, so that nobody waits for it. What the fields mean together the service alone judges.
 */
export function faultsIn(schema: Schema, value: unknown, pointer = ''): Fault[] {
  if (value === undefined || isBlank(value)) return [missing(pointer)]
  if (value === null && schema.nullable) return []
  const variants = variantsOf(schema)
  if (variants.size > 0) {
    const variant = variants.get(String(isObject(value) ? value['kind'] : ''))
    return variant ? faultsIn(variant, value, pointer) : [missing(pointer)]
  }
  if (schema.type === 'object') return isObject(value) ? inObject(schema, value, pointer) : [missing(pointer)]
  if (schema.type === 'array') return inArray(schema, value, pointer)
  if (schema.type === 'integer' && typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema
    const bound = { pointer, found: String(value), expected: '' }
    if (value < minimum) return [{ ...bound, rule: 'at_least', details: { least: minimum } }]
    if (value > maximum) return [{ ...bound, rule: 'at_most', details: { most: maximum } }]
  }
  return []
}

/** A field that was to be set and says nothing: an optional one as well, since nothing would be taken for no limit. */
const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

function inObject(schema: Schema, value: Record<string, unknown>, pointer: string): Fault[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    if (inner.const !== undefined) return []
    if (value[name] === undefined) return schema.required?.includes(name) ? [missing(`${pointer}/${name}`)] : []
    return faultsIn(inner, value[name], `${pointer}/${name}`)
  })
}

function inArray(schema: Schema, value: unknown, pointer: string): Fault[] {
  const list = Array.isArray(value) ? (value as unknown[]) : []
  if (list.length < (schema.minItems ?? 0)) return [missing(pointer)]
  return list.flatMap((one, n) => faultsIn(schema.items ?? {}, one, `${pointer}/${n}`))
}

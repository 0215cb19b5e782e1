/** As much of JSON Schema as the service's fields use. */
export type Schema = {
  type?: string
  const?: unknown
  enum?: string[]
  format?: string
  pattern?: string
  description?: string
  default?: unknown
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  oneOf?: Schema[]
  anyOf?: Schema[]
  propertyNames?: Schema
  additionalProperties?: Schema | boolean
  /** Whether null is one of its values: none, said aloud. Only forms know it by this name. */
  nullable?: boolean
}

export type Value = Record<string, unknown>

export const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The forms of a thing that comes in several, by their `kind`. */
export function variantsOf(schema: Schema): Map<string, Schema> {
  const forms = (schema.oneOf ?? schema.anyOf ?? []).filter((one) => one.properties?.['kind']?.const !== undefined)
  return new Map(forms.map((one) => [String(one.properties?.['kind']?.const), one]))
}

/** What a new one holds before anything was typed: its kind, and what the schema says of itself. */
export function blankOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  const [first] = variantsOf(schema).values()
  if (first) return blankOf(first)
  if (schema.type === 'array') return schema.items?.type === 'object' ? [blankOf(schema.items)] : []
  if (schema.type !== 'object') return schema.default
  const entries = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name))
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, blankOf(inner)] as const).filter(([, value]) => value !== undefined),
  )
}

/** Without what is absent, and without the space around pasted text: the service refuses a field that says nothing. */
export function pruned(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(pruned)
  if (!isObject(value)) return value
  const kept = Object.entries(value).map(([name, inner]) => [name, pruned(inner)] as const)
  return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined && inner !== ''))
}

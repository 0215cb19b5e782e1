import schemas from 'virtual:form-schemas'
import type { Schema } from './schema.ts'

/** Every part of the settings, as the service's own document has it, put so that a form can be drawn of it. */
export const settingsSchema = drawable(schemas.SettingsChange as Schema)

/** What has a default is always there and so always shown; a map is an object with a field for each of its names. */
export function drawable(schema: Schema): Schema {
  const [inner, ...more] = (schema.anyOf ?? []).filter((one) => one.type !== 'null')
  if (inner && more.length === 0) return { ...drawable(inner), nullable: true }
  if (schema.type === 'array') return { ...schema, items: drawable(schema.items ?? {}) }
  if (schema.type !== 'object') return schema
  const { propertyNames, additionalProperties } = schema
  const named =
    typeof additionalProperties === 'object'
      ? Object.fromEntries((propertyNames?.enum ?? []).map((name) => [name, additionalProperties]))
      : (schema.properties ?? {})
  const properties = Object.fromEntries(Object.entries(named).map(([name, one]) => [name, drawable(one)]))
  const filled = Object.keys(named).filter((name) => named[name]?.default !== undefined && !properties[name]?.nullable)
  return { type: 'object', properties, required: [...new Set([...(schema.required ?? []), ...filled])] }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Document = { components: { schemas: Record<string, Json> } }

/** What the consoles' forms are drawn from. */
const DRAWN = ['BatchDraft', 'SettingsChange']
const NAME = 'virtual:form-schemas'
const OPENAPI = join(import.meta.dirname, '../sdk/openapi.json')

/** Hands `virtual:form-schemas` the schemas that forms are drawn from: a hundredth of the whole document. */
export function formSchemas(): Plugin {
  return {
    name: 'form-schemas',
    resolveId: (id) => (id === NAME ? NAME : null),
    load: (id) => (id === NAME ? `export default ${JSON.stringify(drawnSchemas())}` : null),
  }
}

/** The drawn schemas, with every schema that they name put in its place. */
export function drawnSchemas(): Record<string, Json> {
  const document = JSON.parse(readFileSync(OPENAPI, 'utf8')) as Document
  const { schemas } = document.components
  return Object.fromEntries(DRAWN.map((name) => [name, whole(schemas[name] ?? null, schemas)]))
}

function whole(schema: Json, schemas: Record<string, Json>): Json {
  if (Array.isArray(schema)) return schema.map((one) => whole(one, schemas))
  if (schema === null || typeof schema !== 'object') return schema
  const named = schema['$ref']
  if (typeof named === 'string') return whole(schemas[named.split('/').at(-1) ?? ''] ?? null, schemas)
  return Object.fromEntries(Object.entries(schema).map(([name, inner]) => [name, whole(inner, schemas)]))
}

import type { FastifyInstance } from 'fastify'
import { operations } from '../operations/index.ts'
import { openapi } from './openapi.ts'

type Json = { [key: string]: unknown }

/** Derived when somebody first asks, for it takes longer than the rest of a start; the same from then on. */
const once = <T>(derive: () => T): (() => T) => {
  let derived: { readonly value: T } | undefined
  return () => (derived ??= { value: derive() }).value
}
const document = once(() => openapi(operations))
const documentText = once(() => JSON.stringify(document(), null, 2))
const html = once(() => page(document()))

/** The OpenAPI document, and a page to read it by: rendered here, no script, nothing from elsewhere. */
export function serveDocs(app: FastifyInstance): void {
  app.get('/openapi.json', async (_, reply) => reply.type('application/json; charset=utf-8').send(documentText()))
  app.get('/docs', async (_, reply) => reply.type('text/html; charset=utf-8').send(html()))
  app.get('/docs/style.css', async (_, reply) => reply.type('text/css; charset=utf-8').send(style))
}

const escaped = (text: unknown): string =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function page(document: Json): string {
  const info = document['info'] as Json
  const paths = document['paths'] as { [path: string]: { [method: string]: Json } }
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const schemas = (document['components'] as Json)['schemas'] as Json
  const tags = (document['tags'] as { name: string }[]).map(({ name }) => name)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info['title'])} API</title><link rel="stylesheet" href="/docs/style.css"></head><body>
<header><h1>${escaped(info['title'])} API</h1><p>${escaped(info['description'])}</p><p><a href="/openapi.json">openapi.json</a></p></header>
<nav aria-label="Operations">${tags
    .map(
      (tag) =>
        `<h2>${escaped(tag)}</h2><ul>${all
          .filter(({ operation }) => (operation['tags'] as string[]).includes(tag))
          .map(
            ({ operation }) =>
              `<li><a href="#${escaped(operation['operationId'])}">${escaped(operation['operationId'])}</a></li>`,
          )
          .join('')}</ul>`,
    )
    .join('')}<h2>Schemas</h2><ul>${Object.keys(schemas)
    .map((name) => `<li><a href="#schema-${escaped(name)}">${escaped(name)}</a></li>`)
    .join('')}</ul></nav>
<main>${all.map(article).join('')}<h2>Schemas</h2>${Object.entries(schemas)
    .map(
      ([name, schema]) =>
        `<section id="schema-${escaped(name)}"><h3>${escaped(name)}</h3>${schemaView(schema as Json)}</section>`,
    )
    .join('')}</main></body></html>`
}

function article({ path, method, operation }: { path: string; method: string; operation: Json }): string {
  const parameters = (operation['parameters'] as Json[] | undefined) ?? []
  const body = contentSchema(operation['requestBody'] as Json | undefined)
  const responses = Object.entries(operation['responses'] as { [status: string]: Json })
  return `<article id="${escaped(operation['operationId'])}">
<h3><span class="method ${escaped(method)}">${escaped(method.toUpperCase())}</span> <code>${escaped(path)}</code></h3>
<p>${escaped(operation['summary'])}</p><p class="facts">ability <code>${escaped(operation['x-ability'])}</code> · idempotency <code>${escaped(operation['x-idempotency'])}</code></p>
${
  parameters.length === 0
    ? ''
    : `<table><caption>Parameters</caption>${parameters
        .map(
          (one) =>
            `<tr><th scope="row"><code>${escaped(one['name'])}</code></th><td>${escaped(one['in'])}${one['required'] ? ', required' : ''}</td><td>${typeView(one['schema'] as Json)}</td><td>${escaped(one['description'] ?? '')}</td></tr>`,
        )
        .join('')}</table>`
}
${body ? `<details><summary>Body</summary>${schemaView(body)}</details>` : ''}
${responses
  .map(([status, response]) => {
    const schema = contentSchema(response)
    return `<details${status.startsWith('2') ? ' open' : ''}><summary>${escaped(status)} ${escaped(response['description'])}</summary>${schema ? schemaView(schema) : ''}</details>`
  })
  .join('')}</article>`
}

const contentSchema = (holder: Json | undefined): Json | undefined =>
  Object.values((holder?.['content'] as { [type: string]: Json } | undefined) ?? {})[0]?.['schema'] as Json | undefined

/** An object's fields as a table; anything else as its type. */
function schemaView(schema: Json): string {
  const properties = schema['properties'] as { [name: string]: Json } | undefined
  const words = schema['description'] ? `<p>${escaped(schema['description'])}</p>` : ''
  if (!properties) return `${words}<p>${typeView(schema)}</p>`
  const required = new Set((schema['required'] as string[] | undefined) ?? [])
  const rows = Object.entries(properties).map(
    ([name, property]) =>
      `<tr><th scope="row"><code>${escaped(name)}</code>${required.has(name) ? '' : ' <i>optional</i>'}</th><td>${
        nested(property) ? schemaView(nested(property) as Json) : typeView(property)
      }</td><td>${escaped(property['description'] ?? '')}</td></tr>`,
  )
  return `${words}<table>${rows.join('')}</table>`
}

/** The fields of an inline object, or of the objects in an inline list. */
function nested(schema: Json): Json | undefined {
  if (schema['properties']) return schema
  const items = schema['items'] as Json | undefined
  return items?.['properties'] ? { ...items, description: 'a list of' } : undefined
}

function typeView(schema: Json): string {
  if (typeof schema['$ref'] === 'string') {
    const name = escaped(schema['$ref'].split('/').at(-1))
    return `<a href="#schema-${name}">${name}</a>`
  }
  if (schema['enum']) return (schema['enum'] as unknown[]).map((value) => `<code>${escaped(value)}</code>`).join(' ')
  if (schema['const'] !== undefined) return `<code>${escaped(schema['const'])}</code>`
  for (const key of ['anyOf', 'oneOf'] as const) {
    if (schema[key]) return (schema[key] as Json[]).map(typeView).join(' or ')
  }
  if (schema['type'] === 'array') return `list of ${typeView((schema['items'] as Json | undefined) ?? {})}`
  if (schema['properties']) return schemaView(schema)
  const limits = ['minimum', 'maximum', 'minLength', 'maxLength', 'format', 'pattern', 'default']
    .filter((key) => schema[key] !== undefined && schema[key] !== Number.MAX_SAFE_INTEGER)
    .map((key) => `${key} ${escaped(schema[key])}`)
  return [escaped(schema['type'] ?? 'anything'), ...limits].join(', ')
}

const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:0 2rem;max-width:80rem;margin:0 auto;padding:1rem}
header{grid-column:1/-1}nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto}nav h2{font-size:1rem;margin:.6rem 0 .2rem}
nav ul{list-style:none;margin:0;padding:0}article,section{border-top:1px solid color-mix(in srgb,currentColor 20%,transparent);padding:.5rem 0 1rem}
code{font:13px/1.4 ui-monospace,monospace}table{border-collapse:collapse;width:100%;margin:.3rem 0}caption{text-align:left;font-weight:600}
th,td{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;font-weight:400;border-bottom:1px solid color-mix(in srgb,currentColor 12%,transparent)}
.method{font-weight:700}.facts{opacity:.75}a{color:light-dark(#0b57d0,#8ab4f8)}
@media (max-width:50rem){body{display:block}nav{position:static;max-height:none}}`

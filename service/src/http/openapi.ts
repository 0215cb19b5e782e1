import { z } from 'zod'
import { toldEvents } from '../domain/webhook-events/index.ts'
import { fieldRules } from '../domain/field-rules.ts'
import { problems } from '../domain/problems.ts'
import type { ProblemCode } from '../domain/problems.ts'
import type { WebhookEvent } from '../domain/webhook-events/webhook-event.ts'
import type { Operation } from '../operations/operation.ts'
import { viewOf } from './views.ts'

type Json = { [key: string]: unknown }

const problemSchema = {
  type: 'object',
  description:
    'RFC 9457. `code` says what happened, `retryable` whether the same request may succeed later, `errors` which fields are wrong',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    retryable: { type: 'boolean' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string' },
          found: { type: 'string' },
          expected: { type: 'string', description: 'What would be right, in English' },
          rule: {
            type: 'string',
            enum: [...fieldRules],
            description: 'The rule that was broken, to say it in other languages',
          },
          details: { type: 'object', additionalProperties: true, description: 'The values of the rule' },
        },
        required: ['pointer', 'found', 'expected'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'retryable', 'requestId'],
  additionalProperties: true,
}

/** What may go wrong with any call that is not open to all. */
const everywhere: readonly ProblemCode[] = ['rate_limited', 'internal']

/** The OpenAPI 3.1 document of the operations: nothing is written twice. */
export function openapi(operations: readonly Operation[]): Json {
  const components: Json = { Problem: problemSchema }
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
    hoisted(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json, components)
  const paths: { [path: string]: Json } = {}
  for (const one of operations) (paths[one.path] ??= {})[one.method.toLowerCase()] = described(one, schemaOf)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Quanhe',
      version: '1',
      description:
        'Coupons and promotions of a marketplace. Amounts are integers in minor units, instants are RFC 3339 in UTC, lists come in pages ({ data, next }).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map((one) => one.tag))].map((name) => ({ name })),
    paths,
    webhooks: Object.fromEntries(toldEvents.map((event) => [event.kind, told(event, schemaOf)])),
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'A buyer’s token (JWT, EdDSA) or a secret key (qh_sk_…)',
        },
      },
    },
  }
}

/** What a receiver of this event gets, and should answer. */
const told = (event: WebhookEvent, schemaOf: SchemaOf): Json => ({
  post: {
    tags: ['Webhooks'],
    summary: event.summary,
    description:
      'Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.',
    requestBody: {
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              type: { const: event.kind },
              timestamp: { type: 'string', format: 'date-time' },
              data: schemaOf(event.data, 'output'),
            },
            required: ['type', 'timestamp', 'data'],
          },
        },
      },
    },
    responses: { '2XX': { description: 'Received. Anything else, or nothing for 15 seconds, is sent again' } },
  },
})

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json

function described(one: Operation, schemaOf: SchemaOf): Json {
  const parameters = [
    ...parametersOf('path', schemaOf(one.params, 'input')),
    ...parametersOf('query', schemaOf(one.query, 'input')),
    ...(one.method === 'POST' ? [keyHeader(one)] : []),
    ...(one.ifMatch ? [matchHeader] : []),
  ]
  const bodied = one.method === 'POST'
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    'x-ability': one.ability,
    'x-idempotency': one.idempotency,
    security: [{ bearer: [] }, ...(one.method === 'GET' || one.ability === 'demo:sign_in' ? [{}] : [])],
    ...(parameters.length > 0 && { parameters }),
    ...(bodied && {
      requestBody: { required: true, content: bodyContent(one, schemaOf) },
    }),
    responses: {
      [one.status]: {
        description: 'Done',
        ...(viewOf(one)?.reply === one.reply && {
          headers: { ETag: { schema: { type: 'string' }, description: 'For If-Match' } },
        }),
        content: Object.fromEntries(
          [one.download ?? 'application/json'].flat().map((type) => [type, { schema: schemaOf(one.reply, 'output') }]),
        ),
      },
      ...problemResponses([...one.problems, ...everywhere]),
    },
  }
}

/** JSON, or a file of one of the kinds that the operation takes. */
const bodyContent = (one: Operation, schemaOf: SchemaOf): Json =>
  one.upload === undefined
    ? { 'application/json': { schema: schemaOf(one.body, 'input') } }
    : Object.fromEntries(one.upload.mediaTypes.map((type) => [type, { schema: { type: 'string' } }]))

function problemResponses(codes: readonly ProblemCode[]): Json {
  const byStatus = Map.groupBy(new Set(codes), (code) => problems[code].status)
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, found]) => [
        status,
        {
          description: found.map((code) => `\`${code}\`: ${problems[code].title}`).join(' · '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  )
}

const keyHeader = (one: Operation): Json => ({
  name: 'Idempotency-Key',
  in: 'header',
  required: one.idempotency !== 'none',
  description: 'The same key gets the same answer, byte for byte, for seven days',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
})

const matchHeader: Json = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of what was last read: an edit of something that has changed since is refused',
  schema: { type: 'string', examples: ['"3"'] },
}

function parametersOf(place: 'path' | 'query', schema: Json): Json[] {
  const required = new Set((schema['required'] as string[] | undefined) ?? [])
  return Object.entries((schema['properties'] as Json | undefined) ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required.has(name) && !('default' in (property as Json))),
    schema: property,
  }))
}

/** Named schemas move to components; what is left refers to them. */
function hoisted(schema: Json, components: Json): Json {
  const { $schema: _dialect, $defs = {}, id: _id, ...rest } = schema
  for (const [name, definition] of Object.entries($defs as Json)) {
    const { id: _own, ...body } = definition as Json
    components[name] ??= relinked(body)
  }
  if (typeof schema['id'] === 'string') {
    components[schema['id']] ??= relinked(rest)
    return { $ref: `#/components/schemas/${schema['id']}` }
  }
  return relinked(rest) as Json
}

function relinked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relinked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/$defs/', '#/components/schemas/')
        : relinked(inner),
    ]),
  )
}

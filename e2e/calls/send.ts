import { operations } from '../../service/src/operations/index.ts'
import type { Operation } from '../../service/src/operations/operation.ts'
import type { Answer } from '../../service/test/support/marketplace.ts'
import type { Actor } from './actors.ts'
import { rolesWith } from './actors.ts'
import type { Call } from './way.ts'

export const operationOf = (id: string): Operation => {
  const found = operations.find((one) => one.id === id)
  if (!found) throw new Error(`there is no operation ${id}`)
  return found
}

/** The role that a test takes where any will do: a buyer where buyers may, else the least that suffices. */
export const firstRole = (one: Operation): Actor['role'] => {
  const able = rolesWith(one.ability)
  const role = able.find((name) => name === 'buyer') ?? able[0]
  if (!role) throw new Error(`nobody may ${one.ability}`)
  return role
}

export function addressOf(one: Operation, call: Call): string {
  const path = one.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.params?.[name] ?? ''))
  const query = new URLSearchParams(Object.entries(call.query ?? {}).map(([name, value]) => [name, String(value)]))
  return query.size > 0 ? `${path}?${query}` : path
}

export const textOf = (one: Operation, call: Call): string | undefined =>
  one.method === 'GET' ? undefined : (call.file?.text ?? JSON.stringify(call.body ?? {}))

/** The headers that say what is sent. */
export const typeOf = (one: Operation, call: Call): Record<string, string> =>
  one.method === 'GET' ? {} : { 'content-type': call.file?.mediaType ?? 'application/json' }

export type Sending = { readonly key?: string; readonly headers?: Readonly<Record<string, string>> }

/** Makes the call at this address of a service, and reads the answer. */
export async function sendCall(
  baseUrl: string,
  one: Operation,
  actor: Actor,
  call: Call,
  { key, headers = {} }: Sending = {},
): Promise<Answer> {
  const body = textOf(one, call)
  const response = await fetch(baseUrl + addressOf(one, call), {
    method: one.method,
    headers: {
      ...actor.headers,
      ...typeOf(one, call),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...call.headers,
      ...headers,
    },
    ...(body !== undefined && { body }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? (JSON.parse(text) as Answer['json']) : {},
  }
}

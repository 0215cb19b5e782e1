import type { Call } from './way.ts'

const idForm = /^[a-z]{2,4}_[0-9A-HJKMNP-TV-Z]{26}$/

/** Another id of the same form, which names nothing. */
const unknownId = (id: string): string => (idForm.test(id) ? `${id.slice(0, -4)}ZZZZ` : `${id}zz`)

/** A number of a path (a version) counts within what the id before it names. */
const elsewhere = (value: string): string => (/^\d+$/.test(value) ? value : unknownId(value))

/** Every id in a body, changed by `change`. */
function mapped(value: unknown, change: (id: string) => string): unknown {
  if (typeof value === 'string') return idForm.test(value) ? change(value) : value
  if (Array.isArray(value)) return value.map((one) => mapped(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)]))
}

/** The same call about things that do not exist. */
export const toUnknown = (call: Call): Call => ({
  ...call,
  ...(call.params && {
    params: Object.fromEntries(Object.entries(call.params).map(([name, value]) => [name, elsewhere(value)])),
  }),
  ...(call.body !== undefined && { body: mapped(call.body, unknownId) }),
})

/** The ids that a call names. */
export function namesIn(call: Call): string[] {
  const names = Object.values(call.params ?? {}).filter((value) => !/^\d+$/.test(value))
  mapped(call.body, (id) => {
    names.push(id)
    return id
  })
  return names
}

/** An answer without what may differ between two requests: the request's id, and the ids that were asked for. */
export function withoutNames(text: string, call: Call): string {
  const plain = text.replaceAll(/"requestId":"[^"]*"/g, '"requestId":""')
  return namesIn(call).reduce((left, name) => left.replaceAll(name, '…'), plain)
}

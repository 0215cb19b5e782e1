type Json = { readonly [key: string]: unknown }
export type Path = readonly (string | number)[]

/** Every place of a value, from the whole to the innermost. */
export function placesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [
    at,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

/** Every place that a JSON schema knows of; the first entry stands for all of a list. */
export function placesIn(schema: Json, components: Json, at: Path = [], depth = 6): Path[] {
  if (depth === 0) return [at]
  const followed =
    typeof schema['$ref'] === 'string' ? (components[schema['$ref'].split('/').at(-1) as string] as Json) : schema
  const inner = (part: unknown, step: Path) => placesIn(part as Json, components, [...at, ...step], depth - 1)
  return [
    at,
    ...Object.entries((followed['properties'] ?? {}) as Json).flatMap(([name, part]) => inner(part, [name])),
    ...(followed['items'] ? inner(followed['items'], [0]) : []),
    ...((followed['anyOf'] ?? followed['oneOf'] ?? []) as Json[]).flatMap((part) => inner(part, [])),
  ]
}

/** A copy in which the place holds something else; `undefined` takes it away. */
export function withAt(value: unknown, path: Path, put: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return put
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? withAt(one, rest, put) : one))
  const object = (typeof value === 'object' && value !== null ? value : {}) as Json
  const inner =
    typeof step === 'number' ? [withAt(undefined, rest, put)] : { ...object, [step]: withAt(object[step], rest, put) }
  return inner
}

export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

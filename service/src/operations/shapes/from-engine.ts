// The engine's shapes as schemas of the service: its door, its OpenAPI document and the forms drawn from that need them.
import type { AnyShape, InOf, OutOf } from '@quanhe/engine'
import { z } from 'zod'

/** Accepts and refuses what the shape does, with the same defaults; a test holds the two together. */
export const schemaOf = <S extends AnyShape>(shape: S): z.ZodType<OutOf<S>, InOf<S>> =>
  derived(shape) as z.ZodType<OutOf<S>, InOf<S>>

const fieldsOf = (fields: { readonly [name: string]: AnyShape }) =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, derived(field)])))

const bounded = <T extends z.ZodString | z.ZodArray>(schema: T, min: number, max: number): T => {
  const least = (min > 0 ? schema.min(min) : schema) as T
  return (max < Infinity ? least.max(max) : least) as T
}

function derived({ about }: AnyShape): z.ZodType {
  switch (about.is) {
    case 'whole':
      return z.int().min(about.min).max(about.max)
    case 'text': {
      const text = bounded(z.string(), about.min, about.max)
      return about.matches ? text.regex(about.matches) : text
    }
    case 'instant':
      return z.iso.datetime({ offset: true })
    case 'flag':
      return z.boolean()
    case 'one of':
      return about.names.length === 1 ? z.literal(about.names[0]!) : z.enum(about.names)
    case 'list':
      return bounded(z.array(derived(about.of)), about.min, about.max)
    case 'record':
      return z.record(derived(about.key) as z.ZodString, derived(about.of))
    case 'object':
      return fieldsOf(about.fields)
    case 'one kind of':
      return z.discriminatedUnion('kind', Array.from(about.kinds.values(), fieldsOf) as [z.ZodObject])
    case 'name or':
      return z.union([...about.names.map((name) => z.literal(name)), derived(about.of)])
    case 'optional':
      return derived(about.of).optional()
    case 'otherwise':
      return derived(about.of).default(about.value)
  }
}

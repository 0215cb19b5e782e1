// Shapes that hold other shapes. A field that no shape names is a fault.
import { pointerTo, shown } from '../refused.ts'
import {
  readPart,
  wrong,
  type AnyShape,
  type DefaultedShape,
  type Faults,
  type Fields,
  type InOf,
  type OptionalShape,
  type OutOf,
  type Flat,
  type ReadFields,
  type Shape,
  type WrittenFields,
} from './shape.ts'
import { listed, oneOf } from './values.ts'

type Holds = { readonly [name: string]: unknown }
const isObject = (value: unknown): value is Holds =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field that may be absent. */
export const optional = <S extends AnyShape>(of: S): OptionalShape<OutOf<S>, InOf<S>> => ({
  absent: 'stays',
  about: { is: 'optional', of },
  read: (value, faults) => (value === undefined ? undefined : of.read(value, faults)) as OutOf<S> | undefined,
})

/** A field that is `value` where it is absent. */
export const otherwise = <S extends AnyShape>(of: S, value: InOf<S> & OutOf<S>): DefaultedShape<OutOf<S>, InOf<S>> => ({
  absent: 'filled',
  about: { is: 'otherwise', of, value },
  read: (given, faults) => of.read(given === undefined ? value : given, faults) as OutOf<S>,
})

export const list = <S extends AnyShape>(of: S, min = 0, max = Infinity): Shape<OutOf<S>[], InOf<S>[]> => ({
  about: { is: 'list', of, min, max },
  read(value, faults) {
    if (!Array.isArray(value)) return wrong(faults, value, 'an array')
    const entries: OutOf<S>[] = []
    for (let i = 0; i < value.length; i++) entries.push(readPart(of, value[i], i, faults))
    if (entries.length < min) wrong(faults, value, `at least ${min} entries`)
    if (entries.length > max) wrong(faults, value, `at most ${max} entries`)
    return entries
  },
})

export const record = <S extends AnyShape>(
  key: Shape<string>,
  of: S,
): Shape<{ [name: string]: OutOf<S> }, { [name: string]: InOf<S> }> => ({
  about: { is: 'record', key, of },
  read: (value, faults) =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, entry]) => [
            readPart(key, name, name, faults),
            readPart(of, entry, name, faults) as OutOf<S>,
          ]),
        )
      : wrong(faults, value, 'a record'),
})

/** The fields, then those that no shape names. `all`: what is absent is there and undefined, so that all are of one form. */
function readFields(fields: Fields, value: Holds, faults: Faults, all?: boolean): { [name: string]: unknown } {
  const found: { [name: string]: unknown } = {}
  for (const name in fields) {
    const part = readPart(fields[name]!, value[name], name, faults)
    if (all || part !== undefined) found[name] = part
  }
  for (const name of Object.keys(value))
    if (!Object.hasOwn(fields, name))
      faults.push({ pointer: pointerTo([name]), found: shown(value[name]), expected: 'no field of this name' })
  return found
}

interface ObjectShape<F extends Fields> extends Shape<ReadFields<F>, WrittenFields<F>> {
  readonly fields: F
}

/** @param all whether an absent field is there and undefined: objects of one form are several times faster to go through */
export const object = <const F extends Fields>(fields: F, all?: boolean): ObjectShape<F> => ({
  about: { is: 'object', fields },
  fields,
  read: (value, faults) =>
    isObject(value) ? (readFields(fields, value, faults, all) as ReadFields<F>) : wrong(faults, value, 'an object'),
})

type Kind = { readonly kind: string; readonly params: Fields }
type ReadKind<K extends Kind> = K extends Kind ? Flat<{ kind: K['kind'] } & ReadFields<K['params']>> : never
type WrittenKind<K extends Kind> = K extends Kind ? Flat<{ kind: K['kind'] } & WrittenFields<K['params']>> : never

/** Told apart by `kind`. */
export function oneKindOf<const K extends Kind>(kinds: readonly K[]): Shape<ReadKind<K>, WrittenKind<K>> {
  const fieldsOf = new Map<unknown, Fields>(kinds.map(({ kind, params }) => [kind, { kind: oneOf([kind]), ...params }]))
  return {
    about: { is: 'one kind of', kinds: fieldsOf },
    read(value, faults) {
      if (!isObject(value)) return wrong(faults, value, 'an object')
      const fields = fieldsOf.get(value['kind'])
      return (
        fields
          ? readFields(fields, value, faults)
          : readPart(oneOf(kinds.map(({ kind }) => kind)), value['kind'], 'kind', faults)
      ) as ReadKind<K>
    },
  }
}

/** One of the names, or an object. */
export const nameOr = <const Name extends string, S extends AnyShape>(
  names: readonly Name[],
  of: S,
): Shape<Name | OutOf<S>, Name | InOf<S>> => ({
  about: { is: 'name or', names, of },
  read: (value, faults) =>
    (names.includes(value as Name)
      ? value
      : isObject(value)
        ? of.read(value, faults)
        : wrong(faults, value, `${listed(names)} or an object`)) as Name | OutOf<S>,
})

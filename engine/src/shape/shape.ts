// What a value must be like, as a value of ours: the reader, the type, the service's schema and its documents come from it.
import { pointerTo, RequestRefused, shown, type FieldError } from '../refused.ts'

/** Finds what is wrong; pointers grow from the inside out, so that a sound value costs none. */
export type Faults = { pointer: string; found: string; expected: string }[]

/**
 * A shape turns what it is given into an `Out`, its defaults filled in, or tells of every field that is wrong.
 * What it returns beside a fault is of no use. `In` is what a caller may write.
 */
export interface Shape<Out, In = Out> {
  readonly about: About
  read(value: unknown, faults: Faults): Out
  /** Never there: it only carries the type. */
  readonly written?: In
}
/** Of a field that may be absent, and then stays so. */
export interface OptionalShape<Out, In> extends Shape<Out | undefined, In | undefined> {
  readonly absent: 'stays'
}
/** Of a field that may be absent, and is then filled in. */
export interface DefaultedShape<Out, In> extends Shape<Out, In | undefined> {
  readonly absent: 'filled'
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyShape = Shape<any, any>
export type Fields = { readonly [name: string]: AnyShape }

/** What a shape says of itself, for those who derive something else from it. */
export type About =
  | { readonly is: 'whole'; readonly min: number; readonly max: number }
  | { readonly is: 'text'; readonly min: number; readonly max: number; readonly matches?: RegExp | undefined }
  | { readonly is: 'instant' | 'flag' }
  | { readonly is: 'one of'; readonly names: readonly string[] }
  | { readonly is: 'list'; readonly of: AnyShape; readonly min: number; readonly max: number }
  | { readonly is: 'record'; readonly key: AnyShape; readonly of: AnyShape }
  | { readonly is: 'object'; readonly fields: Fields }
  | { readonly is: 'one kind of'; readonly kinds: ReadonlyMap<unknown, Fields> }
  | { readonly is: 'name or'; readonly names: readonly string[]; readonly of: AnyShape }
  | { readonly is: 'optional'; readonly of: AnyShape }
  | { readonly is: 'otherwise'; readonly of: AnyShape; readonly value: unknown }

export type OutOf<S> = S extends Shape<infer Out, infer _> ? Out : never
export type InOf<S> = S extends Shape<infer _, infer In> ? In : never

/** The same type, told as one. */
export type Flat<T> = { [K in keyof T]: T[K] } & {}
type Optional = { readonly absent: 'stays' }
type Absent = { readonly absent: 'stays' | 'filled' }

/** An object of these fields, as it is read. */
export type ReadFields<F extends Fields> = Flat<
  { -readonly [K in keyof F as F[K] extends Optional ? never : K]: OutOf<F[K]> } & {
    -readonly [K in keyof F as F[K] extends Optional ? K : never]?: OutOf<F[K]> | undefined
  }
>
/** An object of these fields, as it may be written. */
export type WrittenFields<F extends Fields> = Flat<
  { -readonly [K in keyof F as F[K] extends Absent ? never : K]: InOf<F[K]> } & {
    -readonly [K in keyof F as F[K] extends Absent ? K : never]?: InOf<F[K]> | undefined
  }
>

/** Tells of a fault. Its value is of no use. */
export function wrong(faults: Faults, value: unknown, expected: string): never {
  faults.push({ pointer: '', found: shown(value), expected })
  return undefined as never
}

/** Reads a part of a value, and puts its name before the faults that were found in it. */
export function readPart<Out>(shape: Shape<Out>, value: unknown, name: PropertyKey, faults: Faults): Out {
  const before = faults.length
  const part = shape.read(value, faults)
  for (let i = before; i < faults.length; i++) faults[i]!.pointer = pointerTo([name]) + faults[i]!.pointer
  return part
}

/** The value as the shape has it. @param at where it stands, for pointers @throws RequestRefused naming every wrong field */
export function read<Out, In>(shape: Shape<Out, In>, value: unknown, at: readonly PropertyKey[] = []): Out {
  const faults: Faults = []
  const found = shape.read(value, faults)
  if (faults.length > 0)
    throw new RequestRefused(faults.map((one): FieldError => ({ ...one, pointer: pointerTo(at) + one.pointer })))
  return found
}

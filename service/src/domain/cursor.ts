import { invalid } from './problems.ts'

/** Where the next page starts: opaque to callers. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** Reads a cursor whose parts have these types, or refuses it. */
export function readCursor<const Types extends readonly ('string' | 'number')[]>(
  text: string,
  types: Types,
): { -readonly [I in keyof Types]: Types[I] extends 'string' ? string : number } {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(place) && place.length === types.length && place.every((part, i) => typeof part === types[i]))
      return place as never
  } catch {
    // not a cursor of ours: refused below
  }
  throw invalid({ pointer: '?cursor', found: text.slice(0, 40), expected: 'the `next` of an earlier page' })
}

import { invalid } from './problems.ts'

/** Where the next page starts: opaque to callers. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** What may stand in a cursor. A number is a position in a list: a whole one that an integer column can be compared with. */
const parts = {
  string: (part: unknown) =>
    typeof part === 'string' && part.length <= 200 && part.isWellFormed() && !part.includes('\u0000'),
  number: (part: unknown) => Number.isInteger(part) && (part as number) >= -(2 ** 31) && (part as number) < 2 ** 31,
  instant: (part: unknown) =>
    typeof part === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(part) && !Number.isNaN(Date.parse(part)),
} as const
type Part = keyof typeof parts

/** Reads a cursor whose parts have these types, or refuses it: a caller may have written it. */
export function readCursor<const Types extends readonly Part[]>(
  text: string,
  types: Types,
): { -readonly [I in keyof Types]: Types[I] extends 'number' ? number : string } {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(place) && place.length === types.length && types.every((type, i) => parts[type](place[i])))
      return place as never
  } catch {
    // not a cursor of ours: refused below
  }
  throw invalid({ pointer: '?cursor', found: text.slice(0, 40), expected: 'the `next` of an earlier page' })
}

/** Reads a cursor that is a moment and an id, or refuses it. */
export function readTimeCursor(text: string): { time: Date; id: string } {
  const [at, id] = readCursor(text, ['instant', 'string'])
  return { time: new Date(at), id }
}

import { CsvError, parse as parseCsv } from 'csv-parse'
import { open, readable, readLines } from '../input.ts'
import type { FieldError } from '../problem.ts'
import { Refused } from '../problem.ts'

/** One row of a file with the number of its line, or why it is none. */
export type FileRow =
  | { readonly line: number; readonly fields: Record<string, unknown> }
  | { readonly line: number; readonly errors: readonly FieldError[] }

const mostLineBytes = 1024 * 1024

/** Rows of JSON lines, or of CSV where the name says so. `kind`: only, or in CSV all, of this kind. */
export async function* fileRows(file: string, kind: string | undefined): AsyncGenerator<FileRow> {
  if (file.toLowerCase().endsWith('.csv')) return yield* csvRows(file, kind)
  let line = 0
  for await (const one of readLines(file, open(file), mostLineBytes)) {
    line++
    if ('refused' in one) {
      yield { line, errors: one.refused.problem.errors }
      continue
    }
    const fields = one.value
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      yield {
        line,
        errors: [{ pointer: '', found: JSON.stringify(fields).slice(0, 80), expected: 'an object with a kind' }],
      }
    else if (kind === undefined || (fields as { kind?: unknown }).kind === kind)
      yield { line, fields: fields as Record<string, unknown> }
  }
}

async function* csvRows(file: string, kind: string | undefined): AsyncGenerator<FileRow> {
  if (kind === undefined)
    throw new Refused('usage', [
      { pointer: '', found: `${file} without --kind`, expected: '--kind item, or what its rows are' },
    ])
  const parser = parseCsv({ bom: true, columns: true, info: true, skip_empty_lines: true, trim: true })
  const feeding = (async () => {
    for await (const chunk of readable(file, open(file)))
      if (!parser.write(chunk)) await new Promise((resume) => parser.once('drain', resume))
    parser.end()
  })().catch((error: unknown) => void parser.destroy(error as Error))
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>
      info: { lines: number }
    }>)
      yield { line: info.lines, fields: { kind, ...fieldsIn(record) } }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refused('invalid_request', [
      { pointer: '', found: error.message, expected: 'comma-separated values (RFC 4180)' },
    ])
  }
  await feeding
}

/** `name.en` is `en` in `name`; an empty cell is left out; whole numbers are numbers where the name says what they count. */
function fieldsIn(record: Record<string, string>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(record)) {
    if (cell === '') continue
    const path = name.trim().split('.')
    const last = path.pop() as string
    let inside = fields
    for (const part of path) inside = (inside[part] ??= {}) as Record<string, unknown>
    inside[last] = valueOf(last, cell)
  }
  return fields
}

function valueOf(name: string, cell: string): unknown {
  if (name === 'tags') return cell.split('|').map((tag) => tag.trim())
  return /Minor$|^onHand$|^position$|^hue$/.test(name) && /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell
}

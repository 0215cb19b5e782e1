import { createHash } from 'node:crypto'
import { CsvError, parse as parseCsv } from 'csv-parse'
import { Problem, invalid } from '../../domain/problems.ts'
import type { Upload } from '../operation.ts'

/** Kinds of files that rows are read from, and how long such a file may be. */
export const rowFiles = { mediaTypes: ['text/csv', 'application/x-ndjson'], mostBytes: 64 * 1024 * 1024 }

/** One record of a file: its number, from 1 (a CSV's header is none), and its fields as they are written. */
export type UploadedRow = { readonly line: number; readonly fields: Readonly<Record<string, unknown>> }

export type UploadedRows = {
  readonly rows: AsyncIterable<UploadedRow>
  /** Of the bytes read so far; of the file, after its last row. */
  fingerprint(): string
}

/**
 * Reads CSV with a header, or a JSON object per line, as it arrives. A cell that was written with a leading apostrophe, so that
 * no spreadsheet takes it for a formula, is read without it.
 * @throws Problem where the file is not of its kind, not UTF-8 or too long
 */
export function uploadedRows(upload: Upload, columns: { required: string; most: number }): UploadedRows {
  // a transaction that is run again cannot have the file again: its sender sends it once more
  if (upload.stream.readableDidRead) throw new Problem('overloaded', { retryAfterSeconds: 1 })
  const hash = createHash('sha256')
  const text = decoded(upload, hash)
  const records = upload.mediaType === 'text/csv' ? csvRecords(text, columns.required) : jsonRecords(text)
  return { rows: counted(records, columns.most), fingerprint: () => hash.copy().digest('base64') }
}

async function* decoded(upload: Upload, hash: ReturnType<typeof createHash>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of upload.stream as AsyncIterable<Buffer>) {
      hash.update(chunk)
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw invalid({ pointer: '', found: 'bytes that are not UTF-8', expected: 'a file in UTF-8' })
  }
}

async function* counted(records: AsyncIterable<Record<string, unknown>>, most: number): AsyncGenerator<UploadedRow> {
  let line = 0
  for await (const fields of records) {
    if (++line > most)
      throw invalid({ pointer: '', found: `more than ${most} rows`, expected: `at most ${most} rows; split the file` })
    yield { line, fields }
  }
  if (line === 0) throw invalid({ pointer: '', found: 'no rows', expected: 'a file with at least one row' })
}

async function* csvRecords(text: AsyncIterable<string>, required: string): AsyncGenerator<Record<string, unknown>> {
  const parser = parseCsv({
    bom: true,
    columns: (header: string[]) => {
      const names = header.map((name) => name.trim().toLowerCase())
      if (names.includes(required)) return names
      throw invalid({
        pointer: '/1',
        found: header.join(',').slice(0, 80),
        expected: `a header with a column "${required}"`,
      })
    },
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
    max_record_size: 100_000,
  })
  const fed = feed(text, parser)
  try {
    for await (const record of parser as AsyncIterable<Record<string, string>>)
      yield Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, withoutGuard(cell)]))
  } catch (error) {
    throw problemOfCsv(error)
  }
  await fed
}

/** Hands the text on at the parser's pace; what breaks the text breaks the parser. */
async function feed(text: AsyncIterable<string>, parser: ReturnType<typeof parseCsv>): Promise<void> {
  try {
    for await (const part of text)
      if (!parser.write(part)) await new Promise<void>((resume) => parser.once('drain', () => resume()))
    parser.end()
  } catch (error) {
    parser.destroy(error as Error)
  }
}

const withoutGuard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function problemOfCsv(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const { lines = 0, message } = error as CsvError & { lines?: number }
  return invalid({ pointer: `/${lines}`, found: message.slice(0, 120), expected: 'comma-separated values (RFC 4180)' })
}

async function* jsonRecords(text: AsyncIterable<string>): AsyncGenerator<Record<string, unknown>> {
  let rest = ''
  let line = 0
  for await (const part of text) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() as string
    for (const one of lines) {
      line++
      if (one.trim() !== '') yield jsonObject(one, line)
    }
  }
  if (rest.trim() !== '') yield jsonObject(rest, line + 1)
}

function jsonObject(text: string, line: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // told below, like any other line that is no object
  }
  throw invalid({ pointer: `/${line}`, found: text.trim().slice(0, 80), expected: 'one JSON object on each line' })
}

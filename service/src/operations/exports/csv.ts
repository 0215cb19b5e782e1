import { stringify } from 'csv-stringify/sync'
import type { Cell, Table } from './table.ts'

/** A text that a spreadsheet would take for a formula. Numbers never come here: a negative amount stays one. */
const formula = /^[=+\-@\t\r＝＋－＠]/

const written = (cell: Cell): string => {
  const text = String(cell)
  return typeof cell === 'string' && formula.test(text) ? `'${text}` : text
}

/** RFC 4180 with line feeds, in UTF-8 with a byte order mark, by which spreadsheets know that it is. */
export async function* csvOf(table: Table): AsyncGenerator<string> {
  yield `\uFEFF${stringify([[...table.titles]])}`
  for await (const rows of table.rows) yield stringify(rows.map((row) => row.map(written)))
}

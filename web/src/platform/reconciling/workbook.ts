import { instantOf } from '../../console/zoned.ts'

type Cell = string | number | boolean | Date | null

/** What a workbook is recognised by: its name, or what the system calls its kind. */
export const isWorkbook = (file: File): boolean =>
  /\.xlsx$/i.test(file.name) || file.type === 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The first sheet of a workbook (XLSX) as the CSV that the service takes: it streams lines, and a workbook can only be read whole.
 * A cell with a time has no zone of its own: it is a time on the marketplace's clocks. Undefined: this is no workbook.
 */
export async function csvOfWorkbook(file: File, timeZone: string): Promise<File | undefined> {
  // For those who send a workbook: nobody else loads the reader.
  const { readSheet } = await import('read-excel-file/universal')
  let rows: Cell[][]
  try {
    rows = (await readSheet(await file.arrayBuffer())) as Cell[][]
  } catch {
    return undefined
  }
  const lines = rows.map((row) => row.map((cell) => quoted(textOf(cell, timeZone))).join(','))
  return new File([`${lines.join('\n')}\n`], file.name.replace(/\.xlsx$/i, '.csv'), { type: 'text/csv' })
}

function textOf(cell: Cell, timeZone: string): string {
  if (cell === null) return ''
  return cell instanceof Date ? (instantOf(cell.toISOString().slice(0, 19), timeZone) ?? '') : String(cell)
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

// XLSX, written as a stream: a workbook is a ZIP of XML, and a statement may have more lines than fit into memory as cells.
import { minorDigits } from '../../domain/decimal.ts'
import { escaped } from './markup.ts'
import type { Cell, Table } from './table.ts'
import { Amount } from './table.ts'
import type { Entry } from './zip.ts'
import { zipped } from './zip.ts'

/** Rows of one sheet, its titles included: as many as Excel reads. What is longer goes on in another sheet. */
const mostRows = 1_048_576

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

export const xlsxOf = (tables: readonly Table[], rowsOfSheet = mostRows): AsyncGenerator<Buffer> =>
  zipped(parts(tables, rowsOfSheet))

async function* parts(tables: readonly Table[], rowsOfSheet: number): AsyncGenerator<Entry> {
  const names: string[] = []
  for (const table of tables) {
    const rows = table.rows[Symbol.asyncIterator]()
    const state: Sheet = { rows, left: [], more: true }
    for (let n = 1; state.more; n++) {
      names.push(n === 1 ? table.name : `${table.name} ${n}`)
      yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheetOf(table.titles, state, rowsOfSheet) }
    }
  }
  yield { name: 'xl/styles.xml', content: [styles] }
  yield { name: 'xl/workbook.xml', content: [workbookOf(names)] }
  yield { name: 'xl/_rels/workbook.xml.rels', content: [relationsOf(names)] }
  yield { name: '_rels/.rels', content: [root] }
  yield { name: '[Content_Types].xml', content: [typesOf(names)] }
}

type Sheet = { rows: AsyncIterator<readonly (readonly Cell[])[]>; left: readonly (readonly Cell[])[]; more: boolean }

async function* sheetOf(titles: readonly string[], state: Sheet, most: number): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  yield rowOf(titles, 1, 1)
  await refill(state)
  for (let written = 1; written < most && state.more;) {
    const taken = state.left.slice(0, most - written)
    const before = written
    yield taken.map((row, n) => rowOf(row, 0, before + n + 1)).join('')
    state.left = state.left.slice(taken.length)
    written += taken.length
    await refill(state)
  }
  yield '</sheetData></worksheet>'
}

/** There is more exactly when a row is waiting. */
async function refill(state: Sheet): Promise<void> {
  while (state.left.length === 0 && state.more) {
    const next = await state.rows.next()
    if (next.done) state.more = false
    else state.left = next.value
  }
}

/** Cells say where they stand: the format does not ask for it, but not every program that reads it can do without. */
const rowOf = (cells: readonly Cell[], style: number, n: number): string =>
  `<row r="${n}">${cells.map((cell, column) => cellOf(cell, style, `${columnName(column)}${n}`)).join('')}</row>`

/** 0 is A, 25 is Z, 26 is AA. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** A text is an inline string, which no program takes for a formula. */
function cellOf(cell: Cell, style: number, at: string): string {
  if (cell === '') return `<c r="${at}"/>`
  if (cell instanceof Amount) return `<c r="${at}" s="${styleOf(cell.currency)}"><v>${cell.toString()}</v></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** By the digits of a currency: 2 whole, 3 two digits, 4 three digits. */
const styleOf = (currency: string): number => ({ 0: 2, 2: 3, 3: 4 })[minorDigits(currency)] ?? 0

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`
const format = (number: number, of: number) =>
  `<xf numFmtId="${number}" fontId="${of}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
const styles =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.000"/></numFmts>` +
  `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
  `<cellXfs count="5">${[format(0, 0), format(0, 1), format(3, 0), format(4, 0), format(164, 0)].join('')}</cellXfs></styleSheet>`

const workbookOf = (names: readonly string[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
    .map((name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
    .join('')}</sheets></workbook>`

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (all: readonly string[]) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
const relationsOf = (names: readonly string[]): string =>
  relations([
    ...names.map((_, n) => relation(n + 1, 'worksheet', `worksheets/sheet${n + 1}.xml`)),
    relation(names.length + 1, 'styles', 'styles.xml'),
  ])
const root = relations([relation(1, 'officeDocument', 'xl/workbook.xml')])

const xml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const typesOf = (names: readonly string[]): string =>
  `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${xml}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${xml}.styles+xml"/>${names
    .map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${xml}.worksheet+xml"/>`)
    .join('')}</Types>`

// A page to print: whole by itself, without scripts and without anything from elsewhere.
import { escaped } from './markup.ts'
import type { Cell, Table } from './table.ts'

export type Page = {
  readonly language: string
  readonly title: string
  /** What stands above the table: a name and a value each. */
  readonly facts: readonly (readonly [name: string, value: Cell])[]
  readonly table: Table
  /** The last row, below the lines. */
  readonly totals: readonly Cell[]
}

const style = `
  body { font: 12px/1.5 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #111; margin: 24px }
  h1 { font-size: 20px; margin: 0 0 12px }
  dl { display: grid; grid-template-columns: max-content auto; gap: 2px 16px; margin: 0 0 20px }
  dt { color: #555 } dd { margin: 0; overflow-wrap: anywhere }
  table { border-collapse: collapse; width: 100%; font-size: 10px }
  th, td { text-align: left; padding: 3px 6px; border-bottom: 1px solid #ccc; vertical-align: top; overflow-wrap: anywhere }
  td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
  tfoot td { font-weight: 700; border-top: 2px solid #111 }
  thead { display: table-header-group } tr { break-inside: avoid }
  @page { size: A4 landscape; margin: 12mm }
  @media print { body { margin: 0 } }`

export async function* pageOf({ language, title, facts, table, totals }: Page): AsyncGenerator<string> {
  const numbers = totals.map((cell) => typeof cell !== 'string')
  const row = (tag: string, cells: readonly Cell[]) =>
    `<tr>${cells
      .map((cell, n) => `<${tag}${numbers[n] ? ' class="n"' : ''}>${escaped(String(cell))}</${tag}>`)
      .join('')}</tr>\n`
  yield `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>\n`
  yield `<body><h1>${escaped(title)}</h1>\n<dl>${facts
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(String(value))}</dd>`)
    .join('')}</dl>\n`
  yield `<table><thead>${row('th', table.titles)}</thead><tbody>\n`
  for await (const rows of table.rows) yield rows.map((cells) => row('td', cells)).join('')
  yield `</tbody><tfoot>${row('td', totals)}</tfoot></table></body></html>\n`
}

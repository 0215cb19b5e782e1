import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Erp } from './erp.ts'
import { UnreadableCount, countOf } from './erp.ts'

/** An ERP that writes its counts to one CSV file (a header with `sku` and `onHand`, perhaps `shop`) and reads another with what is left here. */
export function csvErp(files: { readonly counts: string; readonly levels: string }): Erp {
  return {
    name: 'csv',
    async *counts() {
      const [header = [], ...rows] = rowsOf(await readFile(files.counts, 'utf8'))
      const [sku, onHand, shop] = ['sku', 'onHand', 'shop'].map((name) => header.indexOf(name)) as [
        number,
        number,
        number,
      ]
      if (sku < 0 || onHand < 0) throw new UnreadableCount('csv', 'line 1', header.join(','))
      for (const [n, row] of rows.entries()) yield countOf('csv', `line ${n + 2}`, row[sku], row[onHand], row[shop])
    },
    async take(levels) {
      const lines = levels.map(({ sku, shop, onHand, reserved, available }) =>
        [sku, shop, onHand, reserved, available].map((field) => quoted(String(field))).join(','),
      )
      const text = `${['sku,shop,onHand,reserved,available', ...lines].join('\n')}\n`
      // whole or not at all: whoever reads the file meanwhile sees the old one
      await writeFile(`${files.levels}.new`, text)
      await rename(`${files.levels}.new`, files.levels)
    },
  }
}

/** A field that a spreadsheet would take for a formula is told as text. */
const quoted = (field: string): string => {
  const safe = /^[=+@\t\r-]/.test(field) ? `'${field}` : field
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Fields may be quoted, with doubled quotes inside; lines end with LF or CRLF; empty lines and a byte order mark are passed over. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  for (const body = text.replace(/^\uFEFF/, ''); field.lastIndex < body.length;) {
    const at = field.lastIndex
    const found = field.exec(body)
    if (!found) throw new UnreadableCount('csv', `line ${rows.length + 1}`, body.slice(at, at + 40))
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

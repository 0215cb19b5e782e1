import { describe, expect, test } from 'vitest'
import { tableOf } from '../../service/src/operations/exports/table.ts'
import { xlsxOf } from '../../service/src/operations/exports/workbook.ts'
import { zipped } from '../../service/src/operations/exports/zip.ts'
import { dryRead } from '../src/platform/reconciling/dry-read.ts'
import { csvOfWorkbook, isWorkbook } from '../src/platform/reconciling/workbook.ts'

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const fileOf = async (chunks: AsyncIterable<Buffer>, name = 'theirs.xlsx') => {
  const parts: Buffer<ArrayBuffer>[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk))
  return new File(parts, name, { type: KIND })
}

describe('a workbook of the other side', () => {
  test('is read as the same lines as its CSV: quotes, commas and line breaks stay in their cells', async () => {
    const rows = [
      ['ord_1', 'cpn_1', 1_250, '2026-10-02T08:00:00Z'],
      ['ord_2', 'a "b", c', -300, ''],
    ]
    const file = await fileOf(xlsxOf([tableOf('rows', ['order', 'coupon', 'amount_minor', 'at'], rows)]))
    expect(isWorkbook(file)).toBe(true)
    const csv = await csvOfWorkbook(file, 'Asia/Shanghai')
    expect(csv?.name).toBe('theirs.csv')
    const text = await csv!.text()
    expect(text).toBe('order,coupon,amount_minor,at\nord_1,cpn_1,1250,2026-10-02T08:00:00Z\nord_2,"a ""b"", c",-300,\n')
    expect(dryRead(text)).toMatchObject({ rows: 2, sumMinor: 950, missing: [], faults: [] })
  })

  test('keeps its columns apart beyond the twenty-sixth', async () => {
    const titles = Array.from({ length: 60 }, (_, n) => `c${n}`)
    const file = await fileOf(xlsxOf([tableOf('wide', titles, [titles.map((_, n) => (n % 7 === 0 ? '' : n))])]))
    const lines = (await (await csvOfWorkbook(file, 'UTC'))!.text()).split('\n')
    expect(lines[1]!.split(',')).toEqual(titles.map((_, n) => (n % 7 === 0 ? '' : String(n))))
  })

  test('has its times on the clocks of the marketplace', async () => {
    const file = await fileOf(workbookWithTime(46_297.75))
    expect(await (await csvOfWorkbook(file, 'Asia/Shanghai'))!.text()).toBe('at\n2026-10-02T10:00:00Z\n')
    expect(await (await csvOfWorkbook(file, 'UTC'))!.text()).toBe('at\n2026-10-02T18:00:00Z\n')
  })

  test('that is none is told apart from one, whatever its name says', async () => {
    expect(await csvOfWorkbook(new File(['order,coupon\n'], 'theirs.xlsx'), 'UTC')).toBeUndefined()
    expect(isWorkbook(new File(['order\n'], 'theirs.csv', { type: 'text/csv' }))).toBe(false)
  })
})

/** A workbook with one heading and one cell whose style is a date with a time (number format 22), as spreadsheets write it. */
function workbookWithTime(serial: number): AsyncIterable<Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const entries: [string, string][] = [
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>at</t></is></c></row><row r="2"><c r="A2" s="1"><v>${serial}</v></c></row></sheetData></worksheet>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ],
  ]
  return zipped(
    (async function* () {
      for (const [name, content] of entries) yield { name, content: [content] }
    })(),
  )
}

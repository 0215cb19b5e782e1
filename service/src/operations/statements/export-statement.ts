import { z } from 'zod'
import { merchantNames } from '../../storage/settlement/statements.ts'
import { csvOf } from '../exports/csv.ts'
import { formatQuery, languageQuery, mediaTypes } from '../exports/formats.ts'
import type { Format, Language } from '../exports/formats.ts'
import { pageOf } from '../exports/page.ts'
import { factsOf, lineTable, linesName, statementJson, summaryTable, totalsRow } from '../exports/statement-file.ts'
import { xlsxOf } from '../exports/workbook.ts'
import type { StatementRow } from '../../storage/settlement/statements.ts'
import type { Sql } from '../../storage/sql.ts'
import { Streamed, issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { ownStatement } from './statement-view.ts'

export const exportStatement = operation({
  id: 'exportStatement',
  method: 'GET',
  path: '/v1/statements/{id}/export',
  tag: 'Statements',
  summary:
    'A statement with all its lines as a file: CSV, XLSX, JSON with totals and a hash, or a page to print. Sent while it is read',
  ability: 'statements:read',
  params: z.strictObject({ id: idOf('stm') }),
  query: z.strictObject({ format: formatQuery(['csv', 'xlsx', 'json', 'html']), language: languageQuery }),
  body: nothing,
  download: Object.values(mediaTypes),
  status: 200,
  reply: z.string().describe('The file. Its amounts sum to those of the statement'),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const { format, language } = call.query
    const of = await ownStatement(call.sql, issuerOf(call), call.params.id)
    const name = await merchantNames(call.sql, of.merchant)
    return new Streamed(
      mediaTypes[format],
      `${of.id}.${format}`,
      written(house.store.sql, of, { format, language, name }),
    )
  },
})

type Asked = { format: Format; language: Language; name: { en: string; 'zh-CN': string } }

function written(sql: Sql, of: StatementRow, { format, language, name }: Asked): AsyncIterable<string | Uint8Array> {
  const facts = factsOf(of, name, language)
  switch (format) {
    case 'csv':
      return csvOf(lineTable(sql, of, 'lines', 'fields'))
    case 'xlsx':
      return xlsxOf([summaryTable(of, name, language), lineTable(sql, of, linesName(language), language)])
    case 'json':
      return statementJson(sql, of)
    case 'html': {
      const table = lineTable(sql, of, linesName(language), language)
      return pageOf({ language, title: `${of.id} · ${name[language]}`, facts, table, totals: totalsRow(of, language) })
    }
  }
}

import { z } from 'zod'
import { invalid, Problem } from '../../domain/problems.ts'
import { periodById } from '../../storage/settlement/periods.ts'
import { settingsOf } from '../../storage/settings.ts'
import type { Sql } from '../../storage/sql.ts'
import { csvOf } from '../exports/csv.ts'
import type { Format, Language } from '../exports/formats.ts'
import { formatQuery, languageQuery, mediaTypes } from '../exports/formats.ts'
import type { Journal } from '../exports/journal-file.ts'
import { journalLines, journalTable } from '../exports/journal-file.ts'
import { jsonOf } from '../exports/json.ts'
import { xlsxOf } from '../exports/workbook.ts'
import { Streamed, operation } from '../operation.ts'
import { idOf, instant, nothing } from '../shapes/basics.ts'

const mostDays = 366

const asked = z.strictObject({
  period: idOf('per').optional().describe('A settlement period, instead of from and to'),
  from: instant.optional(),
  to: instant.optional().describe('The first moment that is no longer part of it'),
  detail: z
    .enum(['day', 'transfer'])
    .default('day')
    .describe('An entry for each day, pair of accounts and reason, or one for each transfer'),
  format: formatQuery(['csv', 'xlsx', 'json']),
  language: languageQuery,
})

export const exportJournal = operation({
  id: 'exportJournal',
  method: 'GET',
  path: '/v1/settlement/journal',
  tag: 'Settlement',
  summary:
    'The ledger of a period as double-entry lines for an accounting system; the settings say which of its accounts stand for ours',
  ability: 'settlement:read',
  params: nothing,
  query: asked,
  body: nothing,
  download: [mediaTypes.csv, mediaTypes.xlsx, mediaTypes.json],
  status: 200,
  reply: z.string().describe('The file: of each entry a debit and a credit'),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle({ sql, query }, house) {
    const span = await spanOf(sql, query)
    const { chart, marketingAs } = await settingsOf(sql, 'settlement')
    const { timeZone } = house.marketplace
    const journal: Journal = { ...span, timeZone, detail: query.detail, terms: { chart, marketingAs } }
    const name = `journal-${span.from.toISOString().slice(0, 10)}.${query.format}`
    return new Streamed(mediaTypes[query.format], name, written(house.store.sql, journal, query))
  },
})

/** @throws Problem `not_found`, `invalid_request` */
async function spanOf(sql: Sql, { period, from, to }: z.output<typeof asked>): Promise<{ from: Date; to: Date }> {
  if (period !== undefined) {
    if (from !== undefined || to !== undefined)
      throw invalid({ pointer: '?period', found: period, expected: 'either a period, or from and to' })
    const row = await periodById(sql, period)
    if (!row) throw new Problem('not_found')
    return { from: row.from, to: row.to }
  }
  if (from === undefined || to === undefined)
    throw invalid({
      pointer: from === undefined ? '?from' : '?to',
      found: 'nothing',
      expected: 'an instant, or a period instead of both',
    })
  const span = { from: new Date(from), to: new Date(to) }
  const days = (span.to.getTime() - span.from.getTime()) / 86_400_000
  if (!(days > 0 && days <= mostDays))
    throw invalid({ pointer: '?to', found: to, expected: `later than from, by ${mostDays} days at most` })
  return span
}

function written(
  sql: Sql,
  journal: Journal,
  { format, language }: { format: Format; language: Language },
): AsyncIterable<string | Uint8Array> {
  if (format === 'csv') return csvOf(journalTable(sql, journal, 'fields'))
  if (format === 'xlsx') return xlsxOf([journalTable(sql, journal, language)])
  const totals = { lines: 0, debitMinor: 0, creditMinor: 0 }
  async function* counted() {
    for await (const lines of journalLines(sql, journal)) {
      for (const line of lines) {
        totals.lines++
        totals.debitMinor += line.debitMinor
        totals.creditMinor += line.creditMinor
      }
      yield lines
    }
  }
  const { from, to, timeZone, detail } = journal
  return jsonOf({ from: from.toISOString(), to: to.toISOString(), timeZone, detail }, counted(), () => ({ totals }))
}

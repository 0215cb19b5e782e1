import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { PayoutRow, PayoutRunRow } from '../../storage/settlement/payouts.ts'
import { payoutsOf } from '../../storage/settlement/payouts.ts'
import { periodById } from '../../storage/settlement/periods.ts'
import { csvOf } from '../exports/csv.ts'
import type { Language, Named } from '../exports/formats.ts'
import { formatQuery, languageQuery, mediaTypes } from '../exports/formats.ts'
import { jsonOf } from '../exports/json.ts'
import type { Cell, Table } from '../exports/table.ts'
import { Amount, tableOf } from '../exports/table.ts'
import { xlsxOf } from '../exports/workbook.ts'
import { Streamed, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { payoutRunById, payoutRunView } from './payout-view.ts'

export const exportPayouts = operation({
  id: 'exportPayouts',
  method: 'GET',
  path: '/v1/settlement/payouts/{id}/export',
  tag: 'Settlement',
  summary:
    'What an approved payout run pays to whom, as a file for the bank. Accounts of merchants are kept there, not here',
  ability: 'settlement:read',
  params: z.strictObject({ id: idOf('pay') }),
  query: z.strictObject({ format: formatQuery(['csv', 'xlsx', 'json']), language: languageQuery }),
  body: nothing,
  download: [mediaTypes.csv, mediaTypes.xlsx, mediaTypes.json],
  status: 200,
  reply: z.string().describe('The file: one line for each merchant'),
  problems: ['not_found', 'transition_not_allowed', 'invalid_request'],
  idempotency: 'none',
  async handle({ sql, params, query: { format, language } }) {
    const run = await payoutRunById(sql, params.id)
    // nobody is to be paid by a file that a second person has not approved
    if (run.state !== 'approved') throw new Problem('transition_not_allowed', { state: run.state, event: 'export' })
    const period = await periodById(sql, run.period)
    const due = period ? instant(period.due) : ''
    const rows = await payoutsOf(sql, run.id)
    const name = `${run.id}.${format}`
    if (format === 'csv') return new Streamed(mediaTypes.csv, name, csvOf(payoutTable(rows, due, 'fields')))
    if (format === 'xlsx') return new Streamed(mediaTypes.xlsx, name, xlsxOf([payoutTable(rows, due, language)]))
    return new Streamed(mediaTypes.json, name, payoutJson(run, rows, due))
  },
})

const columns: readonly (readonly [field: string, title: Named, of: (row: PayoutRow) => Cell])[] = [
  ['reference', { en: 'Reference', 'zh-CN': '付款参考号' }, (row) => row.statement],
  ['merchant', { en: 'Merchant', 'zh-CN': '商家编号' }, (row) => row.merchant],
  ['merchant_name', { en: 'Name', 'zh-CN': '商家名称' }, (row) => row.name],
  ['amount', { en: 'Amount', 'zh-CN': '金额' }, (row) => new Amount(row.minor, row.currency)],
  ['currency', { en: 'Currency', 'zh-CN': '币种' }, (row) => row.currency],
]
const dueTitle: Named = { en: 'Due', 'zh-CN': '付款日' }

function payoutTable(rows: readonly PayoutRow[], due: string, language: Language | 'fields'): Table {
  const titled = (field: string, title: Named) => (language === 'fields' ? field : title[language])
  return tableOf(
    language === 'zh-CN' ? '付款' : 'Payouts',
    [...columns.map(([field, title]) => titled(field, title)), titled('due', dueTitle)],
    rows.map((row) => [...columns.map(([, , of]) => of(row)), due]),
  )
}

function payoutJson(run: PayoutRunRow, rows: readonly PayoutRow[], due: string): AsyncGenerator<string> {
  const lines = rows.map(({ statement, merchant, name, minor, currency }) => ({
    reference: statement,
    merchant,
    merchantName: name,
    minor,
    currency,
    due,
  }))
  const totals = { lines: rows.length, minor: rows.reduce((sum, row) => sum + row.minor, 0) }
  return jsonOf(
    { run: payoutRunView(run) },
    (async function* () {
      yield lines
    })(),
    () => ({ totals }),
  )
}

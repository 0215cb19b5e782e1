// The ledger as entries that an accounting system imports: two lines each, a debit and a credit of the same amount.
import type { AccountKind, BookedAccount } from '../../domain/ledger/chart.ts'
import { bookedAccount } from '../../domain/ledger/chart.ts'
import type { JournalRow } from '../../storage/settlement/journal.ts'
import { dailyJournal, transferJournal } from '../../storage/settlement/journal.ts'
import type { Sql } from '../../storage/sql.ts'
import type { Language, Named } from './formats.ts'
import type { Cell, Table } from './table.ts'
import { Amount } from './table.ts'

export type Journal = {
  readonly from: Date
  readonly to: Date
  readonly timeZone: string
  readonly detail: 'day' | 'transfer'
  readonly terms: {
    readonly chart: Partial<Record<AccountKind, BookedAccount>>
    readonly marketingAs: 'expense' | 'contra_revenue'
  }
}

const hour = 3_600_000
const day = 24 * hour
const transfersPerPortion = 5_000

/** Span after span, so that neither we nor the database hold a whole year. */
async function* entriesOf(sql: Sql, { from, to, timeZone, detail }: Journal): AsyncGenerator<JournalRow[]> {
  const length = detail === 'day' ? day : hour
  for (let begin = from; begin < to;) {
    // a day of the marketplace would fall into two spans that begin at another hour: it is then two entries
    const end = new Date(Math.min(begin.getTime() + length, to.getTime()))
    if (detail === 'day') yield await dailyJournal(sql, begin, end, timeZone)
    else
      for (let after = ''; ;) {
        const rows = await transferJournal(sql, { from: begin, to: end, timeZone, after }, transfersPerPortion)
        yield rows
        if (rows.length < transfersPerPortion) break
        after = (rows.at(-1) as JournalRow).id
      }
    begin = end
  }
}

export type JournalLine = {
  readonly entry: string
  readonly date: string
  readonly account: string
  readonly name: string
  readonly party: string
  readonly debitMinor: number
  readonly creditMinor: number
  readonly currency: string
  readonly because: string
  readonly reference: string
  readonly transfers: number
  readonly materialRight: boolean
}

export async function* journalLines(sql: Sql, journal: Journal): AsyncGenerator<JournalLine[]> {
  let n = 0
  for await (const rows of entriesOf(sql, journal))
    yield rows.flatMap((row) => {
      const entry = journal.detail === 'day' ? `${row.day}-${String(++n).padStart(6, '0')}` : row.id
      const line = (account: string, debitMinor: number, creditMinor: number): JournalLine => {
        const { code, name, party } = bookedAccount(account, journal.terms)
        const { day: date, currency, because, reference, transfers, materialRight } = row
        return {
          entry,
          date,
          account: code,
          name,
          party,
          debitMinor,
          creditMinor,
          currency,
          because,
          reference,
          transfers,
          materialRight,
        }
      }
      return [line(row.debit, row.minor, 0), line(row.credit, 0, row.minor)]
    })
}

const columns: readonly (readonly [field: string, title: Named, of: (line: JournalLine) => Cell])[] = [
  ['entry', { en: 'Entry', 'zh-CN': '凭证号' }, (line) => line.entry],
  ['date', { en: 'Date', 'zh-CN': '日期' }, (line) => line.date],
  ['account', { en: 'Account', 'zh-CN': '科目编码' }, (line) => line.account],
  ['account_name', { en: 'Account name', 'zh-CN': '科目名称' }, (line) => line.name],
  ['party', { en: 'Party', 'zh-CN': '往来单位' }, (line) => line.party],
  ['debit', { en: 'Debit', 'zh-CN': '借方金额' }, (line) => new Amount(line.debitMinor, line.currency)],
  ['credit', { en: 'Credit', 'zh-CN': '贷方金额' }, (line) => new Amount(line.creditMinor, line.currency)],
  ['currency', { en: 'Currency', 'zh-CN': '币种' }, (line) => line.currency],
  ['text', { en: 'Text', 'zh-CN': '摘要' }, (line) => line.because],
  ['reference', { en: 'Reference', 'zh-CN': '业务单号' }, (line) => line.reference],
  ['transfers', { en: 'Transfers', 'zh-CN': '笔数' }, (line) => line.transfers],
  [
    'material_right',
    { en: 'Material right', 'zh-CN': '重大权利' },
    (line) => (line.materialRight ? 'material_right' : ''),
  ],
]

export const journalTable = (sql: Sql, journal: Journal, language: Language | 'fields'): Table => ({
  name: language === 'zh-CN' ? '凭证' : 'Journal',
  titles: columns.map(([field, title]) => (language === 'fields' ? field : title[language])),
  rows: (async function* () {
    for await (const lines of journalLines(sql, journal)) yield lines.map((line) => columns.map(([, , of]) => of(line)))
  })(),
})

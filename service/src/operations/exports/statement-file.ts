// What a statement holds, as a table, as JSON and as a page to print.
import { createHash } from 'node:crypto'
import { instant } from '../../domain/clock.ts'
import type { LineCursor, LineTransferRow, StatementLineRow } from '../../storage/settlement/lines.ts'
import { cursorAfter, firstLine, linesAfter, transfersOfLines } from '../../storage/settlement/lines.ts'
import type { StatementRow } from '../../storage/settlement/statements.ts'
import type { Sql } from '../../storage/sql.ts'
import { lineView, statementView } from '../statements/statement-view.ts'
import type { Language, Named } from './formats.ts'
import { jsonOf } from './json.ts'
import type { Cell, Table } from './table.ts'
import { Amount, tableOf } from './table.ts'

const linesPerPortion = 1_000

export type FullLine = { readonly row: StatementLineRow; readonly transfers: readonly LineTransferRow[] }

/** Every line with its transfers, in the order in which the statement is hashed. */
export async function* fullLines(sql: Sql, of: StatementRow): AsyncGenerator<FullLine[]> {
  for (let after: LineCursor = firstLine; ;) {
    const rows = await linesAfter(sql, { period: of.period, merchant: of.merchant }, after, linesPerPortion)
    const last = rows.at(-1)
    if (!last) return
    const posted = rows.filter((row) => row.section === 'posted')
    const keyed = Map.groupBy(await transfersOfLines(sql, posted), keyOf)
    yield rows.map((row) => ({ row, transfers: row.section === 'posted' ? (keyed.get(keyOf(row)) ?? []) : [] }))
    after = cursorAfter(last)
  }
}

const keyOf = (of: { bucket: number; causeKind: string; causeId: string; line: string }): string =>
  JSON.stringify([of.bucket, of.causeKind, of.causeId, of.line])

const amounts = [
  ['salesMinor', 'sales', { en: 'Gross (list price)', 'zh-CN': '销售额(标价)' }],
  ['merchantDiscountMinor', 'merchant_discount', { en: 'Own discount', 'zh-CN': '商家承担优惠' }],
  ['subsidyMinor', 'of_which_subsidy', { en: 'Of gross: paid by others', 'zh-CN': '销售额中他方补贴' }],
  ['feeMinor', 'fee', { en: 'Fees and paid places', 'zh-CN': '技术服务费与推广费' }],
  ['earnedMinor', 'earned', { en: 'Earned of sold coupons', 'zh-CN': '付费券收入' }],
  ['adjustmentMinor', 'adjustment', { en: 'Adjustment', 'zh-CN': '调整' }],
  ['heldMinor', 'held', { en: 'Held / released', 'zh-CN': '冻结/释放' }],
  ['netMinor', 'net', { en: 'Net', 'zh-CN': '净额' }],
] as const
type AmountField = (typeof amounts)[number][0]

type Column = { readonly field: string; readonly title: Named; of(line: FullLine): Cell }
const column = (field: string, en: string, zh: string, of: (line: FullLine) => Cell): Column => ({
  field,
  title: { en, 'zh-CN': zh },
  of,
})
const offered = ({ transfers }: FullLine, what: 'offer' | 'batch') =>
  [...new Set(transfers.flatMap((one) => one[what] ?? []))].join(' ')

const about: readonly Column[] = [
  column('order', 'Order', '订单', ({ row }) => row.about),
  column('cause', 'Cause', '事由', ({ row }) => row.causeKind),
  column('cause_id', 'Cause’s number', '事由编号', ({ row }) => row.causeId),
  column('line', 'Line', '订单行', ({ row }) => row.line),
  column('section', 'Section', '分类', ({ row }) => row.section),
  column('at', 'Time', '时间', ({ row }) => instant(row.at)),
  column('late', 'Late', '补记', ({ row }) => (row.late ? 'late' : '')),
  column('coupons', 'Coupons', '券', (line) => offered(line, 'offer')),
  column('batches', 'Batches', '券批次', (line) => offered(line, 'batch')),
]

/** One row for each line. */
export function lineTable(sql: Sql, of: StatementRow, name: string, language: Language | 'fields'): Table {
  const titled = ({ field, title }: { field: string; title: Named }) =>
    language === 'fields' ? field : title[language]
  const money = amounts.map(([, field, title]) => titled({ field, title }))
  return {
    name,
    titles: [...about.map(titled), ...money, titled({ field: 'currency', title: words.currency })],
    rows: (async function* () {
      for await (const lines of fullLines(sql, of))
        yield lines.map((line) => [
          ...about.map((one) => one.of(line)),
          ...amounts.map(([key]) => new Amount(line.row[key], of.currency)),
          of.currency,
        ])
    })(),
  }
}

/** The last row of the page: the figures of the statement below its lines. */
export const totalsRow = (of: StatementRow, language: Language): Cell[] => [
  words.total[language],
  ...about.slice(1).map(() => ''),
  ...amounts.map(([key]) => new Amount(of[key], of.currency)),
  of.currency,
]

const words = {
  currency: { en: 'Currency', 'zh-CN': '币种' },
  total: { en: 'Total', 'zh-CN': '合计' },
  statement: { en: 'Statement', 'zh-CN': '结算单' },
  merchant: { en: 'Merchant', 'zh-CN': '商家' },
  period: { en: 'Period', 'zh-CN': '结算周期' },
  due: { en: 'Paid on', 'zh-CN': '付款日' },
  state: { en: 'State', 'zh-CN': '状态' },
  lines: { en: 'Lines', 'zh-CN': '行数' },
  carried: { en: 'Carried over', 'zh-CN': '上期结转' },
  payable: { en: 'Payable', 'zh-CN': '应付' },
  hash: { en: 'SHA-256 over the lines', 'zh-CN': '明细 SHA-256' },
  draft: { en: 'draft, not issued yet', 'zh-CN': '草稿,尚未出账' },
} as const satisfies Record<string, Named>

/** The statement itself, by name and value. */
export function factsOf(of: StatementRow, merchantName: Named, language: Language): (readonly [string, Cell])[] {
  const money = (minor: number) => new Amount(minor, of.currency)
  return [
    [words.statement[language], of.id],
    [words.merchant[language], `${merchantName[language]} (${of.merchant})`],
    [words.period[language], `${instant(of.from)} – ${instant(of.to)}`],
    [words.due[language], instant(of.due)],
    [words.state[language], of.state],
    [words.currency[language], of.currency],
    [words.lines[language], of.lines],
    ...amounts.map(([key, , title]) => [title[language], money(of[key])] as const),
    [words.carried[language], money(of.carriedMinor)],
    [words.payable[language], money(of.payableMinor)],
    [words.hash[language], of.hash ?? words.draft[language]],
  ]
}

export const summaryTable = (of: StatementRow, merchantName: Named, language: Language): Table =>
  tableOf(
    words.statement[language],
    [words.statement[language], ''],
    factsOf(of, merchantName, language).map(([name, value]) => [name, value]),
  )
export const linesName = (language: Language): string => words.lines[language]

/** What is hashed of a line; the lines are joined by line feeds. The same text as storage hashes when it issues a statement. */
const hashedLine = ({ row }: FullLine): string =>
  [row.about, row.causeKind, row.causeId, row.line, row.section, row.late ? 't' : 'f']
    .concat(amounts.map(([key]) => String(row[key])))
    .join(',')

const explained =
  'SHA-256 (hex) over the lines in this order, joined by line feeds; of each line about, causeKind, causeId, line, section, ' +
  'late as t or f, and the eight amounts in minor units in the order of totals, joined by commas'

/** The statement with its lines, and at the end what they sum and hash to, reckoned while they were read. */
export function statementJson(sql: Sql, of: StatementRow): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const totals: Record<AmountField | 'lines', number> = {
    lines: 0,
    ...(Object.fromEntries(amounts.map(([key]) => [key, 0])) as Record<AmountField, number>),
  }
  async function* counted() {
    for await (const lines of fullLines(sql, of)) {
      for (const line of lines) {
        hash.update(`${totals.lines === 0 ? '' : '\n'}${hashedLine(line)}`)
        totals.lines++
        for (const [key] of amounts) totals[key] += line.row[key]
      }
      yield lines.map(({ row, transfers }) => lineView(row, transfers))
    }
  }
  const { events: _, ...statement } = statementView(of)
  return jsonOf({ statement }, counted(), () => ({ totals, sha256: hash.digest('hex'), hashed: explained }))
}

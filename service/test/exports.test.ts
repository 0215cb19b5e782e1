import { createHash } from 'node:crypto'
import type { Client } from '@quanhe/sdk'
import { etagOf } from '@quanhe/sdk'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { decimal } from '../src/domain/decimal.ts'
import { bookedAccount } from '../src/domain/ledger/chart.ts'
import { csvOf } from '../src/operations/exports/csv.ts'
import { pageOf } from '../src/operations/exports/page.ts'
import type { Cell } from '../src/operations/exports/table.ts'
import { Amount, tableOf } from '../src/operations/exports/table.ts'
import { xlsxOf } from '../src/operations/exports/workbook.ts'
import { clientOf, closedPeriod } from './support/finance.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { example, refund, shopping } from './support/shopping.ts'
import { cellsOf, unzipped } from './support/unzipped.ts'

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000).toISOString()
const hour = 3_600

let marketplace: TestMarketplace
let people: { one: Client; other: Client }
let mine: Client
let period: string
const bought: { id: string; client: Client }[] = []
let statement: Awaited<ReturnType<Client['getStatement']>>
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  people = { one: await clientOf(marketplace), other: await clientOf(marketplace) }
  mine = await clientOf(marketplace, 'mch_one')
  const { withVoucher } = shopping(() => marketplace)
  for (let n = 0; n < 3; n++) {
    const { buyer } = await withVoucher()
    await claimed(buyer, 'shop-a-100-5')
    const { id } = await paid(buyer, example)
    bought.push({ id, client: buyer.client })
    if (n === 0) await refund(buyer, id, { 'a-200': 1 })
  }
  clock.set(later(hour))
  period = (await closedPeriod(people, { from: later(-hour), to: later(hour) })).id
  const [found] = (await mine.listStatements({ query: { period } })).data
  statement = await mine.getStatement({ path: { id: found!.id } })
})
afterAll(async () => {
  expect(marketplace.errors).toEqual([])
  await marketplace.close()
})

type Row = Record<string, string>
const rowsOf = (text: string) => parse<Row>(text, { columns: true, bom: true })
/** "-12.50" in hundredths, without a float. */
const minorOf = (text: string): number => {
  expect(text).toMatch(/^-?\d+\.\d\d$/)
  return Number(text.replace('.', ''))
}
const sumOf = (rows: Row[], field: string) => rows.reduce((sum, row) => sum + minorOf(row[field]!), 0)
const collected = async (chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}
type Format = 'csv' | 'xlsx' | 'json' | 'html'
const exported = async (format: Format, language: 'en' | 'zh-CN' = 'en') =>
  Buffer.from(
    await (await mine.exportStatement({ path: { id: statement.id }, query: { format, language } })).arrayBuffer(),
  )

const figures = {
  sales: 'salesMinor',
  merchant_discount: 'merchantDiscountMinor',
  of_which_subsidy: 'subsidyMinor',
  fee: 'feeMinor',
  earned: 'earnedMinor',
  adjustment: 'adjustmentMinor',
  held: 'heldMinor',
  net: 'netMinor',
} as const

describe('a statement', () => {
  test('as CSV has gross, discount and net of every line, which sum to the statement to the cent', async () => {
    const rows = rowsOf((await exported('csv')).toString())
    expect(rows).toHaveLength(statement.lines)
    for (const [field, of] of Object.entries(figures))
      expect([field, sumOf(rows, field)]).toEqual([field, statement[of]])
    for (const row of rows) {
      expect(row['order']).toMatch(/^ord_/)
      expect(row['coupons']).toMatch(/^(cpn|bat)_\S+( (cpn|bat)_\S+)*$/)
      const parts = ['sales', 'merchant_discount', 'fee', 'earned', 'adjustment', 'held']
      expect(minorOf(row['net']!)).toBe(parts.reduce((sum, part) => sum + minorOf(row[part]!), 0))
    }
    expect(rows.map((row) => row['cause'])).toContain('refund')
  })

  test('as XLSX has a sheet of its figures and a sheet of its lines with the same sums', async () => {
    const files = unzipped(await exported('xlsx'))
    expect(files.get('xl/workbook.xml')).toContain('name="Statement"')
    const [titles, ...rows] = cellsOf(files.get('xl/worksheets/sheet2.xml')!)
    expect(rows).toHaveLength(statement.lines)
    const at = titles!.indexOf('Net')
    expect(rows.reduce((sum, row) => sum + minorOf(row[at]!), 0)).toBe(statement.netMinor)
    const facts = new Map(cellsOf(files.get('xl/worksheets/sheet1.xml')!).map(([name, value]) => [name, value]))
    expect(minorOf(facts.get('Payable')!)).toBe(statement.payableMinor)
    expect(facts.get('SHA-256 over the lines')).toBe(statement.hash)
  })

  test('as JSON carries totals, and lines by which anybody can work out the hash of the statement', async () => {
    type Line = Record<string, unknown> & { key: Record<string, string> }
    const file = JSON.parse((await exported('json')).toString()) as {
      lines: Line[]
      totals: Record<string, number>
      sha256: string
    }
    const amounts = Object.values(figures)
    const text = file.lines
      .map(({ key, about, late, ...line }) =>
        [
          about,
          key['causeKind'],
          key['causeId'],
          key['line'],
          key['section'],
          late ? 't' : 'f',
          ...amounts.map((one) => line[one]),
        ].join(','),
      )
      .join('\n')
    expect(createHash('sha256').update(text).digest('hex')).toBe(statement.hash)
    expect(file.sha256).toBe(statement.hash)
    for (const one of amounts) expect(file.totals[one]).toBe(statement[one])
  })

  test('as a page shows every line and its totals, in either language', async () => {
    const page = (await exported('html', 'zh-CN')).toString()
    expect(page).toContain('<html lang="zh-CN">')
    expect(page.match(/<tr>/g)).toHaveLength(statement.lines + 2)
    expect(page).toContain(`<td class="n">${decimal(statement.netMinor, 'CNY')}</td>`)
    expect(page).not.toMatch(/<script|src=|href=/)
  })

  test('is exported for its own merchant and the platform only', async () => {
    const theirs = await clientOf(marketplace, 'mch_two')
    await expect(theirs.exportStatement({ path: { id: statement.id } })).rejects.toMatchObject({ code: 'not_found' })
    expect((await people.one.exportStatement({ path: { id: statement.id } })).type).toMatch(/^text\/csv/)
  })
})

describe('invoices', () => {
  test('of an order name the issuer, keep price and own discount on one line, and show what the platform pays apart', async () => {
    const { id, client } = bought[0]!
    const { data } = await client.listOrderInvoices({ path: { id } })
    expect(data.map((one) => [one.kind, one.merchant, one.issuer])).toEqual([
      ['invoice', 'mch_one', 'merchant'],
      ['invoice', 'mch_two', 'merchant'],
      ['credit_note', 'mch_one', 'merchant'],
    ])
    const order = await client.getOrder({ path: { id } })
    const invoices = data.filter((one) => one.kind === 'invoice')
    expect(invoices.reduce((sum, one) => sum + one.paidByBuyerMinor, 0)).toBe(order.payableMinor)
    for (const one of data)
      for (const line of one.lines) {
        expect(line.netMinor).toBe(line.listMinor - line.discountMinor)
        expect(line.tax).toEqual({ category: null, rateBasisPoints: null, minor: null })
      }
    const [first, , back] = data
    const shares = order.shops.flatMap((shop) => shop.lines.flatMap((line) => (line.id === 'a-200' ? line.shares : [])))
    const funded = (party: string) =>
      shares.flatMap((share) => share.funding).reduce((sum, part) => sum + (part.party === party ? part.minor : 0), 0)
    expect(first!.discountMinor).toBe(funded('merchant'))
    expect(first!.paidByOthers).toEqual([{ party: 'platform', minor: funded('platform') }])
    // all of its goods came back: the credit note is the invoice with other signs
    for (const of of ['listMinor', 'discountMinor', 'netMinor', 'paidByOthersMinor', 'paidByBuyerMinor'] as const)
      expect([of, back![of]]).toEqual([of, -first![of]])
    const { data: own } = await mine.listOrderInvoices({ path: { id } })
    expect(own).toEqual(data.filter((one) => one.merchant === 'mch_one'))
  })

  test('of a statement are its fees and its subsidies, by who pays, to the cent', async () => {
    const { data } = await mine.listStatementInvoices({ path: { id: statement.id } })
    expect(data.map((one) => [one.kind, one.from, one.to, one.netMinor])).toEqual([
      ['service_fee', 'platform', 'mch_one', -statement.feeMinor],
      ['subsidy', 'mch_one', 'platform', statement.subsidyMinor],
    ])
    for (const one of data) expect(one.lines.reduce((sum, line) => sum + line.netMinor, 0)).toBe(one.netMinor)
  })
})

describe('the journal', () => {
  const journal = async (query: Parameters<Client['exportJournal']>[0]) =>
    rowsOf(await (await people.one.exportJournal(query)).text())

  test('has a debit and a credit of the same amount in every entry, and the balances of the ledger', async () => {
    const ledger = await marketplace.query<{ account: string; minor: number }>(
      `select account, sum(minor)::integer as minor from (select credit as account, minor from ledger_transfers union all select debit, -minor from ledger_transfers) t group by account`,
    )
    for (const detail of ['day', 'transfer'] as const) {
      const rows = await journal({ query: { period, detail } })
      for (const [entry, lines] of Map.groupBy(rows, (row) => row['entry']!)) {
        expect([entry, lines.length]).toEqual([entry, 2])
        expect(minorOf(lines[0]!['debit']!)).toBe(minorOf(lines[1]!['credit']!))
      }
      const terms = { chart: {}, marketingAs: 'expense' as const }
      for (const { account, minor } of ledger) {
        const { code, party } = bookedAccount(account, terms)
        const own = rows.filter((row) => row['account'] === code && row['party'] === party)
        expect([account, sumOf(own, 'credit') - sumOf(own, 'debit')]).toEqual([account, minor])
      }
    }
  })

  test('books the platform’s share as 销售费用-营销补贴, and under the number that the settings give it', async () => {
    const rows = await journal({ query: { period } })
    const { subsidyMinor } = await people.one.getSettlementPeriod({ path: { id: period } })
    const booked = rows.filter((row) => row['account_name'] === '销售费用-营销补贴')
    expect(booked.map((row) => row['account'])).toContain('6601.01')
    expect(sumOf(booked, 'debit') - sumOf(booked, 'credit')).toBe(subsidyMinor)
    const chart = { platform_marketing: { code: '=6601', name: '@补贴' } }
    const now = await people.one.getSettings()
    await people.one.editSettings({
      body: { settlement: { ...now.settings.settlement, chart } },
      ifMatch: etagOf(now)!,
    })
    const mapped = (await journal({ query: { period } })).filter((row) => row['account_name'] === "'@补贴")
    expect(mapped.map((row) => row['account'])).toContain("'=6601")
  })

  test('takes a period or a span, and says what is missing', async () => {
    await expect(people.one.exportJournal({ query: { from: later(0) } })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    await expect(people.one.exportJournal({ query: { from: later(0), to: later(-5) } })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    expect(await journal({ query: { from: later(-3 * hour), to: later(-2 * hour) } })).toEqual([])
  })
})

test('the file of a payout run is given when a second person approved it, and sums to the run', async () => {
  await mine.confirmStatement({ path: { id: statement.id } })
  const run = await people.one.proposePayouts({ path: { id: period } })
  await expect(people.one.exportPayouts({ path: { id: run.id } })).rejects.toMatchObject({
    code: 'transition_not_allowed',
  })
  await people.other.approvePayouts({ path: { id: run.id } })
  const rows = rowsOf(await (await people.one.exportPayouts({ path: { id: run.id } })).text())
  expect(rows).toMatchObject([{ reference: statement.id, merchant: 'mch_one' }])
  expect(sumOf(rows, 'amount')).toBe(run.totalMinor)
})

test('a statement of thousands of lines is exported whole, also where two kinds of cause share their number', async () => {
  await marketplace.query(
    `insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, merchant_id, at)
     select n % 256, 'trf_many' || n || k, 'card_deferred_revenue:mch_two', 'merchant_payable:mch_two', n, 'CNY', k, 'dfr_many' || n, k, 'recognition', 'mch_two', $1
       from generate_series(1, 1250) as n, unnest(array['recognition', 'sale_refund']) as k`,
    [later(hour + 60)],
  )
  clock.set(later(2 * hour))
  const { id } = await people.one.openSettlementPeriod({ body: { to: later(2 * hour) } })
  await people.one.runSettlementPeriod({ path: { id } })
  const [large] = (await people.one.listStatements({ query: { period: id, merchant: 'mch_two' } })).data
  expect(large!.lines).toBe(2_500)
  const file = await people.one.exportStatement({ path: { id: large!.id } })
  const rows = rowsOf(await file.text())
  expect(new Set(rows.map((row) => `${row['cause']} ${row['cause_id']}`)).size).toBe(2_500)
  expect(sumOf(rows, 'net')).toBe(large!.netMinor)
})

describe('cells', () => {
  const rows: Cell[][] = [
    ['=1+1', new Amount(-5, 'CNY')],
    ['-2', new Amount(123_456, 'JPY')],
    ['a "b", <c> & \u0001', new Amount(1_234_567, 'KWD')],
  ]
  const table = () => tableOf('cells', ['text', 'amount'], rows)

  test('that begin like a formula are texts in a CSV file, and negative amounts stay numbers', async () => {
    const read = parse((await collected(csvOf(table()))).toString(), { bom: true })
    expect(read.slice(1)).toEqual([
      ["'=1+1", '-0.05'],
      ["'-2", '123456'],
      ['a "b", <c> & \u0001', '1234.567'],
    ])
  })

  test('are escaped in a page and in a workbook, which goes on in another sheet where one is full', async () => {
    const page = { language: 'en', title: '<b>', facts: [], table: table(), totals: ['', new Amount(0, 'CNY')] }
    expect((await collected(pageOf(page))).toString()).toContain('<td>a &quot;b&quot;, &lt;c&gt; &amp; \ufffd</td>')
    const files = unzipped(await collected(xlsxOf([table()], 3)))
    expect(cellsOf(files.get('xl/worksheets/sheet1.xml')!).map((row) => row[0])).toEqual(['text', '=1+1', '-2'])
    expect(cellsOf(files.get('xl/worksheets/sheet2.xml')!)).toEqual([
      ['text', 'amount'],
      ['a "b", <c> & \ufffd', '1234.567'],
    ])
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="cells 2" sheetId="2" r:id="rId2"/>')
  })
})

import type { Schemas } from '@quanhe/sdk'
import { showToast } from '../../toasts.ts'
import { client } from '../api.ts'
import { csvOf, download } from '../csv.ts'
import { useActing } from '../parts/acting.ts'
import { ListPage } from '../parts/list-page.tsx'
import { useMerchants } from '../parts/merchants.tsx'
import type { Column } from '../parts/table.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { ReportBranches, SpanFields, useSpan, type Span } from '../reports/span.tsx'
import type { Screen } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { majorOf } from '../figures.ts'

type Row = Schemas['OrderRevenue']
const PAGE = 200
const MOST_PAGES = 100

/** What each order is to its merchant and to the platform, with the basis on which it counts. */
function Revenue() {
  const tongue = useTongue()
  const { words } = tongue
  const { reports } = words
  const { days, span } = useSpan()
  const { nameOf } = useMerchants()
  const columns = columnsIn(tongue, nameOf)
  const name = `revenue-${days.from}-${days.to}`
  const all = useActing(
    () => everyRow(span),
    (rows) => {
      download(`${name}.csv`, csvOf(rows, columns))
      showToast(words.list.exported(rows.length), 'ok')
    },
  )
  return (
    <>
      <ReportBranches />
      <div className="panel">
        <SpanFields />
      </div>
      <ListPage<Row>
        name={`${name}${span.merchant ? `-${span.merchant}` : ''}`}
        title={reports.revenue}
        intro={reports.revenueIntro}
        actions={
          <button type="button" className="button" disabled={all.busy} onClick={() => void all.run()}>
            {all.busy ? words.act.working : reports.exportAll}
          </button>
        }
        filters={[]}
        keyOf={(row) => `${row.order} ${row.merchant}`}
        columns={columns}
        load={(_query, cursor) => client.reportRevenue({ query: { ...span, ...(cursor ? { cursor } : {}) } })}
        empty={{ text: reports.nothing }}
      />
      {all.failure !== undefined && <Trouble failure={all.failure} />}
    </>
  )
}

/** The whole of the time, page by page: what stands in the file is not only what is shown. */
async function everyRow(span: Span): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await client.reportRevenue({ query: { ...span, limit: PAGE, ...(cursor ? { cursor } : {}) } })
    rows.push(...found.data)
    if (found.next === null) break
    cursor = found.next
  }
  return rows
}

function columnsIn({ words, money, moment }: Tongue, nameOf: (merchant: string) => string): Column<Row>[] {
  const { reports } = words
  const amount = (head: string, of: (row: Row) => number): Column<Row> => ({
    key: head,
    head,
    figures: true,
    cell: (row) => money(of(row)),
    text: (row) => majorOf(of(row)),
  })
  return [
    {
      key: 'order',
      head: reports.order,
      cell: (row) => (
        <>
          {row.order}
          <small>
            {nameOf(row.merchant)} · {moment(row.at)}
          </small>
        </>
      ),
      text: (row) => row.order,
    },
    amount(reports.gross, (row) => row.grossMinor),
    amount(reports.merchantPart, (row) => row.merchantDiscountMinor),
    amount(reports.platform, (row) => row.platformDiscountMinor),
    amount(reports.others, (row) => row.othersDiscountMinor),
    amount(reports.fee, (row) => row.feeMinor),
    amount(reports.materialRight, (row) => row.materialRightMinor),
    {
      key: 'basis',
      head: reports.basis,
      cell: (row) => (
        <>
          {reports.bases[row.revenueBasis]}
          <small>{reports.basisHints[row.revenueBasis]}</small>
        </>
      ),
      text: (row) => reports.bases[row.revenueBasis],
    },
    amount(reports.merchantRevenue, (row) => row.merchantRevenueMinor),
    amount(reports.platformRevenue, (row) => row.platformRevenueMinor),
    amount(reports.platformMarketing, (row) => row.platformMarketingMinor),
  ]
}

export const screen: Screen = { component: Revenue }

import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { go, usePlace } from '../../router.ts'
import { showToast } from '../../toasts.ts'
import { ask, client } from '../api.ts'
import { csvOf, download } from '../csv.ts'
import { basisText, majorOf } from '../figures.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { Table, type Column } from '../parts/table.tsx'
import { Block, Empty } from '../parts/waiting.tsx'
import { ReportBranches, SpanFields, useSpan } from '../reports/span.tsx'
import type { Screen } from '../screen.ts'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'
import { choicesOf } from './batches.tsx'

type Row = Schemas['FundingReport']['data'][number]
const AMOUNTS = ['discountMinor', 'platformMinor', 'merchantMinor', 'othersMinor'] as const

/** Who bore the discounts of a time, by kind or by offer. */
function Funding() {
  const { reports } = useTongue().words
  const place = usePlace()
  const { days, span } = useSpan()
  const by = place.query.get('by') === 'batch' ? 'batch' : 'kind'
  const loaded = useLoad(`funding ${JSON.stringify(span)} ${by}`, async () => {
    const [{ data }, presets] = await Promise.all([
      ask(() => client.reportFunding({ query: { ...span, by } })),
      ask(() => client.listBatchPresets()),
    ])
    return { data, kinds: presets.instruments }
  })
  const write = (next: string): void => {
    const query = new URLSearchParams({ ...Object.fromEntries(place.query), by: next })
    go(`${place.path}?${query}`, { replace: true })
  }
  return (
    <>
      <ReportBranches />
      <div className="page-head">
        <div>
          <h1>{reports.funding}</h1>
          <p className="page-intro">{reports.fundingIntro}</p>
        </div>
      </div>
      <div className="panel">
        <SpanFields>
          <ChoiceField label={reports.by} value={by} choices={choicesOf(reports.bys)} onChange={write} />
        </SpanFields>
        <Block loaded={loaded} lines={6}>
          {({ data, kinds }) =>
            data.length === 0 ? (
              <Empty text={reports.nothing} />
            ) : (
              <Rows rows={data} kinds={kinds} by={by} file={`funding-${by}-${days.from}-${days.to}.csv`} />
            )
          }
        </Block>
      </div>
    </>
  )
}

function Rows({
  rows,
  kinds,
  by,
  file,
}: {
  rows: readonly Row[]
  kinds: readonly Schemas['BatchPresets']['instruments'][number][]
  by: 'kind' | 'batch'
  file: string
}) {
  const { words, say, money } = useTongue()
  const { reports } = words
  const nameOf = (subject: string): string => say(kinds.find((one) => one.id === subject)?.name) || subject
  const heads = [reports.discount, reports.platform, reports.merchantPart, reports.others]
  const share = (row: Row): string => (row.platformBasisPoints === null ? '—' : basisText(row.platformBasisPoints))
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      head: reports.subject,
      cell: ({ subject }) => (by === 'batch' ? <a href={to(`/coupons/${subject}`)}>{subject}</a> : nameOf(subject)),
      text: ({ subject }) => (by === 'batch' ? subject : nameOf(subject)),
    },
    ...AMOUNTS.map((name, n): Column<Row> => ({
      key: name,
      head: heads[n] ?? name,
      figures: true,
      cell: (row) => money(row[name]),
      text: (row) => majorOf(row[name]),
    })),
    { key: 'share', head: reports.platformShare, figures: true, cell: share, text: share },
  ]
  const sum = (name: (typeof AMOUNTS)[number]): number => rows.reduce((total, row) => total + row[name], 0)
  const whole = sum('discountMinor')
  return (
    <>
      <Table
        label={reports.funding}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.subject}
        foot={
          <tr>
            <th scope="row">{reports.total}</th>
            {AMOUNTS.map((name) => (
              <td key={name} className="figures">
                {money(sum(name))}
              </td>
            ))}
            <td className="figures">
              {whole === 0 ? '—' : basisText(Math.round((sum('platformMinor') * 10_000) / whole))}
            </td>
          </tr>
        }
      />
      <div>
        <button
          type="button"
          className="button"
          onClick={() => {
            download(file, csvOf(rows, columns))
            showToast(words.list.exported(rows.length), 'ok')
          }}
        >
          {reports.exportAll}
        </button>
      </div>
    </>
  )
}

export const screen: Screen = { component: Funding }

import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { showToast } from '../../toasts.ts'
import { ask, client } from '../api.ts'
import { csvOf, download } from '../csv.ts'
import { majorOf } from '../figures.ts'
import { Table, type Column } from '../parts/table.tsx'
import { Block, Empty } from '../parts/waiting.tsx'
import { ReportBranches, SpanFields, useSpan } from '../reports/span.tsx'
import type { Screen } from '../screen.ts'
import { useTongue } from '../speech.ts'

type Row = Schemas['FaceReport']['data'][number]

/** How the faces of coupons are spread, as a bar for each and in figures. */
function Faces() {
  const { reports } = useTongue().words
  const { days, span } = useSpan()
  const loaded = useLoad(`faces ${JSON.stringify(span)}`, () => ask(() => client.reportFaces({ query: span })))
  return (
    <>
      <ReportBranches />
      <div className="page-head">
        <div>
          <h1>{reports.faces}</h1>
          <p className="page-intro">{reports.facesIntro}</p>
        </div>
      </div>
      <div className="panel">
        <SpanFields />
        <Block loaded={loaded} lines={6}>
          {({ data }) =>
            data.length === 0 ? (
              <Empty text={reports.noFaces} />
            ) : (
              <Rows rows={data} file={`faces-${days.from}-${days.to}.csv`} />
            )
          }
        </Block>
      </div>
    </>
  )
}

function Rows({ rows, file }: { rows: readonly Row[]; file: string }) {
  const { words, say, money, count } = useTongue()
  const { reports } = words
  const presets = useLoad('batch-presets', () => ask(() => client.listBatchPresets()))
  const bandOf = ({ band }: Row): string => say(presets.data?.faces.find((one) => one.id === band)?.name) || '—'
  const mostIssued = Math.max(1, ...rows.map((row) => row.issued))
  const faceOf = ({ faceMinor }: Row): string => (faceMinor === null ? reports.noFace : money(faceMinor))
  const columns: Column<Row>[] = [
    {
      key: 'face',
      head: reports.face,
      cell: faceOf,
      text: ({ faceMinor }) => (faceMinor === null ? reports.noFace : majorOf(faceMinor)),
    },
    { key: 'band', head: reports.band, cell: bandOf, text: bandOf },
    {
      key: 'batches',
      head: reports.batches,
      figures: true,
      cell: (row) => count(row.batches),
      text: (row) => row.batches,
    },
    {
      key: 'issued',
      head: reports.issued,
      cell: (row) => (
        <div className="meter">
          <div className="meter-bar meter-bar-share" aria-hidden="true">
            <span className="meter-spent" style={{ inlineSize: `${(100 * row.issued) / mostIssued}%` }} />
          </div>
          <p className="meter-legend">{reports.issuedOf(count(row.issued), count(row.stock))}</p>
        </div>
      ),
      text: (row) => row.issued,
    },
    {
      key: 'discount',
      head: reports.discount,
      figures: true,
      cell: (row) => money(row.discountMinor),
      text: (row) => majorOf(row.discountMinor),
    },
  ]
  return (
    <>
      <Table label={reports.faces} rows={rows} columns={columns} keyOf={(row) => String(row.faceMinor)} />
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

export const screen: Screen = { component: Faces }

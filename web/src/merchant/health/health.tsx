import type { Schemas } from '@quanhe/sdk'
import { serverNowMs } from '../../clock.ts'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { basisText } from '../../console/figures.ts'
import { Note } from '../../console/parts/note.tsx'
import { Table } from '../../console/parts/table.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import { FigureList } from '../../console/reports/figure-list.tsx'
import { useTongue } from '../../console/speech.ts'
import { instantOf, localOf } from '../../console/zoned.ts'
import type { Words } from '../words/zh-CN.ts'

type Report = Schemas['MarginReport']
type Week = Report['weeks'][number]

const DAY_MS = 86_400_000
/** Thirteen whole weeks, today included: the last 90 days and today. */
const DAYS = 91

/** What is left to the merchant after all coupons, how it went over the last months, and what is worth a warning. */
export function Health() {
  const { words, timeZone } = useTongue<Words>()
  const { health } = words
  const tomorrow = localOf(new Date(serverNowMs() + DAY_MS).toISOString(), timeZone).slice(0, 10)
  const to = instantOf(`${tomorrow}T00:00`, timeZone) ?? ''
  const from = new Date(Date.parse(to) - DAYS * DAY_MS).toISOString()
  const loaded = useLoad(`health ${to}`, () => ask(() => client.reportMargins({ query: { from, to } })))
  return (
    <section className="panel" aria-labelledby="health">
      <h2 id="health">{health.heading}</h2>
      <p className="soft">{health.intro}</p>
      <Block loaded={loaded} lines={6}>
        {(report) => (report.total.orders === 0 ? <Empty text={health.none} /> : <Shown report={report} />)}
      </Block>
    </section>
  )
}

function Shown({ report }: { report: Report }) {
  const { words, money, count } = useTongue<Words>()
  const { health } = words
  const { total, weeks, warnings, unknownCosts } = report
  return (
    <>
      {warnings.length === 0 && <Note tone="ok">{health.fine}</Note>}
      {warnings.map((one) => (
        <Note key={one} tone={one === 'loss' ? 'block' : 'warn'}>
          {health.warnings[one]}
        </Note>
      ))}
      {unknownCosts > 0 && <Note tone="warn">{health.unknown(count(unknownCosts))}</Note>}
      <FigureList
        of={[
          { name: health.list, value: money(total.listMinor), csv: '' },
          { name: health.borne, value: money(-total.borneMinor), csv: '' },
          { name: health.fee, value: money(-total.feeMinor), csv: '' },
          { name: health.goods, value: money(-total.goodsMinor), csv: '' },
          {
            name: health.margin,
            value: `${money(total.marginMinor)} · ${rateText(total.marginBasisPoints)}`,
            csv: '',
            strong: true,
          },
        ]}
      />
      <Trend weeks={weeks} />
      <details className="fold">
        <summary>{health.table}</summary>
        <WeekTable weeks={weeks} />
      </details>
    </>
  )
}

const rateText = (basisPoints: number | null): string => (basisPoints === null ? '—' : basisText(basisPoints))

const HIGH = 96
const WIDE = 24
const GAP = 6

/** A bar for each week on one scale, those of a loss below the line; the table beneath says the same in figures. */
function Trend({ weeks }: { weeks: readonly Week[] }) {
  const { words, count } = useTongue<Words>()
  const rates = weeks.map((one) => one.marginBasisPoints ?? 0)
  const told = weeks.filter((one) => one.marginBasisPoints !== null)
  const top = Math.max(0, ...rates)
  const bottom = Math.min(0, ...rates)
  const scale = (HIGH - 2) / Math.max(1, top - bottom)
  const zero = 1 + top * scale
  const [first, last] = [told[0], told.at(-1)]
  return (
    <figure className="trend-figure">
      <svg className="trend" aria-hidden="true" viewBox={`0 0 ${weeks.length * (WIDE + GAP)} ${HIGH}`}>
        {rates.map((rate, n) => (
          <rect
            key={weeks[n]?.from}
            className={rate < 0 ? 'trend-loss' : 'trend-week'}
            x={n * (WIDE + GAP) + GAP / 2}
            y={rate < 0 ? zero : zero - rate * scale}
            width={WIDE}
            height={Math.abs(rate) * scale}
          />
        ))}
        <line className="trend-zero" x1={0} x2={weeks.length * (WIDE + GAP)} y1={zero} y2={zero} />
      </svg>
      <figcaption className="soft">
        {words.health.chart(
          count(weeks.length),
          rateText(first?.marginBasisPoints ?? null),
          rateText(last?.marginBasisPoints ?? null),
        )}
      </figcaption>
    </figure>
  )
}

function WeekTable({ weeks }: { weeks: readonly Week[] }) {
  const { words, money, count, timeZone } = useTongue<Words>()
  const { health } = words
  return (
    <Table<Week>
      label={health.table}
      rows={weeks.toReversed()}
      keyOf={(row) => row.from}
      columns={[
        { key: 'week', head: health.week, cell: (row) => localOf(row.from, timeZone).slice(0, 10) },
        { key: 'orders', head: health.orders, figures: true, cell: (row) => count(row.orders) },
        { key: 'list', head: health.list, figures: true, cell: (row) => money(row.listMinor) },
        { key: 'borne', head: health.borne, figures: true, cell: (row) => money(row.borneMinor) },
        { key: 'margin', head: health.margin, figures: true, cell: (row) => money(row.marginMinor) },
        { key: 'rate', head: health.rate, figures: true, cell: (row) => rateText(row.marginBasisPoints) },
      ]}
    />
  )
}

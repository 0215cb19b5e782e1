import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client, may } from '../../console/api.ts'
import type { BatchEntry } from '../../console/batch-moves.ts'
import { useActing } from '../../console/parts/acting.ts'
import { useMerchants } from '../../console/parts/merchants.tsx'
import { Note } from '../../console/parts/note.tsx'
import { State } from '../../console/parts/state.tsx'
import { Table } from '../../console/parts/table.tsx'
import { Trouble } from '../../console/parts/trouble.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Used } from '../../console/parts/facts.tsx'
import { ASK_SECONDS, useLiveClaims, type LiveBatch, type Stock } from '../live-claims.ts'
import { Brake } from '../parts/brake.tsx'
import { Brakes } from '../parts/stops.tsx'
import { keepPlaces } from '../places.ts'
import type { Words } from '../words/zh-CN.ts'

const MOST = 100
/** Those that are claimed fastest, then those of which most is gone; all are in the list of offers. */
const MOST_SHOWN = 20

/** O1. What runs now, as it runs: claims a second, what is left, budgets; what waits for somebody; and the brake on each batch. */
function Overview() {
  const { words } = useTongue<Words>()
  const running = () => ask(() => client.listManagedBatches({ query: { state: ['live', 'paused'], limit: MOST } }))
  const batches = useLoad('live batches', running)
  const { batches: live, way } = useLiveClaims(
    (batches.data?.data ?? []).map((one) => one.id),
    async () => {
      const found = await running()
      batches.replace(found)
      return found.data.map(stockOf)
    },
  )
  const { desk } = words
  const ways = {
    connecting: desk.connecting,
    stream: desk.liveNow,
    asking: desk.asking(ASK_SECONDS),
    none: desk.notLive,
  }
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.screens.overview}</h1>
          <p className="page-intro">{batches.data?.data.length === 0 ? desk.nothingRuns : ways[way]}</p>
        </div>
      </div>
      <Tiles live={live} />
      <section className="panel">
        <div className="panel-head">
          <h2>{desk.running}</h2>
          <a href={to('/coupons?state=live')}>{desk.allRunning}</a>
        </div>
        <Block loaded={batches} lines={8} long>
          {({ data }) =>
            data.length === 0 ? (
              <Empty text={desk.nothingRuns} />
            ) : (
              <Running rows={data} live={live} changed={batches.reload} />
            )
          }
        </Block>
      </section>
      <Brakes />
      <Invariants />
    </>
  )
}

const stockOf = ({ id, lifecycle, supply }: BatchEntry): Stock => ({
  id,
  state: lifecycle,
  total: supply.stock,
  claimed: supply.issued,
})

function Tiles({ live }: { live: ReadonlyMap<string, LiveBatch> }) {
  const { words, count } = useTongue<Words>()
  const { desk } = words
  const queue = useLoad('queue', () =>
    ask(() => client.listManagedBatches({ query: { state: ['submitted'], limit: MOST } })),
  )
  const jobs = useLoad('jobs waiting', () => ask(() => client.listBulkJobs({ query: { state: 'submitted' } })))
  const disputes = useLoad('disputes open', () => ask(() => client.listStatementDisputes({ query: { state: 'open' } })))
  const perSecond = [...live.values()].reduce((sum, one) => sum + one.perSecond, 0)
  const soldOut = [...live.values()].filter((one) => one.total > 0 && one.claimed >= one.total).length
  const some = (list: { data: readonly unknown[]; next: string | null } | undefined): string =>
    list === undefined ? '—' : count(list.data.length) + (list.next === null ? '' : '+')
  const tiles: [label: string, figure: string, href?: string][] = [
    [desk.claimsPerSecond, perSecond.toFixed(perSecond < 10 ? 1 : 0)],
    [desk.soldOut, count(soldOut)],
    [words.screens.review, some(queue.data), to('/review')],
    [desk.jobsWaiting, some(jobs.data), to('/tasks?state=submitted')],
    [words.settling.disputes, some(disputes.data), to('/settlement/disputes?state=open')],
  ]
  return (
    <ul className="tiles">
      {tiles.map(([label, figure, href]) => (
        <li key={label} className="tile">
          <span className="tile-what">{href ? <a href={href}>{label}</a> : label}</span>
          <span className="tile-figure">{figure}</span>
        </li>
      ))}
    </ul>
  )
}

type RunningProps = { rows: BatchEntry[]; live: ReadonlyMap<string, LiveBatch>; changed: () => void }

function Running({ rows, live, changed }: RunningProps) {
  const { words, say, count, shortMoney } = useTongue<Words>()
  const { batch, desk } = words
  const { nameOf } = useMerchants()
  const used = ({ supply }: BatchEntry): number => supply.reservedMinor + supply.spentMinor
  const claimed = (row: BatchEntry): number => live.get(row.id)?.claimed ?? row.supply.issued
  const rate = (row: BatchEntry): number => live.get(row.id)?.perSecond ?? 0
  const share = (row: BatchEntry): number =>
    Math.max(claimed(row) / Math.max(1, row.supply.stock), used(row) / Math.max(1, row.supply.budgetMinor))
  const busiest = [...rows].sort((a, b) => rate(b) - rate(a) || share(b) - share(a)).slice(0, MOST_SHOWN)
  const inOrder = busiest.map((row) => row.id)
  const [places, setPlaces] = useState(inOrder)
  const kept = keepPlaces(places, inOrder)
  if (kept.join() !== places.join()) setPlaces(kept)
  const rowOf = new Map(busiest.map((row) => [row.id, row]))
  return (
    <Table
      label={desk.running}
      rows={kept.flatMap((id) => rowOf.get(id) ?? [])}
      foot={
        <tr>
          <td colSpan={6}>
            <button
              type="button"
              className="button"
              disabled={kept.join() === inOrder.join()}
              onClick={() => setPlaces(inOrder)}
            >
              {desk.busiestFirst}
            </button>
          </td>
        </tr>
      }
      keyOf={(row) => row.id}
      columns={[
        {
          key: 'title',
          head: batch.title,
          cell: (row) => (
            <>
              <a href={to(`/coupons/${row.id}`)}>{say(row.title)}</a>
              <small>{row.merchant ? nameOf(row.merchant) : desk.platform}</small>
            </>
          ),
        },
        {
          key: 'state',
          head: batch.state,
          cell: (row) => <State of={row.lifecycle}>{batch.states[row.lifecycle]}</State>,
        },
        {
          key: 'rate',
          head: desk.claimsPerSecond,
          figures: true,
          cell: (row) => (live.get(row.id)?.perSecond ?? 0).toFixed(1),
        },
        {
          key: 'stock',
          head: batch.stock,
          cell: (row) => (
            <Used
              label={batch.stock}
              part={claimed(row)}
              whole={live.get(row.id)?.total ?? row.supply.stock}
              text={batch.of(count(claimed(row)), count(live.get(row.id)?.total ?? row.supply.stock))}
            />
          ),
        },
        {
          key: 'budget',
          head: batch.budget,
          cell: (row) => (
            <Used
              label={batch.budget}
              part={used(row)}
              whole={row.supply.budgetMinor}
              text={batch.of(shortMoney(used(row)), shortMoney(row.supply.budgetMinor))}
            />
          ),
        },
        { key: 'act', head: words.list.actions, cell: (row) => <Brake row={row} changed={changed} /> },
      ]}
    />
  )
}

/** Whether everything holds that must always hold; worked out when somebody asks. */
function Invariants() {
  const { words, count, moment } = useTongue<Words>()
  const { desk } = words
  const [found, setFound] = useState<Schemas['InvariantChecks']>()
  const run = useActing(() => client.runInvariantChecks(), setFound)
  if (!may('checks:run')) return null
  const broken = found?.checks.filter((one) => !one.holds) ?? []
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{desk.invariants}</h2>
        <button type="button" className="button" disabled={run.busy} onClick={() => void run.run()}>
          {run.busy ? words.act.working : desk.runChecks}
        </button>
      </div>
      <p className="soft">{desk.invariantsHint}</p>
      {run.failure !== undefined && <Trouble failure={run.failure} />}
      {found && (
        <Note tone={found.holds ? 'ok' : 'block'}>
          <p>
            {found.holds
              ? desk.allHold(count(found.checks.length), moment(found.at))
              : desk.someBroken(count(broken.length))}
          </p>
          {broken.map((one) => (
            <p key={one.name}>
              <code>{one.name}</code> {count(one.rows.length)}
            </p>
          ))}
        </Note>
      )}
    </section>
  )
}

export const screen: Screen = { component: Overview }

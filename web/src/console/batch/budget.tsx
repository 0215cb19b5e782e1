import type { Schemas } from '@quanhe/sdk'
import type { ReactNode } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { basisText } from '../figures.ts'
import { Note } from '../parts/note.tsx'
import { State } from '../parts/state.tsx'
import { Block } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'

type Budget = Schemas['BatchBudget']
type Alert = Budget['alerts'][number]

/** What a batch may still cost: at worst, as expected, against the plan; what it told so far, and what stops it. */
export function BatchBudget({ id, version, paused }: { id: string; version: string; paused: boolean }) {
  const loaded = useLoad(`budget ${id} ${version}`, () => ask(() => client.getBatchBudget({ path: { id } })))
  return (
    <Block loaded={loaded} lines={3}>
      {(of) => (
        <>
          <Outlook of={of} />
          <Fuse of={of} paused={paused} />
          <AlertLog alerts={of.alerts} />
        </>
      )}
    </Block>
  )
}

function Outlook({ of }: { of: Budget }) {
  const { words, money, count } = useTongue()
  const { budget } = words
  const rows: [name: string, value: ReactNode, hint?: string][] = [
    [budget.worst, of.worstCaseMinor === null ? budget.unbounded : money(of.worstCaseMinor), budget.worstHint],
    ...(of.uncoveredMinor
      ? [[budget.uncovered, money(of.uncoveredMinor), budget.uncoveredHint] as [string, ReactNode, string]]
      : []),
    [
      budget.expected,
      of.expectedMinor === null ? budget.unknown : money(of.expectedMinor),
      budget.expectedHint(basisText(of.useRateBasisPoints)),
    ],
    [budget.planned, money(of.plannedMinor), budget.plannedHint],
    [budget.outstanding, count(of.outstanding)],
    [budget.stopAt, budget.stops[of.stopAt]],
  ]
  return (
    <>
      <h3>{budget.outlook}</h3>
      <dl className="bill">
        {rows.map(([name, value, hint]) => (
          <div key={name} className="bill-row">
            <dt>
              {name}
              {hint && <small>{hint}</small>}
            </dt>
            {/* an amount has nowhere to break; the sentences among them may */}
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Fuse({ of, paused }: { of: Budget; paused: boolean }) {
  const { words, money } = useTongue()
  const { budget } = words
  const { times, fromBasisPoints, fromMinor } = of.fuse
  const tripped = of.alerts.some((one) => one.level === 'fuse')
  return (
    <>
      <p>
        <strong>{budget.fuse}</strong>{' '}
        {times === null ? budget.fuseOff : budget.fuseOn(String(times), basisText(fromBasisPoints), money(fromMinor))}
      </p>
      {tripped && <Note tone={paused ? 'block' : 'warn'}>{paused ? budget.fuseTripped : budget.fuseBefore}</Note>}
    </>
  )
}

/** What was told of a budget, newest first. */
export function AlertLog({ alerts }: { alerts: readonly Alert[] }) {
  const { words, moment, money } = useTongue()
  const { budget } = words
  return (
    <>
      <h3>{budget.alerts}</h3>
      {alerts.length === 0 ? (
        <p className="soft">{budget.noAlerts}</p>
      ) : (
        <ol className="timeline">
          {alerts.map((one) => (
            <li key={one.at + one.level}>
              <AlertLevel level={one.level} />
              <small>
                {moment(one.at)} · {budget.alertAt(money(one.reservedMinor + one.spentMinor), money(one.budgetMinor))}
                {one.plannedMinor !== null && ` · ${budget.alertPlanned(money(one.plannedMinor))}`}
              </small>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

export function AlertLevel({ level }: { level: Alert['level'] }) {
  const { budget } = useTongue().words
  return <State of={level === '50' ? 'paused' : 'failed'}>{budget.levels[level]}</State>
}

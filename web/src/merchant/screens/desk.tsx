import { useLoad } from '../../load.ts'
import { ask, client, may } from '../../console/api.ts'
import { BudgetBar } from '../../console/parts/budget-bar.tsx'
import { State } from '../../console/parts/state.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import type { BatchEntry } from '../../console/batch-moves.ts'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Health } from '../health/health.tsx'
import type { Words } from '../words/zh-CN.ts'

const NEARLY = 0.8
const MOST = 200

const usedMinor = ({ supply }: BatchEntry): number => supply.spentMinor + supply.reservedMinor
const nearlyUsed = (one: BatchEntry): boolean =>
  one.supply.budgetMinor > 0 && usedMinor(one) >= NEARLY * one.supply.budgetMinor

/** What needs somebody: what waits, what runs out, what is to be answered; and what the live offers have cost. */
function Desk() {
  const { words, say, money, count } = useTongue<Words>()
  const { desk } = words
  const batches = useLoad('desk', () => ask(() => client.listManagedBatches({ query: { limit: MOST } })))
  const readsBills = may('statements:read')
  const bills = useLoad(readsBills ? 'desk-bills' : undefined, () =>
    ask(() => client.listStatements({ query: { state: 'issued', limit: 20 } })),
  )
  return (
    <>
      <h1>{words.screens.desk}</h1>
      <Block loaded={batches}>
        {({ data }) => {
          const live = data.filter((one) => one.lifecycle === 'live')
          const waiting = data.filter((one) => ['draft', 'submitted', 'approved', 'paused'].includes(one.lifecycle))
          const low = live.filter(nearlyUsed)
          const sum = (of: (one: BatchEntry) => number): number => data.reduce((total, one) => total + of(one), 0)
          if (data.length === 0)
            return (
              <Empty text={desk.welcome}>
                <a className="button button-first" href={to('/coupons/new')}>
                  {words.batch.create}
                </a>
              </Empty>
            )
          return (
            <>
              <dl className="tiles">
                <Tile what={desk.live} figure={count(live.length)} />
                <Tile what={desk.claimed} figure={count(sum((one) => one.supply.issued))} />
                <Tile what={desk.spent} figure={money(sum((one) => one.supply.spentMinor))} />
                <Tile what={desk.held} figure={money(sum((one) => one.supply.reservedMinor))} />
              </dl>
              <section className="panel" aria-labelledby="todo">
                <h2 id="todo">{desk.todo}</h2>
                {waiting.length + low.length + (bills.data?.data.length ?? 0) === 0 && (
                  <p className="soft">{desk.nothing}</p>
                )}
                <ul className="stack">
                  {bills.data?.data.map((one) => (
                    <li key={one.id} className="row">
                      <State of={one.state}>{words.bills.states[one.state]}</State>
                      <a href={to(`/bills/${one.id}`)}>{desk.bill(money(one.payableMinor))}</a>
                    </li>
                  ))}
                  {low.map((one) => (
                    <li key={one.id} className="row">
                      <State of="failed">{words.detail.nearly}</State>
                      <a href={to(`/coupons/${one.id}`)}>{say(one.title)}</a>
                    </li>
                  ))}
                  {waiting.map((one) => (
                    <li key={one.id} className="row">
                      <State of={one.lifecycle}>{words.batch.states[one.lifecycle]}</State>
                      <a href={to(`/coupons/${one.id}`)}>{say(one.title)}</a>
                    </li>
                  ))}
                </ul>
              </section>
              <section className="panel" aria-labelledby="budgets">
                <h2 id="budgets">{desk.budgets}</h2>
                <p className="soft">{desk.budgetsHint}</p>
                <ul className="stack">
                  {live
                    .toSorted(
                      (a, b) => usedMinor(b) / (b.supply.budgetMinor || 1) - usedMinor(a) / (a.supply.budgetMinor || 1),
                    )
                    .slice(0, 8)
                    .map((one) => (
                      <li key={one.id} className="meter">
                        <a href={to(`/coupons/${one.id}`)}>{say(one.title)}</a>
                        <BudgetBar supply={one.supply} />
                      </li>
                    ))}
                </ul>
              </section>
              {readsBills && <Health />}
            </>
          )
        }}
      </Block>
    </>
  )
}

function Tile({ what, figure }: { what: string; figure: string }) {
  return (
    <div className="tile">
      <dt className="tile-what">{what}</dt>
      <dd className="tile-figure">{figure}</dd>
    </div>
  )
}

export const screen: Screen = { component: Desk }

import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { showToast } from '../../toasts.ts'
import { ask, client, may, newKey } from '../../console/api.ts'
import { batchMoves } from '../../console/batch-moves.ts'
import { AlertLog } from '../../console/batch/budget.tsx'
import { BudgetBar } from '../../console/parts/budget-bar.tsx'
import { Note } from '../../console/parts/note.tsx'
import { State } from '../../console/parts/state.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { BatchBudgets } from '../budgets/batch-list.tsx'
import { CampaignDialog } from '../budgets/campaign-dialog.tsx'
import { CampaignMoves } from '../budgets/campaign-moves.tsx'
import { Deeds } from '../../console/parts/deeds.tsx'
import { Facts } from '../../console/parts/facts.tsx'
import { Who } from '../../console/parts/who.tsx'
import type { Words } from '../words/zh-CN.ts'

type Campaign = Schemas['Campaign']

/** The budget of one campaign: what is used, held and left, its offers, what it told, and who decided what. */
function BudgetScreen({ facts }: ScreenProps) {
  const id = facts['id'] ?? ''
  const loaded = useLoad(`campaign ${id}`, () => ask(() => client.getCampaign({ path: { id } })))
  return (
    <Block loaded={loaded} lines={8} whole>
      {(of) => <Shown of={of} replace={loaded.replace} />}
    </Block>
  )
}

function Shown({ of, replace }: { of: Campaign; replace: (next: Campaign) => void }) {
  const { words, say, moment, count } = useTongue<Words>()
  const { budgets } = words
  const [editing, setEditing] = useState(false)
  const [version, setVersion] = useState(0)
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{say(of.name)}</h1>
          <p className="row">
            <State of={of.lifecycle}>{budgets.states[of.lifecycle]}</State>
            <code>{of.id}</code>
          </p>
        </div>
        <div className="row">
          {of.lifecycle === 'draft' && may('campaigns:write') && (
            <button type="button" className="button" onClick={() => setEditing(true)}>
              {budgets.edit}
            </button>
          )}
          <CampaignMoves of={of} moved={replace} />
        </div>
      </div>
      <section className="panel" aria-labelledby="budget">
        <h2 id="budget">{budgets.budget}</h2>
        <Money id={of.id} version={`${version} ${of.version}`} changed={() => setVersion((now) => now + 1)} />
        <Facts
          rows={[
            [budgets.kind, budgets.kinds[of.kind]],
            [budgets.window, words.batch.until(moment(of.startsAt), moment(of.endsAt))],
            [budgets.perBuyer, of.perBuyerLimit === null ? budgets.noLimit : count(of.perBuyerLimit)],
            [budgets.approvedBy, of.approvedBy && <Who actor={of.approvedBy} />],
          ]}
        />
        {of.plan && <p>{of.plan}</p>}
        <Note>{budgets.whoMay}</Note>
      </section>
      <BatchBudgets campaign={of.id} version={version} changed={() => setVersion((now) => now + 1)} />
      <History of={of} />
      {editing && (
        <CampaignDialog
          of={of}
          close={() => setEditing(false)}
          saved={(next) => {
            setEditing(false)
            replace(next)
          }}
        />
      )}
    </>
  )
}

function Money({ id, version, changed }: { id: string; version: string; changed: () => void }) {
  const { words, money } = useTongue<Words>()
  const { budgets } = words
  const loaded = useLoad(`campaign budget ${id} ${version}`, () =>
    ask(() => client.getCampaignBudget({ path: { id } })),
  )
  return (
    <Block loaded={loaded} lines={3}>
      {({ budgetMinor, reservedMinor, spentMinor, alerts, batches }) => (
        <>
          {budgetMinor === null ? (
            <p>{budgets.usedOf(money(reservedMinor + spentMinor))}</p>
          ) : (
            <>
              <BudgetBar supply={{ budgetMinor, reservedMinor, spentMinor }} />
              <p className="soft">
                {budgets.plannedOf(money(batches.reduce((sum, one) => sum + one.budgetMinor, 0)), money(budgetMinor))}
              </p>
            </>
          )}
          <Brakes batches={batches} changed={changed} />
          <AlertLog alerts={alerts} />
        </>
      )}
    </Block>
  )
}

/** Stops or resumes all its offers, each for itself; how many took it is said. */
function Brakes(props: { batches: Schemas['CampaignBudget']['batches']; changed: () => void }) {
  const { words, count } = useTongue<Words>()
  const { budgets } = words
  const inState = (state: string): string[] =>
    props.batches.filter((one) => one.lifecycle === state).map((one) => one.batch)
  const [live, paused] = [inState('live'), inState('paused')]
  const moveAll = async (name: 'pause' | 'resume', ids: string[], because: string): Promise<void> => {
    let done = 0
    for (const id of ids)
      await ask(() => batchMoves[name].run({ id, key: newKey(), because })).then(
        () => done++,
        () => undefined,
      )
    if (done < ids.length) showToast(words.batch.movedMany(done, ids.length - done), 'error')
  }
  return (
    <Deeds
      done={props.changed}
      deeds={[
        ...(live.length === 0
          ? []
          : [
              {
                name: 'stop',
                label: budgets.stopAll,
                ability: batchMoves.pause.ability,
                step: 'reason' as const,
                hint: budgets.stopAllHint(count(live.length)),
                danger: true,
                run: (_key: string, because: string) => moveAll('pause', live, because),
              },
            ]),
        ...(paused.length === 0
          ? []
          : [
              {
                name: 'resume',
                label: budgets.resumeAll,
                ability: batchMoves.resume.ability,
                step: 'reason' as const,
                hint: budgets.resumeAllHint(count(paused.length)),
                run: (_key: string, because: string) => moveAll('resume', paused, because),
              },
            ]),
      ]}
    />
  )
}

function History({ of }: { of: Campaign }) {
  const { words, moment } = useTongue<Words>()
  const { budgets } = words
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{budgets.history}</h2>
      <ol className="timeline">
        {of.history.toReversed().map((one) => (
          <li key={one.seq}>
            {(budgets.events as Record<string, string>)[one.event] ?? one.event}
            <small>
              {moment(one.at)} · <Who actor={one.actor} />
              {one.because ? ` · ${one.because}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

export const screen: Screen = { component: BudgetScreen }

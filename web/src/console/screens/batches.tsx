import type { Input, Schemas } from '@quanhe/sdk'
import { standingOf } from '../batch-standing.ts'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { showToast } from '../../toasts.ts'
import { ask, client, may, newKey } from '../api.ts'
import { batchMoves, moveOf, type BatchEntry, type BatchMove } from '../batch-moves.ts'
import { ListPage, type Bulk } from '../parts/list-page.tsx'
import { Many, type Progress } from '../parts/many.tsx'
import { ReasonDialog } from '../parts/reason.tsx'
import { State } from '../parts/state.tsx'
import type { Column } from '../parts/table.tsx'
import type { Screen } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { useUnsaved } from '../unsaved.tsx'
import { to } from '../ways.ts'
import { majorOf } from '../figures.ts'

type Query = NonNullable<Input<'listManagedBatches'>['query']>

/** All batches that one manages. */
function Batches() {
  const tongue = useTongue()
  const { words, say } = tongue
  const { batch } = words
  const [version, setVersion] = useState(0)
  const [asking, setAsking] = useState<{ move: BatchMove; rows: BatchEntry[] }>()
  const presets = useLoad('batch-presets', () => ask(() => client.listBatchPresets()))
  const bulk = useBulk(() => setVersion((count) => count + 1))
  const many: Bulk<BatchEntry>[] = (['pause', 'resume', 'end'] as const)
    .filter((move) => may(batchMoves[move].ability))
    .map((move) => ({
      label: batch.moves[move],
      fits: (row) => row.events.includes(move),
      danger: move === 'end',
      run: (rows) => (moveOf(move).final ? setAsking({ move, rows }) : void bulk.run(move, rows)),
    }))
  return (
    <>
      <ListPage<BatchEntry>
        name="batches"
        title={batch.heading}
        version={version}
        actions={
          may('batches:write') && (
            <a className="button button-first" href={to('/coupons/new')}>
              {batch.create}
            </a>
          )
        }
        filters={[
          { key: 'search', label: batch.searchLabel },
          { key: 'state', label: batch.state, choices: choicesOf(batch.states) },
          {
            key: 'instrument',
            label: batch.kind,
            choices: (presets.data?.instruments ?? []).map((one) => ({ value: one.id, label: say(one.name) })),
          },
        ]}
        columns={columnsIn(tongue)}
        keyOf={(row) => row.id}
        nameOf={(row) => say(row.title)}
        bulk={many}
        load={({ state, ...query }, cursor) =>
          client.listManagedBatches({
            query: {
              ...(query as Query),
              ...(state ? { state: [state as BatchEntry['lifecycle']] } : {}),
              ...(cursor ? { cursor } : {}),
            },
          })
        }
        empty={{ text: batch.empty }}
      />
      {asking && (
        <ReasonDialog
          title={`${batch.moves[asking.move]} (${asking.rows.length})`}
          label={batch.moves[asking.move]}
          hint={batch.endConfirm}
          danger
          busy={bulk.last?.busy ?? false}
          failure={undefined}
          onClose={() => setAsking(undefined)}
          onGo={(because) => {
            setAsking(undefined)
            void bulk.run(asking.move, asking.rows, because)
          }}
        />
      )}
      {bulk.last && (
        <Many
          title={batch.moves[bulk.last.move]}
          progress={bulk.last}
          nameOf={(row) => say(row.title)}
          again={() => {
            const { move, refused, because } = bulk.last as Run
            const rows = refused.map(({ row }) => row)
            void bulk.run(move, rows, because)
          }}
          close={bulk.forget}
        />
      )}
    </>
  )
}

export const choicesOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

type Run = Progress<BatchEntry> & { move: BatchMove; because: string | undefined }

/** Moves many, one after the other; each succeeds or fails for itself, and what can be undone offers it. Who would leave meanwhile is asked. */
function useBulk(reload: () => void) {
  const { words } = useTongue()
  const [last, setLast] = useState<Run>()
  useUnsaved(last?.busy ?? false)
  const run = async (move: BatchMove, rows: BatchEntry[], because?: string): Promise<void> => {
    let now: Run = { move, because, total: rows.length, done: [], refused: [], busy: true }
    setLast(now)
    for (const row of rows) {
      const given = { id: row.id, key: newKey(), ...(because ? { because } : {}) }
      now = await ask(() => moveOf(move).run(given)).then(
        () => ({ ...now, done: [...now.done, row] }),
        (failure: unknown) => ({ ...now, refused: [...now.refused, { row, failure }] }),
      )
      setLast(now)
    }
    setLast(now.refused.length > 0 ? { ...now, busy: false } : undefined)
    const undo = moveOf(move).undo
    if (now.done.length > 0)
      showToast(
        words.batch.movedMany(now.done.length, now.refused.length),
        now.refused.length > 0 ? 'error' : 'ok',
        undo && { label: words.act.undo, run: () => void run(undo, now.done) },
      )
    reload()
  }
  return { run, last, forget: () => setLast(undefined) }
}

function columnsIn({ words, say, moment, count, shortMoney }: Tongue): Column<BatchEntry>[] {
  const { batch } = words
  return [
    {
      key: 'title',
      head: batch.title,
      cell: (row) => (
        <>
          <a href={to(`/coupons/${row.id}`)}>{say(row.title)}</a>
          <small>{row.id}</small>
        </>
      ),
      text: (row) => say(row.title),
    },
    { key: 'kind', head: batch.kind, cell: (row) => say(row.displayName), text: (row) => say(row.displayName) },
    {
      key: 'state',
      head: batch.state,
      cell: (row) => {
        const { tone, label, hint } = standingOf(row, batch)
        return (
          <State of={tone} hint={hint}>
            {label}
          </State>
        )
      },
      text: (row) => standingOf(row, batch).label,
    },
    {
      key: 'window',
      head: batch.window,
      cell: (row) => batch.until(moment(row.claimFrom), moment(row.claimUntil)),
      text: (row) => batch.until(row.claimFrom, row.claimUntil),
    },
    {
      key: 'stock',
      head: batch.stock,
      figures: true,
      cell: ({ supply }) => batch.of(count(supply.issued), count(supply.stock)),
      text: ({ supply }) => `${supply.issued}/${supply.stock}`,
    },
    {
      key: 'budget',
      head: batch.budget,
      figures: true,
      cell: ({ supply }) => batch.of(shortMoney(used(supply)), shortMoney(supply.budgetMinor)),
      text: ({ supply }) => `${majorOf(used(supply))}/${majorOf(supply.budgetMinor)}`,
    },
  ]
}

const used = (supply: Schemas['Supply']): number => supply.spentMinor + supply.reservedMinor

export const screen: Screen = { component: Batches }

import type { Input } from '@quanhe/sdk'
import { useState } from 'react'
import { client } from '../../console/api.ts'
import type { BatchEntry } from '../../console/batch-moves.ts'
import { AlertLevel } from '../../console/batch/budget.tsx'
import { BudgetBar } from '../../console/parts/budget-bar.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Brake } from '../parts/brake.tsx'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Query = NonNullable<Input<'listManagedBatches'>['query']>
const PAGE = 20

/** Batches with what of their budgets is used, held and left, what they told, and the brake on each. */
export function BatchBudgets(props: { campaign?: string; version?: number; changed?: () => void }) {
  const tongue = useTongue<Words>()
  const { budgets, batch } = tongue.words
  const { campaign } = props
  const [moved, setMoved] = useState(0)
  const changed = (): void => {
    setMoved((count) => count + 1)
    props.changed?.()
  }
  return (
    <ListPage<BatchEntry>
      name={campaign ? `budgets-of-${campaign}` : 'offer-budgets'}
      title={campaign ? budgets.batchesOf : budgets.batches}
      {...(campaign ? { level: 2 as const } : { intro: budgets.batchesIntro })}
      version={moved + (props.version ?? 0)}
      filters={
        campaign
          ? []
          : [
              { key: 'search', label: batch.searchLabel },
              { key: 'state', label: batch.state, choices: choicesOf(batch.states) },
            ]
      }
      keyOf={(row) => row.id}
      columns={columnsIn(tongue, changed)}
      load={({ state, ...query }, cursor) =>
        client.listManagedBatches({
          query: {
            ...(query as Query),
            ...(state ? { state: [state as BatchEntry['lifecycle']] } : {}),
            ...(campaign ? { campaign } : {}),
            ...(cursor ? { cursor } : {}),
            limit: PAGE,
          },
        })
      }
      empty={{ text: campaign ? budgets.noBatches : batch.empty }}
    />
  )
}

function columnsIn({ words, say }: Tongue<Words>, changed: () => void): Column<BatchEntry>[] {
  const { budgets, batch } = words
  const amount = (head: string, of: (row: BatchEntry) => number): Column<BatchEntry> => ({
    key: head,
    head,
    cell: () => null,
    text: (row) => majorOf(of(row)),
  })
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
      text: (row) => `${say(row.title)} ${row.id}`,
    },
    {
      key: 'state',
      head: batch.state,
      cell: (row) => <State of={row.lifecycle}>{batch.states[row.lifecycle]}</State>,
      text: (row) => batch.states[row.lifecycle],
    },
    {
      ...amount(budgets.used, ({ supply }) => supply.spentMinor + supply.reservedMinor),
      cell: (row) => <BudgetBar supply={row.supply} />,
    },
    {
      ...amount(budgets.budget, ({ supply }) => supply.budgetMinor),
      figures: true,
      cell: (row) => <Whole row={row} />,
    },
    {
      key: 'alert',
      head: budgets.alert,
      cell: (row) => <LastAlert of={row} />,
      text: (row) => (row.lastAlert ? words.budget.levels[row.lastAlert] : ''),
    },
    { key: 'act', head: words.list.actions, cell: (row) => <Brake row={row} changed={changed} /> },
  ]
}

function Whole({ row }: { row: BatchEntry }) {
  const { money } = useTongue()
  return <>{money(row.supply.budgetMinor)}</>
}

function LastAlert({ of }: { of: BatchEntry }) {
  const { budgets } = useTongue<Words>().words
  return of.lastAlert ? <AlertLevel level={of.lastAlert} /> : <span className="soft">{budgets.noAlert}</span>
}

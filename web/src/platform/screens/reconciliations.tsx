import type { Schemas } from '@quanhe/sdk'
import { client } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import type { Words } from '../words/zh-CN.ts'

/** O13. Files of merchants and payment providers held against the ledger, each with what does not agree. */
function Reconciliations() {
  const { words, moment, count } = useTongue<Words>()
  const { money: said } = words
  return (
    <ListPage<Schemas['Reconciliation']>
      name="reconciliations"
      title={words.screens.reconciliation}
      intro={said.reconIntro}
      filters={[]}
      keyOf={(row) => row.id}
      load={(_query, cursor) => client.listReconciliations({ query: cursor ? { cursor } : {} })}
      empty={{ text: said.noRecon }}
      columns={[
        {
          key: 'id',
          head: said.reconciliation,
          cell: (row) => (
            <>
              <a href={to(`/reconciliation/${row.id}`)}>{said.sources[row.source]}</a>
              <small>{row.id}</small>
            </>
          ),
          text: (row) => row.id,
        },
        {
          key: 'merchant',
          head: words.desk.owner,
          cell: (row) => row.merchant ?? '—',
          text: (row) => row.merchant ?? '',
        },
        { key: 'window', head: said.period, cell: (row) => words.batch.until(moment(row.from), moment(row.to)) },
        {
          key: 'state',
          head: words.batch.state,
          cell: (row) => <State of={row.state}>{said.reconStates[row.state]}</State>,
          text: (row) => row.state,
        },
        { key: 'rows', head: said.lines, figures: true, cell: (row) => count(row.rows), text: (row) => row.rows },
        {
          key: 'open',
          head: said.openDifferences,
          figures: true,
          cell: (row) => count(row.open),
          text: (row) => row.open,
        },
        {
          key: 'classes',
          head: said.classes,
          cell: (row) =>
            Object.entries(row.byClass as Record<string, number>)
              .map(([name, n]) => words.counts.label(said.differenceClasses[name as 'amount'] ?? name, count(n)))
              .join(' · '),
        },
      ]}
    />
  )
}

export const screen: Screen = { component: Reconciliations }

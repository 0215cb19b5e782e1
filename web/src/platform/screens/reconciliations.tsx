import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { serverNowMs } from '../../clock.ts'
import { go } from '../../router.ts'
import { timeLeft } from '../../time.ts'
import { client, may } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Merchant } from '../../console/parts/merchants.tsx'
import { StartReconciliation } from '../reconciling/start.tsx'
import type { Words } from '../words/zh-CN.ts'

type Reconciliation = Schemas['Reconciliation']

/** O13. Files of merchants and payment providers held against the ledger, each with what does not agree. */
function Reconciliations() {
  const tongue = useTongue<Words>()
  const { recon, screens } = tongue.words
  const [starting, setStarting] = useState(false)
  return (
    <>
      <ListPage<Reconciliation>
        name="reconciliations"
        title={screens.reconciliation}
        intro={recon.intro}
        actions={
          may('settlement:run') && (
            <button type="button" className="button button-first" onClick={() => setStarting(true)}>
              {recon.start}
            </button>
          )
        }
        filters={[]}
        keyOf={(row) => row.id}
        columns={columnsIn(tongue)}
        load={(_query, cursor) => client.listReconciliations({ query: cursor ? { cursor } : {} })}
        empty={{ text: recon.none }}
      />
      {starting && (
        <StartReconciliation close={() => setStarting(false)} started={(id) => go(to(`/reconciliation/${id}`))} />
      )}
    </>
  )
}

function columnsIn({ words, moment, count }: Tongue<Words>): Column<Reconciliation>[] {
  const { recon, batch } = words
  const waited = (row: Reconciliation): string => {
    if (row.open === 0 || !row.matchedAt) return ''
    const { days } = timeLeft(serverNowMs() - Date.parse(row.matchedAt))
    return days === 0 ? recon.today : recon.waited(days)
  }
  const classes = (row: Reconciliation): string =>
    Object.entries(row.byClass as Record<string, number>)
      .map(([name, n]) => words.counts.label(recon.classNames[name as 'amount'] ?? name, count(n)))
      .join(' · ')
  return [
    {
      key: 'id',
      head: recon.one,
      cell: (row) => (
        <>
          <a href={to(`/reconciliation/${row.id}`)}>{recon.sources[row.source]}</a>
          <small>{row.id}</small>
        </>
      ),
      text: (row) => row.id,
    },
    {
      key: 'merchant',
      head: recon.merchant,
      cell: (row) => (row.merchant ? <Merchant id={row.merchant} /> : recon.everyone),
      text: (row) => row.merchant ?? '',
    },
    {
      key: 'span',
      head: recon.span,
      cell: (row) => batch.until(moment(row.from), moment(row.to)),
      text: (row) => `${row.from} ${row.to}`,
    },
    {
      key: 'state',
      head: batch.state,
      cell: (row) => <State of={row.state}>{recon.states[row.state]}</State>,
      text: (row) => recon.states[row.state],
    },
    { key: 'rows', head: recon.lines, figures: true, cell: (row) => count(row.rows), text: (row) => row.rows },
    {
      key: 'open',
      head: recon.open,
      figures: true,
      cell: (row) => (
        <>
          {count(row.open)}
          <small>{waited(row)}</small>
        </>
      ),
      text: (row) => row.open,
    },
    { key: 'classes', head: recon.classes, cell: classes, text: classes },
  ]
}

export const screen: Screen = { component: Reconciliations }

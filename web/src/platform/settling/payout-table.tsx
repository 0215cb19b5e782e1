import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client, may } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { State } from '../../console/parts/state.tsx'
import { Table, type Column } from '../../console/parts/table.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Amount } from '../parts/amount.tsx'
import { Files } from '../../console/parts/files.tsx'
import { Who } from '../parts/who.tsx'
import { Deciding } from './deciding.tsx'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Run = Schemas['PayoutRun']
type Decision = 'approve' | 'refuse'

/** What a list of payout runs shows of each. */
export const payoutColumns = ({ words, moment, count }: Tongue<Words>, changed: () => void): Column<Run>[] => [
  {
    key: 'run',
    head: words.payout.run,
    cell: (row) => (
      <>
        {moment(row.proposedAt)}
        <small>{row.id}</small>
      </>
    ),
    text: (row) => row.id,
  },
  {
    key: 'period',
    head: words.payout.period,
    cell: (row) => <a href={to(`/settlement/periods/${row.period}`)}>{row.period}</a>,
    text: (row) => row.period,
  },
  {
    key: 'state',
    head: words.settling.state,
    cell: (row) => <State of={row.state}>{words.settling.proposalStates[row.state]}</State>,
    text: (row) => words.settling.proposalStates[row.state],
  },
  {
    key: 'payouts',
    head: words.payout.merchants,
    figures: true,
    cell: (row) => count(row.payouts),
    text: (row) => row.payouts,
  },
  {
    key: 'total',
    head: words.payout.total,
    figures: true,
    cell: (row) => <Amount minor={row.totalMinor} />,
    text: (row) => majorOf(row.totalMinor),
  },
  {
    key: 'by',
    head: words.settling.by,
    cell: (row) => <Who actor={row.proposedBy} />,
    text: (row) => row.proposedBy,
  },
  {
    key: 'decided',
    head: words.settling.decidedBy,
    cell: (row) => <Who actor={row.decidedBy} />,
    text: (row) => row.decidedBy ?? '',
  },
  {
    key: 'moves',
    head: words.list.actions,
    cell: (row) =>
      row.state === 'approved' ? (
        <Files
          name={words.payout.bank}
          at={`/v1/settlement/payouts/${row.id}/export`}
          formats={['csv', 'xlsx', 'json']}
        />
      ) : (
        <Decide run={row} changed={changed} />
      ),
  },
]

function Decide({ run, changed }: { run: Run; changed: () => void }) {
  const tongue = useTongue<Words>()
  const { settling: money, payout } = tongue.words
  const [asking, setAsking] = useState<Decision>()
  const act = useActing(
    (key, decision: Decision) =>
      (decision === 'approve' ? client.approvePayouts : client.refusePayouts)({ path: { id: run.id }, body: {}, key }),
    () => {
      showToast(money.done, 'ok')
      setAsking(undefined)
      changed()
    },
  )
  if (run.state !== 'proposed' || !may('settlement:pay')) return null
  return (
    <>
      <Deciding by={run.proposedBy} choose={setAsking} />
      {asking && (
        <ConfirmDialog
          title={`${money[asking]}: ${payout.sum(tongue.count(run.payouts), tongue.money(run.totalMinor))}`}
          label={money[asking]}
          hint={asking === 'approve' ? payout.approveHint : payout.refuseHint}
          danger={asking === 'refuse'}
          busy={act.busy}
          failure={act.failure}
          onClose={() => setAsking(undefined)}
          onGo={() => void act.run(asking)}
        />
      )}
    </>
  )
}

export function PayoutTable(props: { rows: readonly Run[]; label: string; changed: () => void }) {
  const tongue = useTongue<Words>()
  const columns = payoutColumns(tongue, props.changed).filter((column) => column.key !== 'period')
  return <Table label={props.label} rows={props.rows} keyOf={(row) => row.id} columns={columns} />
}

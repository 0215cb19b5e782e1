import type { Schemas } from '@quanhe/sdk'
import { client } from '../../console/api.ts'
import { State } from '../../console/parts/state.tsx'
import { Table, type Column } from '../../console/parts/table.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Amount } from '../parts/amount.tsx'
import { Files } from '../../console/parts/files.tsx'
import { Who } from '../../console/parts/who.tsx'
import { Deciding } from './deciding.tsx'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Run = Schemas['PayoutRun']

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
  const { payout } = tongue.words
  if (run.state !== 'proposed') return null
  return (
    <Deciding
      by={run.proposedBy}
      ability="settlement:pay"
      subject={payout.sum(tongue.count(run.payouts), tongue.money(run.totalMinor))}
      hints={{ approve: payout.approveHint, refuse: payout.refuseHint }}
      run={(decision, key) =>
        (decision === 'approve' ? client.approvePayouts : client.refusePayouts)({ path: { id: run.id }, body: {}, key })
      }
      changed={changed}
    />
  )
}

export function PayoutTable(props: { rows: readonly Run[]; label: string; changed: () => void }) {
  const tongue = useTongue<Words>()
  const columns = payoutColumns(tongue, props.changed).filter((column) => column.key !== 'period')
  return <Table label={props.label} rows={props.rows} keyOf={(row) => row.id} columns={columns} />
}

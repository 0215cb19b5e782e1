import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client, may } from '../../console/api.ts'
import { smallestOf, majorOf } from '../../console/figures.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { AreaField, Segments, TextField } from '../../console/parts/fields.tsx'
import { State } from '../../console/parts/state.tsx'
import { Table, type Column } from '../../console/parts/table.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Amount } from '../parts/amount.tsx'
import { Merchant } from '../../console/parts/merchants.tsx'
import type { Words } from '../words/zh-CN.ts'

type Dispute = Schemas['StatementDispute']

export const disputeColumns = ({ words, moment }: Tongue<Words>, changed: () => void): Column<Dispute>[] => {
  const { dispute, statement, settling: money } = words
  return [
    {
      key: 'line',
      head: dispute.line,
      cell: (row) => (
        <>
          <a href={to(`/settlement/statements/${row.statement}`)}>
            {statement.causes[row.key.causeKind]} {row.key.causeId}
          </a>
          <small>{row.key.line}</small>
        </>
      ),
      text: (row) => `${row.key.causeKind} ${row.key.causeId} ${row.key.line}`,
    },
    {
      key: 'merchant',
      head: money.merchant,
      cell: (row) => <Merchant id={row.merchant} />,
      text: (row) => row.merchant,
    },
    {
      key: 'reason',
      head: money.reason,
      cell: (row) => (
        <>
          {dispute.reasons[row.reason]}
          <small>{row.note}</small>
        </>
      ),
      text: (row) => `${dispute.reasons[row.reason]}: ${row.note}`,
    },
    {
      key: 'expected',
      head: dispute.expected,
      figures: true,
      cell: (row) => row.expectedMinor !== null && <Amount minor={row.expectedMinor} />,
      text: (row) => (row.expectedMinor === null ? '' : majorOf(row.expectedMinor)),
    },
    { key: 'at', head: money.at, cell: (row) => moment(row.openedAt), text: (row) => row.openedAt },
    {
      key: 'state',
      head: money.state,
      cell: (row) => (
        <>
          <State of={row.state === 'open' ? 'held' : row.state}>{dispute.states[row.state]}</State>
          {row.answer && <small>{row.answer}</small>}
        </>
      ),
      text: (row) => dispute.states[row.state],
    },
    {
      key: 'moves',
      head: words.list.actions,
      cell: (row) => (row.state === 'open' && may('settlement:run') ? <Answer of={row} changed={changed} /> : null),
    },
  ]
}

/** Upheld or rejected, in words; upheld with an amount, an adjustment is proposed that somebody else approves. */
function Answer({ of, changed }: { of: Dispute; changed: () => void }) {
  const { words, currency } = useTongue<Words>()
  const { dispute } = words
  const [open, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<'upheld' | 'rejected'>('upheld')
  const [amount, setAmount] = useState('')
  const [answer, setAnswer] = useState('')
  const minor = smallestOf(amount, currency.digits)
  const wrong = outcome === 'upheld' && amount !== '' && minor === undefined
  const act = useActing(
    (key) =>
      client.resolveStatementDispute({
        path: { id: of.id },
        body: { outcome, answer, ...(outcome === 'upheld' && minor ? { adjustMinor: minor } : {}) },
        key,
      }),
    () => {
      showToast(dispute.answered, 'ok')
      setOpen(false)
      changed()
    },
  )
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {dispute.resolve}
      </button>
      {open && (
        <ConfirmDialog
          title={dispute.resolve}
          label={dispute.resolve}
          hint={of.note}
          blocked={answer.trim().length < 3 || wrong}
          busy={act.busy}
          failure={act.failure}
          onClose={() => setOpen(false)}
          onGo={() => void act.run()}
        >
          <Segments
            label={dispute.outcome}
            name="outcome"
            value={outcome}
            choices={[
              { value: 'upheld', label: dispute.uphold },
              { value: 'rejected', label: dispute.reject },
            ]}
            onChange={(next) => setOutcome(next as typeof outcome)}
          />
          {outcome === 'upheld' && (
            <TextField
              label={dispute.adjust}
              hint={dispute.adjustHint}
              fault={wrong ? words.form.money : undefined}
              value={amount}
              onChange={setAmount}
              unit={words.form.yuan}
            />
          )}
          <AreaField label={dispute.answer} value={answer} onChange={setAnswer} maxLength={2000} />
        </ConfirmDialog>
      )}
    </>
  )
}

export function DisputeTable(props: { rows: readonly Dispute[]; label: string; changed: () => void }) {
  const columns = disputeColumns(useTongue<Words>(), props.changed)
  return <Table label={props.label} rows={props.rows} keyOf={(row) => row.id} columns={columns} />
}

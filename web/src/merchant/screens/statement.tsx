import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { showToast } from '../../toasts.ts'
import { ask, client, may } from '../../console/api.ts'
import { MoneyField } from '../../console/form/figures.tsx'
import { usePaged } from '../../console/paging.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ChoiceField } from '../../console/parts/fields.tsx'
import { Files } from '../../console/parts/files.tsx'
import { ReasonDialog } from '../../console/parts/reason.tsx'
import { State } from '../../console/parts/state.tsx'
import { Table } from '../../console/parts/table.tsx'
import { Trouble } from '../../console/parts/trouble.tsx'
import { Block, Waiting } from '../../console/parts/waiting.tsx'
import { useReason, Who } from '../../console/parts/who.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'

type Statement = Schemas['StatementWithHistory']
type Line = Schemas['StatementLine']
type Draft = Input<'disputeStatementLine'>['body']

const SUMS = [
  'salesMinor',
  'subsidyMinor',
  'merchantDiscountMinor',
  'feeMinor',
  'earnedMinor',
  'adjustmentMinor',
  'heldMinor',
  'netMinor',
  'carriedMinor',
  'payableMinor',
] as const

/** One statement: its sums, every line down to its transfers, and the merchant's answer to it. */
function StatementScreen({ facts }: ScreenProps) {
  const id = facts['id'] ?? ''
  const loaded = useLoad(`statement ${id}`, () => ask(() => client.getStatement({ path: { id } })))
  return (
    <Block loaded={loaded} whole>
      {(one) => <Shown one={one} reload={loaded.reload} />}
    </Block>
  )
}

function Shown({ one, reload }: { one: Statement; reload: () => void }) {
  const { words, moment, money } = useTongue<Words>()
  const { bills } = words
  const reasonOf = useReason()
  const [asking, setAsking] = useState(false)
  const confirm = useActing(
    (key) => client.confirmStatement({ path: { id: one.id }, body: {}, key }),
    () => {
      setAsking(false)
      showToast(bills.confirmed, 'ok')
      reload()
    },
  )
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{bills.title(moment(one.from), moment(one.to))}</h1>
          <p className="row">
            <State of={one.state}>{bills.states[one.state]}</State>
            <span className="soft">{bills.due(moment(one.due))}</span>
          </p>
        </div>
        <div className="row no-print">
          <Files
            name={words.files.download}
            at={`/v1/statements/${one.id}/export`}
            formats={['csv', 'xlsx', 'json', 'html']}
          />
          {one.events.includes('confirm') && may('statements:answer') && (
            <button type="button" className="button button-first" onClick={() => setAsking(true)}>
              {bills.confirm}
            </button>
          )}
        </div>
      </div>
      {confirm.failure !== undefined && !asking && <Trouble failure={confirm.failure} />}
      <section className="panel" aria-labelledby="sums">
        <h2 id="sums">{bills.sums}</h2>
        <dl className="bill">
          {SUMS.map((name) => (
            <div key={name} className={name === 'payableMinor' || name === 'netMinor' ? 'bill-row strong' : 'bill-row'}>
              <dt>
                {bills.amounts[name]}
                <small>{bills.meaning[name]}</small>
              </dt>
              <dd className="amount">{money(one[name])}</dd>
            </div>
          ))}
        </dl>
        {one.hash && (
          <p className="soft">
            {bills.hash} <code>{one.hash}</code>
          </p>
        )}
      </section>
      <Lines one={one} reload={reload} />
      <section className="panel" aria-labelledby="history">
        <h2 id="history">{words.detail.history}</h2>
        <ol className="timeline">
          {one.history.map((step) => (
            <li key={step.at + step.event}>
              {(bills.states as Record<string, string>)[step.to] ?? step.to}
              <small>
                {moment(step.at)} · <Who actor={step.actor} />
              </small>
              {step.because && <p>{reasonOf(step.because)}</p>}
            </li>
          ))}
        </ol>
      </section>
      {asking && (
        <ReasonDialog
          title={bills.confirm}
          label={bills.confirm}
          hint={bills.confirmHint(money(one.payableMinor))}
          optional
          busy={confirm.busy}
          failure={confirm.failure}
          onClose={() => setAsking(false)}
          onGo={() => void confirm.run()}
        />
      )}
    </>
  )
}

function Lines({ one, reload }: { one: Statement; reload: () => void }) {
  const { words, moment, money } = useTongue<Words>()
  const { bills } = words
  const [open, setOpen] = useState<string>()
  const [disputed, setDisputed] = useState<Line>()
  const paged = usePaged<Line>(`lines ${one.id}`, (cursor) =>
    client.listStatementLines({ path: { id: one.id }, query: { limit: 100, ...(cursor ? { cursor } : {}) } }),
  )
  const mayDispute = may('statements:answer') && one.events.includes('dispute')
  const rows = paged.data ?? []
  const shown = rows.find((line) => keyOf(line) === open)
  return (
    <section className="panel" aria-labelledby="lines">
      <h2 id="lines">{bills.lines(one.lines)}</h2>
      {paged.data === undefined ? (
        paged.failure ? (
          <Trouble failure={paged.failure} retry={paged.reload} />
        ) : (
          <Waiting />
        )
      ) : (
        <Table
          label={bills.about}
          rows={rows}
          keyOf={keyOf}
          columns={[
            {
              key: 'about',
              head: bills.about,
              cell: (line) => (
                <>
                  <button
                    type="button"
                    className="text-button"
                    aria-expanded={open === keyOf(line)}
                    onClick={() => setOpen(open === keyOf(line) ? undefined : keyOf(line))}
                  >
                    {line.about}
                  </button>
                  <small>
                    {moment(line.at)} · {bills.causes[line.key.causeKind]}
                  </small>
                </>
              ),
            },
            ...(['salesMinor', 'merchantDiscountMinor', 'subsidyMinor', 'feeMinor', 'netMinor'] as const).map(
              (name) => ({
                key: name,
                head: bills.amounts[name],
                figures: true,
                cell: (line: Line) => money(line[name]),
              }),
            ),
            ...(mayDispute
              ? [
                  {
                    key: 'dispute',
                    head: words.list.actions,
                    cell: (line: Line) => (
                      <button type="button" className="text-button" onClick={() => setDisputed(line)}>
                        {bills.dispute}
                      </button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {paged.next !== null && (
        <div>
          <button type="button" className="button" disabled={paged.busy} onClick={paged.more}>
            {words.list.more}
          </button>
        </div>
      )}
      {shown && <Transfers line={shown} />}
      {disputed && (
        <Dispute
          statement={one.id}
          line={disputed}
          close={() => setDisputed(undefined)}
          done={() => {
            setDisputed(undefined)
            reload()
          }}
        />
      )}
    </section>
  )
}

const keyOf = ({ key }: Line): string => Object.values(key).join(' ')

/** The transfers of the ledger that a line is made of. */
function Transfers({ line }: { line: Line }) {
  const { words, money } = useTongue<Words>()
  const { bills } = words
  return (
    <div className="stack">
      <h3>{bills.transfers(line.about)}</h3>
      <Table
        label={bills.transfers(line.about)}
        rows={line.transfers}
        keyOf={(one) => one.id}
        columns={[
          { key: 'because', head: bills.because, cell: (one) => one.because },
          { key: 'debit', head: bills.debit, cell: (one) => <code>{one.debit}</code> },
          { key: 'credit', head: bills.credit, cell: (one) => <code>{one.credit}</code> },
          { key: 'minor', head: bills.amount, figures: true, cell: (one) => money(one.minor) },
        ]}
      />
    </div>
  )
}

function Dispute(props: { statement: string; line: Line; close: () => void; done: () => void }) {
  const { words } = useTongue<Words>()
  const { bills } = words
  const [reason, setReason] = useState<Draft['reason']>('amount')
  const [expected, setExpected] = useState<number>()
  const send = useActing(
    (key, note: string) => {
      const body = { key: props.line.key, reason, note, ...(expected === undefined ? {} : { expectedMinor: expected }) }
      return client.disputeStatementLine({ path: { id: props.statement }, body: body as Draft, key })
    },
    () => {
      showToast(bills.disputed, 'ok')
      props.done()
    },
  )
  return (
    <ReasonDialog
      title={`${bills.dispute} · ${props.line.about}`}
      label={bills.dispute}
      busy={send.busy}
      failure={send.failure}
      onClose={props.close}
      onGo={(note) => void send.run(note)}
    >
      <ChoiceField
        label={bills.reason}
        value={reason}
        choices={Object.entries(bills.reasons).map(([value, label]) => ({ value, label }))}
        onChange={(next) => setReason(next as Draft['reason'])}
      />
      <MoneyField label={bills.expected} value={expected} onChange={setExpected} />
    </ReasonDialog>
  )
}

export const screen: Screen = { component: StatementScreen }

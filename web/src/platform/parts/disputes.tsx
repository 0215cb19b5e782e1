import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client, may } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { Dialog } from '../../console/parts/dialog.tsx'
import { AreaField, Segments, TextField } from '../../console/parts/fields.tsx'
import { Table } from '../../console/parts/table.tsx'
import { Trouble } from '../../console/parts/trouble.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import { useTongue } from '../../console/speech.ts'
import { minorFrom } from '../amounts.ts'
import type { Words } from '../words/zh-CN.ts'

type Dispute = Schemas['StatementDispute']

/** Lines that a merchant disputes, oldest question first answered: upheld with an amount, or rejected with the reason. */
export function Disputes() {
  const { words, money, moment } = useTongue<Words>()
  const { money: said } = words
  const [answering, setAnswering] = useState<Dispute>()
  const disputes = useLoad('disputes open', () => ask(() => client.listStatementDisputes({ query: { state: 'open' } })))
  return (
    <section className="panel">
      <h2>{said.disputes}</h2>
      <Block loaded={disputes}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty text={said.noDisputes} />
          ) : (
            <Table
              label={said.disputes}
              rows={data}
              keyOf={(row) => row.id}
              columns={[
                { key: 'merchant', head: words.desk.owner, cell: (row) => row.merchant },
                { key: 'reason', head: words.act.because, cell: (row) => said.disputeReasons[row.reason] },
                { key: 'note', head: said.note, cell: (row) => row.note },
                {
                  key: 'expected',
                  head: said.expected,
                  figures: true,
                  cell: (row) => (row.expectedMinor === null ? '—' : money(row.expectedMinor)),
                },
                { key: 'at', head: words.tasks.at, cell: (row) => moment(row.openedAt) },
                {
                  key: 'act',
                  head: words.list.actions,
                  cell: (row) =>
                    may('settlement:run') && (
                      <button type="button" className="text-button" onClick={() => setAnswering(row)}>
                        {said.answer}
                      </button>
                    ),
                },
              ]}
            />
          )
        }
      </Block>
      {answering && (
        <Answering
          dispute={answering}
          close={() => setAnswering(undefined)}
          done={() => {
            setAnswering(undefined)
            disputes.reload()
          }}
        />
      )}
    </section>
  )
}

function Answering({ dispute, close, done }: { dispute: Dispute; close: () => void; done: () => void }) {
  const { words, currency } = useTongue<Words>()
  const { money: said } = words
  const [outcome, setOutcome] = useState<'upheld' | 'rejected'>('upheld')
  const [amount, setAmount] = useState('')
  const [answer, setAnswer] = useState('')
  const adjustMinor = minorFrom(amount, currency)
  const send = useActing(
    (key) =>
      client.resolveStatementDispute({
        path: { id: dispute.id },
        body: {
          outcome,
          answer: answer.trim(),
          ...(outcome === 'upheld' && adjustMinor !== undefined ? { adjustMinor } : {}),
        },
        key,
      }),
    done,
  )
  const wrong = amount.trim() !== '' && adjustMinor === undefined
  return (
    <Dialog
      title={said.answer}
      onClose={close}
      foot={
        <button
          type="button"
          className="button button-first"
          disabled={send.busy || wrong || answer.trim().length < 3}
          onClick={() => void send.run()}
        >
          {send.busy ? words.act.working : said.answer}
        </button>
      }
    >
      <p>{dispute.note}</p>
      <Segments
        label={said.outcome}
        name="outcome"
        value={outcome}
        choices={[
          { value: 'upheld', label: said.upheld },
          { value: 'rejected', label: said.rejected },
        ]}
        onChange={(next) => setOutcome(next as 'upheld')}
      />
      {outcome === 'upheld' && (
        <TextField
          label={said.adjust}
          hint={said.adjustHint}
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
          {...(wrong ? { fault: words.form.money } : {})}
        />
      )}
      <AreaField label={said.answerText} value={answer} onChange={setAnswer} maxLength={500} />
      {send.failure !== undefined && <Trouble failure={send.failure} />}
    </Dialog>
  )
}

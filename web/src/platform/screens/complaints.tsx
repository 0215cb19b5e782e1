import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client, may } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { AreaField } from '../../console/parts/fields.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import type { Screen } from '../../console/screen.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import type { Words } from '../words/zh-CN.ts'

type Query = NonNullable<Input<'listComplaints'>['query']>
type Complaint = Schemas['Complaint']

const SHORTEST = 3
const LONGEST = 2000

/** What buyers say is wrong, and where they are answered. */
function Complaints() {
  const tongue = useTongue<Words>()
  const { complaints: words } = tongue.words
  const [version, setVersion] = useState(0)
  return (
    <ListPage<Complaint>
      name="complaints"
      title={words.heading}
      intro={words.intro}
      version={version}
      filters={[{ key: 'state', label: words.state, choices: choicesOf(words.states) }]}
      keyOf={(row) => row.id}
      columns={columnsIn(tongue, () => setVersion((count) => count + 1))}
      load={(query, cursor) => client.listComplaints({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })}
      empty={{ text: words.empty }}
    />
  )
}

const columnsIn = ({ words, moment }: Tongue<Words>, changed: () => void): Column<Complaint>[] => {
  const { complaints } = words
  return [
    {
      key: 'about',
      head: complaints.about,
      cell: (row) =>
        row.order ? (
          <a href={to(`/orders/${row.order}`)}>
            {complaints.order} {row.order}
          </a>
        ) : row.coupon ? (
          <a href={to(`/vouchers/${row.coupon}`)}>
            {complaints.coupon} {row.coupon}
          </a>
        ) : (
          complaints.other
        ),
      text: (row) => row.order ?? row.coupon ?? complaints.other,
    },
    { key: 'buyer', head: complaints.buyer, cell: (row) => row.buyer, text: (row) => row.buyer ?? '' },
    { key: 'text', head: complaints.text, cell: (row) => row.text, text: (row) => row.text },
    { key: 'at', head: complaints.at, cell: (row) => moment(row.openedAt), text: (row) => row.openedAt },
    {
      key: 'state',
      head: complaints.state,
      cell: (row) => (
        <>
          <State of={row.state === 'open' ? 'submitted' : 'done'}>{complaints.states[row.state]}</State>
          {row.answer && <small>{row.answer}</small>}
        </>
      ),
      text: (row) => `${complaints.states[row.state]} ${row.answer ?? ''}`.trim(),
    },
    {
      key: 'moves',
      head: words.list.actions,
      cell: (row) => (row.state === 'open' && may('complaints:answer') ? <Answer of={row} changed={changed} /> : null),
    },
  ]
}

function Answer({ of, changed }: { of: Complaint; changed: () => void }) {
  const { complaints: words } = useTongue<Words>().words
  const [open, setOpen] = useState(false)
  const [answer, setAnswer] = useState('')
  const act = useActing(
    (key) => client.answerComplaint({ path: { id: of.id }, body: { answer: answer.trim() }, key }),
    () => {
      showToast(words.answered, 'ok')
      setOpen(false)
      changed()
    },
  )
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.answer}
      </button>
      {open && (
        <ConfirmDialog
          title={words.answer}
          label={words.answer}
          hint={of.text}
          blocked={answer.trim().length < SHORTEST}
          busy={act.busy}
          failure={act.failure}
          onClose={() => setOpen(false)}
          onGo={() => void act.run()}
        >
          <AreaField
            label={words.answer}
            hint={words.answerHint}
            value={answer}
            onChange={setAnswer}
            maxLength={LONGEST}
          />
        </ConfirmDialog>
      )}
    </>
  )
}

export const screen: Screen = { component: Complaints }

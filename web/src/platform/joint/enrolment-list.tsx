import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client, me } from '../../console/api.ts'
import { basisText } from '../../console/figures.ts'
import { EnrolmentRecord } from '../../console/joint/record.tsx'
import { Deeds, type Deed } from '../../console/parts/deeds.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { Merchant } from '../../console/parts/merchants.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { Who } from '../../console/parts/who.tsx'
import type { Words } from '../words/zh-CN.ts'

type Enrolment = Schemas['Enrolment']
type Query = NonNullable<Input<'listEnrolments'>['query']>
type Move = 'accept' | 'reject' | 'dismiss'

const moves = {
  accept: client.acceptEnrolment,
  reject: client.rejectEnrolment,
  dismiss: client.dismissEnrolment,
} as const

/** Who signed up for a joint campaign, what each agreed to, and the platform's answer. */
export function EnrolmentList({ campaign, changed }: { campaign: string; changed: () => void }) {
  const tongue = useTongue<Words>()
  const { enrolling, joint } = tongue.words
  const [version, setVersion] = useState(0)
  const moved = (): void => {
    setVersion((count) => count + 1)
    changed()
  }
  return (
    <ListPage<Enrolment>
      name={`enrolments-${campaign}`}
      level={2}
      title={enrolling.merchants}
      version={version}
      filters={[{ key: 'state', label: joint.state, choices: choicesOf(joint.states) }]}
      keyOf={(row) => row.id}
      columns={columnsIn(tongue, moved)}
      load={(query, cursor) =>
        client.listEnrolments({ query: { ...(query as Query), campaign, ...(cursor ? { cursor } : {}) } })
      }
      empty={{ text: enrolling.noMerchants }}
    />
  )
}

function columnsIn({ words, moment }: Tongue<Words>, moved: () => void): Column<Enrolment>[] {
  const { enrolling, joint } = words
  return [
    {
      key: 'merchant',
      head: enrolling.merchant,
      cell: (row) => <Merchant id={row.merchant} />,
      text: (row) => row.merchant,
    },
    {
      key: 'state',
      head: joint.state,
      cell: (row) => (
        <>
          <State of={row.state}>{joint.states[row.state]}</State>
          {row.endsAt && <small>{joint.leavesAt(moment(row.endsAt))}</small>}
        </>
      ),
      text: (row) => joint.states[row.state],
    },
    {
      key: 'consent',
      head: enrolling.consent,
      cell: (row) => (
        <>
          {basisText(row.merchantBasisPoints)}
          <small>{row.shops.join(', ')}</small>
        </>
      ),
      text: (row) => basisText(row.merchantBasisPoints),
    },
    {
      key: 'record',
      head: enrolling.record,
      cell: (row) => <Record of={row} />,
    },
    { key: 'moves', head: words.list.actions, cell: (row) => <Answer of={row} moved={moved} /> },
  ]
}

function Record({ of }: { of: Enrolment }) {
  const { enrolling } = useTongue<Words>().words
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{enrolling.record}</summary>
      {open && <EnrolmentRecord of={of} whoOf={(_event, actor) => <Who actor={actor} />} />}
    </details>
  )
}

function Answer({ of, moved }: { of: Enrolment; moved: () => void }) {
  const { enrolling, settling } = useTongue<Words>().words
  if (of.appliedBy === `staff:${me.get()?.id}`) return <span className="soft">{settling.otherPerson}</span>
  const deeds = (Object.keys(moves) as Move[])
    .filter((move) => of.events.includes(move))
    .map((move): Deed => ({
      name: move,
      label: enrolling.moves[move],
      ability: 'campaigns:enrol',
      step: move === 'accept' ? 'sure' : 'reason',
      hint: enrolling.hints[move],
      danger: move === 'dismiss',
      first: move === 'accept',
      run: (key, because) => moves[move]({ path: { id: of.id }, body: because ? { because } : ({} as never), key }),
    }))
  return <Deeds deeds={deeds} done={moved} />
}

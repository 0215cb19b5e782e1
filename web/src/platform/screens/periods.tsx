import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client, may } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { Dialog } from '../../console/parts/dialog.tsx'
import { TextField } from '../../console/parts/fields.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import { Trouble } from '../../console/parts/trouble.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { go } from '../../router.ts'
import { Adjustments } from '../parts/adjustments.tsx'
import { Disputes } from '../parts/disputes.tsx'
import type { Words } from '../words/zh-CN.ts'

type Period = Schemas['SettlementPeriod']

/** O12. The settlement periods, and beside them what waits for an answer: disputed lines, and corrections to be approved. */
function Periods() {
  const { words, moment, money, count } = useTongue<Words>()
  const { money: said } = words
  const [opening, setOpening] = useState(false)
  return (
    <>
      <ListPage<Period>
        name="periods"
        title={words.screens.settlement}
        intro={said.periodsIntro}
        actions={
          may('settlement:run') && (
            <button type="button" className="button button-first" onClick={() => setOpening(true)}>
              {said.openPeriod}
            </button>
          )
        }
        filters={[]}
        keyOf={(row) => row.id}
        load={(_query, cursor) => client.listSettlementPeriods({ query: cursor ? { cursor } : {} })}
        empty={{ text: said.noPeriods }}
        columns={[
          {
            key: 'period',
            head: said.period,
            cell: (row) => (
              <>
                <a href={to(`/settlement/${row.id}`)}>{words.batch.until(moment(row.from), moment(row.to))}</a>
                <small>{row.id}</small>
              </>
            ),
            text: (row) => row.id,
          },
          {
            key: 'state',
            head: words.batch.state,
            cell: (row) => <State of={row.state}>{said.periodStates[row.state]}</State>,
            text: (row) => row.state,
          },
          {
            key: 'statements',
            head: said.statements,
            figures: true,
            cell: (row) => count(row.statements),
            text: (row) => row.statements,
          },
          {
            key: 'subsidy',
            head: said.subsidy,
            figures: true,
            cell: (row) => money(row.subsidyMinor),
            text: (row) => row.subsidyMinor / 100,
          },
          {
            key: 'payable',
            head: said.payable,
            figures: true,
            cell: (row) => money(row.payableMinor),
            text: (row) => row.payableMinor / 100,
          },
          { key: 'due', head: said.due, cell: (row) => moment(row.due), text: (row) => row.due },
        ]}
      />
      <Disputes />
      <Adjustments />
      {opening && <Opening close={() => setOpening(false)} />}
    </>
  )
}

/** `2026-11-22` as the beginning of that day in Shanghai's zone, which has no summer time. */
const dayBegins = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString()

function Opening({ close }: { close: () => void }) {
  const { words, timeZone } = useTongue<Words>()
  const { money: said } = words
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const open = useActing(
    (key) =>
      client.openSettlementPeriod({ body: { to: dayBegins(until), ...(from ? { from: dayBegins(from) } : {}) }, key }),
    ({ id }) => go(to(`/settlement/${id}`)),
  )
  return (
    <Dialog
      title={said.openPeriod}
      onClose={close}
      foot={
        <button
          type="button"
          className="button button-first"
          disabled={!until || open.busy}
          onClick={() => void open.run()}
        >
          {open.busy ? words.act.working : said.openPeriod}
        </button>
      }
    >
      <p>{said.openHint}</p>
      <TextField label={said.from} hint={said.fromHint} type="date" value={from} onChange={setFrom} />
      <TextField
        label={said.until}
        hint={words.frame.zone(timeZone)}
        type="date"
        value={until}
        onChange={setUntil}
        required
      />
      {open.failure !== undefined && <Trouble failure={open.failure} />}
    </Dialog>
  )
}

export const screen: Screen = { component: Periods }

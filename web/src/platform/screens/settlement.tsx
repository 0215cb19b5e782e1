import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client, may } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Amount } from '../parts/amount.tsx'
import { SettlementBranches } from '../settling/branches.tsx'
import { OpenPeriod } from '../settling/open-period.tsx'
import { PeriodMoves } from '../settling/period-moves.tsx'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Period = Schemas['SettlementPeriod']

/** The settlement periods, and what is to be done with each. */
function Settlement() {
  const tongue = useTongue<Words>()
  const { settling: money, period } = tongue.words
  const [version, setVersion] = useState(0)
  const [opening, setOpening] = useState(false)
  const [any, setAny] = useState(true)
  const changed = (): void => setVersion((count) => count + 1)
  const open = may('settlement:run') && (
    <button type="button" className="button button-first" onClick={() => setOpening(true)}>
      {period.open}
    </button>
  )
  return (
    <>
      <SettlementBranches />
      <ListPage<Period>
        name="settlement-periods"
        title={money.heading}
        intro={money.intro}
        version={version}
        actions={open}
        filters={[]}
        keyOf={(row) => row.id}
        columns={[
          ...columnsIn(tongue),
          {
            key: 'moves',
            head: tongue.words.list.actions,
            cell: (row) => (
              <div className="row">
                <PeriodMoves period={row} changed={changed} />
              </div>
            ),
          },
        ]}
        load={async (_query, cursor) => {
          const page = await client.listSettlementPeriods({ query: cursor ? { cursor } : {} })
          setAny(cursor !== undefined || page.data.length > 0)
          return page
        }}
        empty={{ text: period.empty }}
      />
      {opening && (
        <OpenPeriod
          first={!any}
          close={() => setOpening(false)}
          opened={() => {
            setOpening(false)
            changed()
          }}
        />
      )}
    </>
  )
}

function columnsIn({ words, moment, count }: Tongue<Words>): Column<Period>[] {
  const { period } = words
  return [
    {
      key: 'period',
      head: words.settling.periods,
      cell: (row) => (
        <>
          <a href={to(`/settlement/periods/${row.id}`)}>{period.one(moment(row.from), moment(row.to))}</a>
          <small>{row.id}</small>
        </>
      ),
      text: (row) => `${row.from} ${row.to}`,
    },
    {
      key: 'state',
      head: words.settling.state,
      cell: (row) => <State of={row.state}>{period.states[row.state]}</State>,
      text: (row) => period.states[row.state],
    },
    {
      key: 'statements',
      head: period.statements,
      figures: true,
      cell: (row) => count(row.statements),
      text: (row) => row.statements,
    },
    {
      key: 'net',
      head: period.net,
      figures: true,
      cell: (row) => <Amount minor={row.netMinor} />,
      text: (row) => majorOf(row.netMinor),
    },
    {
      key: 'subsidy',
      head: period.subsidy,
      figures: true,
      cell: (row) => <Amount minor={row.subsidyMinor} />,
      text: (row) => majorOf(row.subsidyMinor),
    },
    {
      key: 'payable',
      head: period.payable,
      figures: true,
      cell: (row) => <Amount minor={row.payableMinor} />,
      text: (row) => majorOf(row.payableMinor),
    },
    { key: 'due', head: period.due, cell: (row) => moment(row.due), text: (row) => row.due },
  ]
}

export const screen: Screen = { component: Settlement }

import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client, may } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { Amount } from '../parts/amount.tsx'
import { Merchant, useMerchants } from '../../console/parts/merchants.tsx'
import { Who } from '../../console/parts/who.tsx'
import { SettlementBranches } from '../settling/branches.tsx'
import { Deciding } from '../settling/deciding.tsx'
import { ProposeAdjustment } from '../settling/propose-adjustment.tsx'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Adjustment = Schemas['Adjustment']
type Query = NonNullable<Input<'listAdjustments'>['query']>

/** Corrections of merchants' accounts: one proposes, another approves. */
function Adjustments() {
  const tongue = useTongue<Words>()
  const { adjust, settling: money } = tongue.words
  const { choices: merchants } = useMerchants()
  const [version, setVersion] = useState(0)
  const [proposing, setProposing] = useState(false)
  const changed = (): void => setVersion((count) => count + 1)
  return (
    <>
      <SettlementBranches />
      <ListPage<Adjustment>
        name="adjustments"
        title={adjust.heading}
        intro={adjust.intro}
        version={version}
        actions={
          may('settlement:run') && (
            <button type="button" className="button button-first" onClick={() => setProposing(true)}>
              {adjust.propose}
            </button>
          )
        }
        filters={[
          { key: 'state', label: money.state, choices: choicesOf(money.proposalStates) },
          { key: 'merchant', label: money.merchant, choices: merchants },
        ]}
        keyOf={(row) => row.id}
        columns={columnsIn(tongue, changed)}
        load={(query, cursor) =>
          client.listAdjustments({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })
        }
        empty={{ text: adjust.empty }}
      />
      {proposing && (
        <ProposeAdjustment
          close={() => setProposing(false)}
          proposed={() => {
            setProposing(false)
            changed()
          }}
        />
      )}
    </>
  )
}

function columnsIn({ words, moment }: Tongue<Words>, changed: () => void): Column<Adjustment>[] {
  const { settling: money, adjust } = words
  return [
    {
      key: 'at',
      head: money.at,
      cell: (row) => (
        <>
          {moment(row.proposedAt)}
          <small>{row.id}</small>
        </>
      ),
      text: (row) => row.proposedAt,
    },
    {
      key: 'merchant',
      head: money.merchant,
      cell: (row) => <Merchant id={row.merchant} />,
      text: (row) => row.merchant,
    },
    {
      key: 'amount',
      head: money.amount,
      figures: true,
      cell: (row) => <Amount minor={row.minor} />,
      text: (row) => majorOf(row.minor),
    },
    {
      key: 'reason',
      head: money.reason,
      cell: (row) => (
        <>
          {row.reason}
          {row.dispute && (
            <small>
              {adjust.ofDispute} {row.dispute}
            </small>
          )}
        </>
      ),
      text: (row) => row.reason,
    },
    {
      key: 'state',
      head: money.state,
      cell: (row) => <State of={row.state}>{money.proposalStates[row.state]}</State>,
      text: (row) => money.proposalStates[row.state],
    },
    { key: 'by', head: money.by, cell: (row) => <Who actor={row.proposedBy} />, text: (row) => row.proposedBy },
    {
      key: 'decided',
      head: money.decidedBy,
      cell: (row) => <Who actor={row.decidedBy} />,
      text: (row) => row.decidedBy ?? '',
    },
    { key: 'moves', head: words.list.actions, cell: (row) => <Decide of={row} changed={changed} /> },
  ]
}

function Decide({ of, changed }: { of: Adjustment; changed: () => void }) {
  const { words, money } = useTongue<Words>()
  const { adjust } = words
  if (of.state !== 'proposed') return null
  return (
    <Deciding
      by={of.proposedBy}
      ability="settlement:close"
      subject={money(of.minor)}
      hints={{ approve: adjust.approveHint, refuse: adjust.refuseHint }}
      run={(decision, key) =>
        (decision === 'approve' ? client.approveAdjustment : client.refuseAdjustment)({
          path: { id: of.id },
          body: {},
          key,
        })
      }
      changed={changed}
    />
  )
}

export const screen: Screen = { component: Adjustments }

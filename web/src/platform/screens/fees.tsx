import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client, may, me } from '../../console/api.ts'
import { basisText } from '../../console/figures.ts'
import { Deeds } from '../../console/parts/deeds.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { Merchant, useMerchants } from '../../console/parts/merchants.tsx'
import { Who } from '../../console/parts/who.tsx'
import { SettlementBranches } from '../settling/branches.tsx'
import { ProposeFee } from '../settling/propose-fee.tsx'
import type { Words } from '../words/zh-CN.ts'

type Fee = Schemas['ServiceFee']
type Move = 'approve' | 'refuse' | 'withdraw'
type Query = NonNullable<Input<'listServiceFees'>['query']>

const moves = {
  approve: client.approveServiceFee,
  refuse: client.refuseServiceFee,
  withdraw: client.withdrawServiceFee,
} as const

/** The versions of the service fee: proposed by one, announced by another, counting once the notice is over. */
function Fees() {
  const tongue = useTongue<Words>()
  const { fee, settling: money } = tongue.words
  const { choices: merchants } = useMerchants()
  const [version, setVersion] = useState(0)
  const [proposing, setProposing] = useState(false)
  const changed = (): void => setVersion((count) => count + 1)
  return (
    <>
      <SettlementBranches />
      <ListPage<Fee>
        name="service-fees"
        title={fee.heading}
        intro={fee.intro}
        version={version}
        actions={
          may('settlement:run') && (
            <button type="button" className="button button-first" onClick={() => setProposing(true)}>
              {fee.propose}
            </button>
          )
        }
        filters={[
          { key: 'state', label: money.state, choices: choicesOf(fee.states) },
          { key: 'merchant', label: money.merchant, choices: merchants },
        ]}
        keyOf={(row) => row.id}
        columns={columnsIn(tongue, changed)}
        load={(query, cursor) =>
          client.listServiceFees({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })
        }
        empty={{ text: fee.empty }}
      />
      {proposing && (
        <ProposeFee
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

function columnsIn({ words, moment }: Tongue<Words>, changed: () => void): Column<Fee>[] {
  const { fee, settling: money } = words
  const rateOf = (row: Fee): string => (row.basisPoints === null ? fee.backToCommon : basisText(row.basisPoints))
  return [
    { key: 'rate', head: fee.rate, figures: true, cell: rateOf, text: rateOf },
    {
      key: 'whose',
      head: fee.whose,
      cell: (row) => (row.merchant ? <Merchant id={row.merchant} /> : fee.common),
      text: (row) => row.merchant ?? fee.common,
    },
    {
      key: 'state',
      head: money.state,
      cell: (row) => <State of={row.state}>{fee.states[row.state]}</State>,
      text: (row) => fee.states[row.state],
    },
    {
      key: 'effective',
      head: fee.effective,
      cell: (row) => (
        <>
          {moment(row.effectiveAt)}
          <small>{fee.notice(row.noticeDays)}</small>
        </>
      ),
      text: (row) => row.effectiveAt,
    },
    { key: 'reason', head: money.reason, cell: (row) => row.reason, text: (row) => row.reason },
    { key: 'by', head: money.by, cell: (row) => <Who actor={row.proposedBy} />, text: (row) => row.proposedBy },
    {
      key: 'decided',
      head: money.decidedBy,
      cell: (row) => <Who actor={row.withdrawnBy ?? row.decidedBy} />,
      text: (row) => row.decidedBy ?? '',
    },
    { key: 'moves', head: words.list.actions, cell: (row) => <Decide of={row} changed={changed} /> },
  ]
}

function Decide({ of, changed }: { of: Fee; changed: () => void }) {
  const { fee, settling: money } = useTongue<Words>().words
  const own = of.state === 'proposed' && of.proposedBy === `staff:${me.get()?.id}`
  if (own) return <span className="soft">{money.otherPerson}</span>
  const deeds = (of.events as Move[]).map((move) => ({
    name: move,
    label: fee.moves[move],
    ability: 'settlement:close',
    step: 'sure' as const,
    hint: fee.hints[move],
    first: move === 'approve',
    danger: move === 'withdraw',
    run: (key: string) => moves[move]({ path: { id: of.id }, body: {}, key }),
  }))
  return <Deeds deeds={deeds} done={changed} />
}

export const screen: Screen = { component: Fees }

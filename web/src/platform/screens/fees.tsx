import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client, may, me } from '../../console/api.ts'
import { basisText } from '../../console/figures.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { Merchant } from '../../console/parts/merchants.tsx'
import { Who } from '../parts/who.tsx'
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
  const { fee, settling: money, statement } = tongue.words
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
          { key: 'merchant', label: statement.filterMerchant },
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
  const { words } = useTongue<Words>()
  const { fee, settling: money } = words
  const [asking, setAsking] = useState<Move>()
  const act = useActing(
    (key, move: Move) => moves[move]({ path: { id: of.id }, body: {}, key }),
    () => {
      showToast(money.done, 'ok')
      setAsking(undefined)
      changed()
    },
  )
  if (!may('settlement:close') || of.events.length === 0) return null
  const own = of.state === 'proposed' && of.proposedBy === `staff:${me.get()?.id}`
  if (own) return <span className="soft">{money.otherPerson}</span>
  return (
    <div className="row">
      {(of.events as Move[]).map((move) => (
        <button key={move} type="button" className="button" onClick={() => setAsking(move)}>
          {fee.moves[move]}
        </button>
      ))}
      {asking && (
        <ConfirmDialog
          title={fee.moves[asking]}
          label={fee.moves[asking]}
          hint={fee.hints[asking]}
          danger={asking !== 'approve'}
          busy={act.busy}
          failure={act.failure}
          onClose={() => setAsking(undefined)}
          onGo={() => void act.run(asking)}
        />
      )}
    </div>
  )
}

export const screen: Screen = { component: Fees }

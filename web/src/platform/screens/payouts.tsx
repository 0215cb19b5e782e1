import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { SettlementBranches } from '../settling/branches.tsx'
import { payoutColumns } from '../settling/payout-table.tsx'
import type { Words } from '../words/zh-CN.ts'

/** All payout runs, newest first: proposed by one, approved by another. */
function Payouts() {
  const tongue = useTongue<Words>()
  const { payout } = tongue.words
  const [version, setVersion] = useState(0)
  return (
    <>
      <SettlementBranches />
      <ListPage<Schemas['PayoutRun']>
        name="payouts"
        title={payout.heading}
        intro={payout.intro}
        version={version}
        filters={[]}
        keyOf={(row) => row.id}
        columns={payoutColumns(tongue, () => setVersion((count) => count + 1))}
        load={(_query, cursor) => client.listPayoutRuns({ query: cursor ? { cursor } : {} })}
        empty={{ text: payout.empty }}
      />
    </>
  )
}

export const screen: Screen = { component: Payouts }

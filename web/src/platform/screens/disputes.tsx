import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { SettlementBranches } from '../settling/branches.tsx'
import { disputeColumns } from '../settling/dispute-table.tsx'
import type { Words } from '../words/zh-CN.ts'

type Query = NonNullable<Input<'listStatementDisputes'>['query']>

/** Lines that merchants say are wrong. */
function Disputes() {
  const tongue = useTongue<Words>()
  const { dispute, settling: money } = tongue.words
  const [version, setVersion] = useState(0)
  return (
    <>
      <SettlementBranches />
      <ListPage<Schemas['StatementDispute']>
        name="disputes"
        title={dispute.heading}
        intro={dispute.intro}
        version={version}
        filters={[{ key: 'state', label: money.state, choices: choicesOf(dispute.states) }]}
        keyOf={(row) => row.id}
        columns={disputeColumns(tongue, () => setVersion((count) => count + 1))}
        load={(query, cursor) =>
          client.listStatementDisputes({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })
        }
        empty={{ text: dispute.empty }}
      />
    </>
  )
}

export const screen: Screen = { component: Disputes }

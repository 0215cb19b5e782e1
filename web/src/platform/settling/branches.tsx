import { useTongue } from '../../console/speech.ts'
import { Branches } from '../parts/branches.tsx'
import type { Words } from '../words/zh-CN.ts'

/** The lists of settlement. */
export function SettlementBranches() {
  const { settling: money } = useTongue<Words>().words
  return (
    <Branches
      label={money.branches}
      links={[
        { path: '/settlement', name: money.periods },
        { path: '/settlement/payouts', name: money.payouts },
        { path: '/settlement/disputes', name: money.disputes },
        { path: '/settlement/adjustments', name: money.adjustments },
        { path: '/settlement/fees', name: money.fees },
      ]}
    />
  )
}

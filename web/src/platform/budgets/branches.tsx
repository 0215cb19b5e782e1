import { useTongue } from '../../console/speech.ts'
import { Branches } from '../parts/branches.tsx'
import type { Words } from '../words/zh-CN.ts'

/** The lists of budgets. */
export function BudgetBranches() {
  const { budgets } = useTongue<Words>().words
  return (
    <Branches
      label={budgets.branches}
      links={[
        { path: '/budgets', name: budgets.campaigns },
        { path: '/budgets/offers', name: budgets.batches },
      ]}
    />
  )
}

import type { Screen } from '../../console/screen.ts'
import { BatchBudgets } from '../budgets/batch-list.tsx'
import { BudgetBranches } from '../budgets/branches.tsx'

/** O14. The budgets of all offers. */
function OfferBudgets() {
  return (
    <>
      <BudgetBranches />
      <BatchBudgets />
    </>
  )
}

export const screen: Screen = { component: OfferBudgets }

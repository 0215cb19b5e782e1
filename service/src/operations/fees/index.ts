import type { Operation } from '../operation.ts'
import { feeDecisions } from './decide-fee.ts'
import { getMerchantFees, listServiceFees } from './list-fees.ts'
import { proposeServiceFee } from './propose-fee.ts'

/** The service fee: its versions, and what counts. */
export const feeOperations: readonly Operation[] = [
  proposeServiceFee,
  listServiceFees,
  ...feeDecisions,
  getMerchantFees,
]

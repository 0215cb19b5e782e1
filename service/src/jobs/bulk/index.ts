import type { BulkWork } from './bulk-work.ts'
import { generateCodes } from './generate-codes.ts'
import { grantCoupons } from './grant-coupons.ts'

/** Every kind of long work. */
export const bulkWorks: readonly BulkWork[] = [grantCoupons, generateCodes]

import { downloadBulkFailures } from './bulk/download-bulk-failures.ts'
import { getBulkJob } from './bulk/get-bulk-job.ts'
import { listBulkJobs } from './bulk/list-bulk-jobs.ts'
import { bulkJobMoves } from './bulk/move-bulk-job.ts'
import { downloadCodes } from './codes/download-codes.ts'
import { generateCodes } from './codes/generate-codes.ts'
import { importCodes } from './codes/import-codes.ts'
import { getCodeSet, listCodeSets } from './codes/list-code-sets.ts'
import { redeemCode } from './codes/redeem-code.ts'
import { voidCode, voidCodeSet } from './codes/void-codes.ts'
import { grantCoupon } from './grants/grant-coupon.ts'
import { listGrants } from './grants/list-grants.ts'
import { uploadGrants } from './grants/upload-grants.ts'
import { claimByLink } from './links/claim-by-link.ts'
import { closeLink } from './links/close-link.ts'
import { createLink } from './links/create-link.ts'
import { getLink, listLinks, reportLinks } from './links/list-links.ts'
import type { Operation } from './operation.ts'

/** Coupons that come otherwise than by a click on the marketplace's pages: grants, files, codes, partners' links. */
export const handingOut: readonly Operation[] = [
  grantCoupon,
  listGrants,
  uploadGrants,
  listBulkJobs,
  getBulkJob,
  ...bulkJobMoves,
  downloadBulkFailures,
  generateCodes,
  importCodes,
  listCodeSets,
  getCodeSet,
  downloadCodes,
  voidCodeSet,
  voidCode,
  redeemCode,
  createLink,
  listLinks,
  getLink,
  reportLinks,
  closeLink,
  claimByLink,
]

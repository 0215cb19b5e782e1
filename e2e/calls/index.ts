import type { OperationId } from '@quanhe/sdk'
import { batchCalls } from './batches.ts'
import { buyerCalls } from './buyers.ts'
import { campaignCalls } from './campaigns.ts'
import { catalogueCalls } from './catalogue.ts'
import { couponCalls } from './coupons.ts'
import { enrolmentCalls } from './enrolments.ts'
import { placementCalls } from './placements.ts'
import { reportCalls } from './reports.ts'
import { feeCalls } from './fees.ts'
import { grantCalls } from './grants.ts'
import { orderCalls } from './orders.ts'
import { webhookCalls } from './webhooks.ts'
import { settingsCalls } from './settings.ts'
import { peopleCalls } from './people.ts'
import { settlementCalls } from './settlement.ts'
import type { Way } from './way.ts'

/**
 * One way to make each operation succeed. The type asks for every operation: a new one does not compile until it is here, in the
 * file of its resource; with it come its tests of access, replay, crashes and bad input. `notYet` may stand in while it is
 * written, and fails `npm test` meanwhile.
 */
export const calls: Readonly<Record<OperationId, Way>> = {
  ...catalogueCalls,
  ...batchCalls,
  ...campaignCalls,
  ...settingsCalls,
  ...couponCalls,
  ...buyerCalls,
  ...orderCalls,
  ...webhookCalls,
  ...peopleCalls,
  ...settlementCalls,
  ...feeCalls,
  ...reportCalls,
  ...enrolmentCalls,
  ...placementCalls,
  ...grantCalls,
}

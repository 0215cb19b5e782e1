import { batchLifecycle } from './batch.ts'
import { bulkJobLifecycle } from './bulk-job.ts'
import { campaignLifecycle } from './campaign.ts'
import { caseLifecycle } from './case.ts'
import { complaintLifecycle } from './complaint.ts'
import { couponLifecycle } from './coupon.ts'
import { disputeLifecycle } from './dispute.ts'
import { enrolmentLifecycle } from './enrolment.ts'
import { feeLifecycle } from './fee.ts'
import { orderLifecycle } from './order.ts'
import { placementBidLifecycle } from './placement-bid.ts'
import { refundLifecycle } from './refund.ts'
import { webhookDeliveryLifecycle } from './webhook-delivery.ts'
import { webhookEndpointLifecycle } from './webhook-endpoint.ts'
import { revisionLifecycle } from './revision.ts'
import { proposalLifecycle } from './proposal.ts'
import { periodLifecycle } from './settlement-period.ts'
import { statementLifecycle } from './statement.ts'
import { stopLifecycle } from './stop.ts'

/** Every lifecycle. Laws run over all of them, and the docs draw them from here. */
export const lifecycles = {
  batch: batchLifecycle,
  bulkJob: bulkJobLifecycle,
  campaign: campaignLifecycle,
  case: caseLifecycle,
  complaint: complaintLifecycle,
  coupon: couponLifecycle,
  dispute: disputeLifecycle,
  enrolment: enrolmentLifecycle,
  fee: feeLifecycle,
  order: orderLifecycle,
  placementBid: placementBidLifecycle,
  refund: refundLifecycle,
  webhookDelivery: webhookDeliveryLifecycle,
  webhookEndpoint: webhookEndpointLifecycle,
  revision: revisionLifecycle,
  proposal: proposalLifecycle,
  settlementPeriod: periodLifecycle,
  statement: statementLifecycle,
  stop: stopLifecycle,
} as const

import { changeBatchSupply } from './batches/change-supply.ts'
import { checkBatch, checkBatchFields } from './batches/check-batch.ts'
import { createAutoGrant, endAutoGrantRule, listAutoGrants } from './batches/auto-grants.ts'
import { createEntryToken, inviteBuyers, listClaimSources } from './batches/entrance.ts'
import { shopRelations } from './buyers/relate-to-shop.ts'
import { tellEvent } from './buyers/tell-event.ts'
import { tellFacts } from './buyers/tell-facts.ts'
import { cloneBatch } from './batches/clone-batch.ts'
import { compareBatchVersions } from './batches/compare-batch-versions.ts'
import { countBatchCoupons } from './batches/count-batch-coupons.ts'
import { getAuditHead, verifyAudit } from './audit/audit-head.ts'
import { listAudit } from './audit/list-audit.ts'
import { createBatch } from './batches/create-batch.ts'
import { batchProposals } from './batches/decide-proposal.ts'
import { editBatch } from './batches/edit-batch.ts'
import { getBatch } from './batches/get-batch.ts'
import { getManagedBatch } from './batches/get-managed-batch.ts'
import { listBatchEvents } from './batches/list-batch-events.ts'
import { listBatchVersions } from './batches/list-batch-versions.ts'
import { listBatches } from './batches/list-batches.ts'
import { listManagedBatches } from './batches/list-managed-batches.ts'
import { listBatchPresets } from './batches/list-presets.ts'
import { batchMoves } from './batches/move-batch.ts'
import { getTrialTerms } from './batches/trial-terms.ts'
import { createCampaign } from './campaigns/create-campaign.ts'
import { editCampaign } from './campaigns/edit-campaign.ts'
import { getCampaign } from './campaigns/get-campaign.ts'
import { listCampaigns } from './campaigns/list-campaigns.ts'
import { campaignMoves } from './campaigns/move-campaign.ts'
import { exchangeBuyerToken } from './buyer-tokens/exchange.ts'
import { appealCase } from './cases/appeal-case.ts'
import { clearCase, upholdCase } from './cases/decide-case.ts'
import { openCase } from './cases/open-case.ts'
import { getCase, listCases } from './cases/read-cases.ts'
import { exportCatalogue } from './catalogue/export-catalogue.ts'
import { writeCatalogue } from './catalogue/write-catalogue.ts'
import { getMarketplace } from './catalogue/get-marketplace.ts'
import { listCategories } from './catalogue/list-categories.ts'
import { listItems } from './catalogue/list-items.ts'
import { listShops } from './catalogue/list-shops.ts'
import { buyCoupon } from './coupons/buy-coupon.ts'
import { claimCoupon } from './coupons/claim-coupon.ts'
import { getCoupon } from './coupons/get-coupon.ts'
import { giveBackCoupon } from './coupons/give-back-coupon.ts'
import { listCoupons } from './coupons/list-coupons.ts'
import { signIn as signInToDemo } from './demo/sign-in.ts'
import { createKey } from './keys/create-key.ts'
import { getKey, listKeys } from './keys/list-keys.ts'
import { revokeKey, rotateKey } from './keys/move-key.ts'
import { getTokenKey, listTokenKeys, registerTokenKey, revokeTokenKey } from './keys/token-keys.ts'
import { getIssuedCoupon } from './issued/get-issued-coupon.ts'
import { listIssuedCoupons } from './issued/list-issued-coupons.ts'
import { freezeCoupon, thawCoupon } from './issued/move-issued-coupon.ts'
import { reissueCoupon } from './issued/reissue-coupon.ts'
import { getVoidRun, voidBatch } from './issued/void-run.ts'
import { withdrawCoupon } from './issued/withdraw-coupon.ts'
import { listNotices } from './notices/list-notices.ts'
import { readNotices } from './notices/read-notices.ts'
import { setReminders } from './notices/set-reminders.ts'
import { runInvariantChecks } from './checks/run-checks.ts'
import { handingOut } from './handing-out.ts'
import { exchangePoints } from './points/exchange-points.ts'
import { changePoints, listPoints, pricePoints } from './points/points.ts'
import type { Operation } from './operation.ts'
import { cancelOrder } from './orders/cancel-order.ts'
import { completeOrder } from './orders/complete-order.ts'
import { getEligibility, liftPause } from './orders/eligibility.ts'
import { getLedger } from './orders/get-ledger.ts'
import { listOrderInvoices } from './orders/list-invoices.ts'
import { getOrder } from './orders/get-order.ts'
import { listOrders } from './orders/list-orders.ts'
import { addNote, listNotes } from './orders/order-notes.ts'
import { payOrder } from './orders/pay-order.ts'
import { placeOrder } from './orders/place-order.ts'
import { previewRefund } from './orders/preview-refund.ts'
import { refundOrder } from './orders/refund-order.ts'
import { askQuote } from './quotes/ask-quote.ts'
import { listBargains } from './quotes/list-bargains.ts'
import { priceItems } from './quotes/price-items.ts'
import { approveRefund, refuseRefund } from './refunds/decide-refund.ts'
import { listRefunds } from './refunds/list-refunds.ts'
import { listMismatches } from './stock/list-mismatches.ts'
import { listStock } from './stock/list-stock.ts'
import { pushStock } from './stock/push-stock.ts'
import { editWebhookEndpoint, endpointMoves } from './webhooks/change-endpoint.ts'
import { createWebhookEndpoint } from './webhooks/create-endpoint.ts'
import { listWebhookDeliveries, replayWebhooks, testWebhookEndpoint } from './webhooks/deliveries.ts'
import { getWebhookEndpoint, listWebhookEndpoints } from './webhooks/read-endpoints.ts'
import { rotateWebhookSecret } from './webhooks/rotate-secret.ts'
import { editSettings } from './settings/edit-settings.ts'
import { getSettings } from './settings/get-settings.ts'
import { listSettingsVersions } from './settings/list-settings-versions.ts'
import { acceptInvitation } from './session/accept-invitation.ts'
import { changePassword } from './session/change-password.ts'
import { getMe } from './session/get-me.ts'
import { listSessions, revokeSession } from './session/own-sessions.ts'
import { beginSecondFactor, confirmSecondFactor } from './session/second-factor.ts'
import { signIn } from './session/sign-in.ts'
import { signOut } from './session/sign-out.ts'
import { stepUp } from './session/step-up.ts'
import { inviteStaff } from './staff/invite-staff.ts'
import { listRoles } from './staff/list-roles.ts'
import { getStaff, listStaff } from './staff/list-staff.ts'
import { changeRole, disableStaff, enableStaff, resetStaff } from './staff/move-staff.ts'

import { getBatchBudget, getCampaignBudget } from './budgets/read-budgets.ts'
import { getCampaignReturns } from './reports/campaign-returns.ts'
import { getBatchReturns } from './reports/coupon-returns.ts'
import { reportFaces } from './reports/face-report.ts'
import { reportFunding } from './reports/funding-report.ts'
import { reportMargins } from './reports/margin-report.ts'
import { reportPaidCoupons, reportRevenue } from './reports/revenue-report.ts'
import { complaintOperations } from './complaints/index.ts'
import { enrolmentOperations } from './enrolments/index.ts'
import { feeOperations } from './fees/index.ts'
import { placementOperations } from './placements/index.ts'
import { settlementOperations } from './settlement/index.ts'
import { statementOperations } from './statements/index.ts'
import { stopOperations } from './stops/index.ts'

/** Every endpoint under /v1. The router, the OpenAPI document and the SDK are read off this list. */
export const operations: readonly Operation[] = [
  getMarketplace,
  runInvariantChecks,
  signInToDemo,
  exchangeBuyerToken,
  listCategories,
  listShops,
  listItems,
  exportCatalogue,
  writeCatalogue,
  listBatches,
  createBatch,
  getBatch,
  ...batchMoves,
  editBatch,
  listBatchVersions,
  compareBatchVersions,
  ...batchProposals,
  changeBatchSupply,
  cloneBatch,
  listManagedBatches,
  getManagedBatch,
  countBatchCoupons,
  listBatchEvents,
  checkBatch,
  checkBatchFields,
  getTrialTerms,
  listBatchPresets,
  listCampaigns,
  createCampaign,
  getCampaign,
  editCampaign,
  ...campaignMoves,
  getSettings,
  editSettings,
  listSettingsVersions,
  ...stopOperations,
  claimCoupon,
  listCoupons,
  getCoupon,
  buyCoupon,
  giveBackCoupon,
  ...shopRelations,
  tellFacts,
  tellEvent,
  createAutoGrant,
  listAutoGrants,
  endAutoGrantRule,
  inviteBuyers,
  createEntryToken,
  listClaimSources,
  changePoints,
  listPoints,
  pricePoints,
  exchangePoints,
  listNotices,
  readNotices,
  setReminders,
  listIssuedCoupons,
  getIssuedCoupon,
  freezeCoupon,
  thawCoupon,
  withdrawCoupon,
  reissueCoupon,
  voidBatch,
  getVoidRun,
  openCase,
  listCases,
  getCase,
  upholdCase,
  clearCase,
  appealCase,
  ...complaintOperations,
  askQuote,
  priceItems,
  listBargains,
  placeOrder,
  listOrders,
  getOrder,
  payOrder,
  cancelOrder,
  previewRefund,
  refundOrder,
  completeOrder,
  addNote,
  listNotes,
  listRefunds,
  approveRefund,
  refuseRefund,
  getEligibility,
  liftPause,
  getLedger,
  listOrderInvoices,
  pushStock,
  listStock,
  listMismatches,
  createWebhookEndpoint,
  listWebhookEndpoints,
  getWebhookEndpoint,
  editWebhookEndpoint,
  rotateWebhookSecret,
  ...endpointMoves,
  listWebhookDeliveries,
  testWebhookEndpoint,
  replayWebhooks,
  signIn,
  signOut,
  acceptInvitation,
  getMe,
  stepUp,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  listSessions,
  revokeSession,
  listRoles,
  listStaff,
  inviteStaff,
  getStaff,
  disableStaff,
  enableStaff,
  resetStaff,
  changeRole,
  listKeys,
  createKey,
  getKey,
  rotateKey,
  revokeKey,
  listTokenKeys,
  registerTokenKey,
  getTokenKey,
  revokeTokenKey,
  listAudit,
  getAuditHead,
  verifyAudit,
  ...settlementOperations,
  ...feeOperations,
  ...placementOperations,
  ...enrolmentOperations,
  getBatchBudget,
  getBatchReturns,
  getCampaignReturns,
  reportFunding,
  reportFaces,
  reportMargins,
  reportRevenue,
  reportPaidCoupons,
  getCampaignBudget,
  ...statementOperations,
  ...handingOut,
]

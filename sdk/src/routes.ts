import type { operations } from './generated.ts'

export type OperationId = keyof operations

/** Where each operation lives. The compiler fails when the document has one that stands not here. */
export const routes = {
  getMarketplace: ['GET', '/v1/marketplace'],
  signInToDemo: ['POST', '/v1/demo/sessions'],
  listCategories: ['GET', '/v1/categories'],
  listShops: ['GET', '/v1/shops'],
  listItems: ['GET', '/v1/items'],
  listBatches: ['GET', '/v1/batches'],
  createBatch: ['POST', '/v1/batches'],
  getBatch: ['GET', '/v1/batches/{id}'],
  submitBatch: ['POST', '/v1/batches/{id}/submit'],
  approveBatch: ['POST', '/v1/batches/{id}/approve'],
  sendBackBatch: ['POST', '/v1/batches/{id}/send-back'],
  publishBatch: ['POST', '/v1/batches/{id}/publish'],
  pauseBatch: ['POST', '/v1/batches/{id}/pause'],
  resumeBatch: ['POST', '/v1/batches/{id}/resume'],
  endBatch: ['POST', '/v1/batches/{id}/end'],
  claimCoupon: ['POST', '/v1/batches/{id}/claims'],
  listCoupons: ['GET', '/v1/coupons'],
  getCoupon: ['GET', '/v1/coupons/{id}'],
  askQuote: ['POST', '/v1/quotes'],
  placeOrder: ['POST', '/v1/orders'],
  listOrders: ['GET', '/v1/orders'],
  getOrder: ['GET', '/v1/orders/{id}'],
  payOrder: ['POST', '/v1/orders/{id}/pay'],
  cancelOrder: ['POST', '/v1/orders/{id}/cancel'],
  previewRefund: ['POST', '/v1/orders/{id}/refund-previews'],
  refundOrder: ['POST', '/v1/orders/{id}/refunds'],
  pushStock: ['POST', '/v1/stock'],
  listStock: ['GET', '/v1/stock'],
  listStockMismatches: ['GET', '/v1/stock/mismatches'],
  getOrderLedger: ['GET', '/v1/orders/{id}/ledger'],
} as const satisfies { readonly [Id in OperationId]: readonly ['GET' | 'POST', `/v1/${string}`] }

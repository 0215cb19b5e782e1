import { cart } from './stage.ts'
import type { Way } from './way.ts'

const oneBack = { lines: [{ line: 'a-200', quantity: 1 }] }

export const orderCalls = {
  askQuote: { of: 'all', make: async () => ({ body: { lines: cart } }) },
  placeOrder: {
    of: 'buyer',
    async make(stage, buyer) {
      await stage.coupon(buyer)
      return { body: { quoteId: await stage.quote(buyer) } }
    },
  },
  listOrders: { of: 'all', make: async () => ({}) },
  getOrder: { of: 'buyer', make: async (stage, buyer) => ({ params: { id: await stage.order(buyer) } }) },
  payOrder: {
    of: 'buyer',
    make: async (stage, buyer) => ({ params: { id: await stage.order(buyer) }, body: { method: 'demo' } }),
  },
  cancelOrder: { of: 'buyer', make: async (stage, buyer) => ({ params: { id: await stage.order(buyer) } }) },
  previewRefund: {
    of: 'buyer',
    make: async (stage, buyer) => ({ params: { id: await stage.paidOrder(buyer) }, body: oneBack }),
  },
  refundOrder: {
    of: 'buyer',
    make: async (stage, buyer) => ({ params: { id: await stage.paidOrder(buyer) }, body: oneBack }),
  },
  getOrderLedger: { of: 'buyer', make: async (stage, buyer) => ({ params: { id: await stage.paidOrder(buyer) } }) },
} as const satisfies Record<string, Way>

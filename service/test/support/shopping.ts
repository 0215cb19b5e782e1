import type { Client } from '@quanhe/sdk'
import type { Buyer, TestMarketplace } from './marketplace.ts'
import { claimed } from './marketplace.ts'

/** A at 200 and B at 150: with the voucher 300-30 and A's allowance 200-20 it costs 163.64 + 136.36. */
export const example = { 'a-200': 1, 'b-150': 1 }

/** What buyers do in these tests, in words. */
export function shopping(marketplace: () => TestMarketplace) {
  let guests = 0
  const guest = () => marketplace().buyer(`guest-${++guests}`)
  return {
    /** A buyer who was never there before. */
    guest,
    /** A guest with the voucher in hand. */
    async withVoucher(): Promise<{ buyer: Buyer; voucher: string }> {
      const buyer = await guest()
      const { id } = await claimed(buyer, 'voucher-300-30')
      return { buyer, voucher: id }
    },
  }
}

export const couponOf = (buyer: Buyer, id: string): ReturnType<Client['getCoupon']> =>
  buyer.client.getCoupon({ path: { id } })
export const stateOf = async (buyer: Buyer, coupon: string) => (await couponOf(buyer, coupon)).state
export const pay = (buyer: Buyer, id: string): ReturnType<Client['payOrder']> =>
  buyer.client.payOrder({ path: { id }, body: { method: 'demo' } })
export const refund = (buyer: Buyer, id: string, lines: Record<string, number>): ReturnType<Client['refundOrder']> =>
  buyer.client.refundOrder({
    path: { id },
    body: { lines: Object.entries(lines).map(([line, quantity]) => ({ line, quantity })) },
  })

export async function balancesOf(buyer: Buyer, id: string): Promise<Record<string, number>> {
  const { balances } = await buyer.client.getOrderLedger({ path: { id } })
  return Object.fromEntries(balances.map(({ account, minor }) => [account, minor]))
}

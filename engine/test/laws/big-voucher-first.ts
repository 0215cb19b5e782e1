import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { larger, law } from './law.ts'
import { bigVoucherFirstMinor } from './naive-plans.ts'

export const bigVoucherFirst = law({
  name: 'big-voucher-first',
  statement: 'the result is never worse than the biggest voucher first and shop coupons on top',
  size: larger,
  problem: (request) => {
    const answer = quote(asInput({ ...request, must: [], detail: 'plan' }))
    const saved = answer.discountMinor + answer.shippingDiscountMinor
    const advised = bigVoucherFirstMinor(request)
    return BigInt(saved) >= advised ? undefined : `saves ${saved}, the advised plan ${advised}`
  },
})

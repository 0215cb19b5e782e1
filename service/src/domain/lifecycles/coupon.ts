import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const couponLifecycle = lifecycle({
  initial: 'available',
  states: ['available', 'held', 'redeemed', 'expired', 'voided', 'frozen'],
  events: {
    hold:    { from: ['available'],           to: 'held' },      // an order was placed
    release: { from: ['held'],                to: 'available' }, // it was not paid
    redeem:  { from: ['held'],                to: 'redeemed' },  // it was paid
    return:  { from: ['redeemed'],            to: 'available' }, // all of it was refunded before completion
    expire:  { from: ['available', 'held', 'redeemed'], to: 'expired' }, // its time is over: in the wallet, at its hold's end, or when it would be returned
    void:    { from: ['available', 'held', 'frozen'], to: 'voided' },
    freeze:  { from: ['available'],           to: 'frozen' },
    thaw:    { from: ['frozen'],              to: 'available' },
  },
})
export type CouponState = StateOf<typeof couponLifecycle>
export type CouponEvent = EventOf<typeof couponLifecycle>

import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

export const couponLifecycle = lifecycle({
  initial: 'available',
  states: ['available', 'held', 'redeemed', 'expired', 'voided', 'frozen'],
  events: {
    hold:    { from: ['available'],           to: 'held' },      // an order was placed
    release: { from: ['held'],                to: 'available' }, // it was not paid
    redeem:  { from: ['held'],                to: 'redeemed' },  // it was paid
    return:  { from: ['redeemed'],            to: 'available' }, // all of it was refunded before completion
    lapse:   { from: ['redeemed'],            to: 'expired' },   // the same, when the coupon's own time was over
    expire:  { from: ['available', 'held'],   to: 'expired' },   // its time is over (held: and its hold ended unpaid)
    void:    { from: ['available', 'held', 'frozen'], to: 'voided' },
    freeze:  { from: ['available'],           to: 'frozen' },
    thaw:    { from: ['frozen'],              to: 'available' },
  },
})
export type CouponState = StateOf<typeof couponLifecycle>
export type CouponEvent = EventOf<typeof couponLifecycle>

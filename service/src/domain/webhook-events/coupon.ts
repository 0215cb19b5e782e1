import { z } from 'zod'
import type { CouponEvent } from '../lifecycles/coupon.ts'
import { couponLifecycle } from '../lifecycles/coupon.ts'
import type { WebhookEvent } from './webhook-event.ts'

const data = z
  .object({
    coupon: z.string(),
    batch: z.string(),
    buyer: z.string(),
    state: z.enum(couponLifecycle.states).describe('Its state after this'),
    source: z.string().nullish().describe('By which way it was taken'),
    order: z.string().nullish().describe('The order that holds or used it'),
  })
  .meta({ id: 'CouponTold', description: 'What became of a coupon' })

const words: Record<CouponEvent | 'claim' | 'grant' | 'ending', string> = {
  claim: 'A buyer took a coupon',
  grant: 'A coupon was put into a wallet',
  hold: 'An order that is not yet paid holds the coupon',
  release: 'The order was not paid: the coupon is free again',
  redeem: 'The order was paid: the coupon is used',
  return: 'The order was refunded: the coupon is back in the wallet',
  ending: 'Its time is over in a day, or in two hours; its owner has a notice',
  expire: 'Its time is over',
  void: 'It was taken back',
  freeze: 'It is under review and cannot be used',
  thaw: 'The review is over: it can be used again',
}

/** One for each event of a coupon's life. */
export const couponEvents: readonly WebhookEvent[] = Object.entries(words).map(([event, summary]) => ({
  kind: `coupon.${event}`,
  summary,
  data,
}))

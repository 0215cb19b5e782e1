import type { zhCNPage } from './zh-CN-page.ts'

/** The same words as `zh-CN-page.ts`, one for one. */
export const enPage: typeof zhCNPage = {
  complaint: {
    title: 'Complaints',
    entry: 'Something wrong? Complain',
    lead: 'Is something wrong? Write it down. Somebody of the platform reads it, and the answer comes into your notices.',
    text: 'Your complaint',
    hint: 'Such as: a coupon is missing from this order',
    send: 'Send the complaint',
    sending: 'Sending',
    sent: 'Complaint sent. The answer will be in your notices',
    waiting: 'A complaint here waits for its answer. You can complain again after it.',
    states: { open: 'Waiting for an answer', answered: 'Answered' },
    answer: (answer) => `Answer: ${answer}`,
  },
  popup: {
    title: 'A coupon for a limited time',
    why: (moment) => `You can claim it now, that is why you see it: it ends ${moment}. One such note a day at most.`,
    over: 'It has just ended.',
    never: 'Do not show again',
  },
  appeal: {
    title: 'Appeal',
    lead: 'Is this wrong? Write down why, and somebody looks again. Nothing more is voided while the appeal is open.',
    text: 'Your words',
    hint: 'Such as: I claimed and used these myself',
    send: 'Send the appeal',
    sending: 'Sending',
    sent: 'Appeal sent. The result will be in your notices',
  },
  bargains: {
    lead: (amount) =>
      `One piece, without shipping, costs ${amount} at most with the coupons you hold and those you can claim now. Together with other items, the cart decides.`,
    empty: (amount) =>
      `Nothing costs ${amount} or less after coupons right now. This list follows every change of coupons and prices.`,
    emptyHere: (amount) => `Nothing in this category costs ${amount} or less after coupons right now.`,
    claimFirst: 'Claim first',
    toCentre: 'See all coupons',
  },
}

import type { zhCNComplaints } from './zh-CN-complaints.ts'

export const enComplaints: typeof zhCNComplaints = {
  complaints: {
    heading: 'Complaints',
    intro:
      'What buyers say is wrong: with an order, a coupon or anything else. The answer goes into their notices, word for word.',
    empty: 'There are no complaints.',
    state: 'State',
    states: { open: 'To answer', answered: 'Answered' },
    about: 'About',
    order: 'Order',
    coupon: 'Coupon',
    other: 'Anything else',
    buyer: 'Buyer',
    text: 'Complaint',
    at: 'Sent',
    answer: 'Answer',
    answerHint: 'The buyer reads these words.',
    answered: 'Answered; the buyer is told',
  },
}

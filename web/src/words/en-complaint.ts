import type { zhCNComplaint } from './zh-CN-complaint.ts'

/** The same words as `zh-CN-complaint.ts`, one for one. */
export const enComplaint: typeof zhCNComplaint = {
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
}

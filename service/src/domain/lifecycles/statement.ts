import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const statementLifecycle = lifecycle({
  initial: 'open',
  states: ['open', 'issued', 'confirmed', 'disputed', 'settled'],
  events: {
    issue:   { from: ['open'],      to: 'issued' },    // its period was closed by two people
    confirm: { from: ['issued'],    to: 'confirmed' }, // by the merchant, or by its silence
    dispute: { from: ['issued'],    to: 'disputed' },  // a line is said to be wrong
    resolve: { from: ['disputed'],  to: 'issued' },    // every line that was disputed has its answer
    settle:  { from: ['confirmed'], to: 'settled' },   // paid out, or nothing was to be paid
  },
})
export type StatementState = StateOf<typeof statementLifecycle>
export type StatementEvent = EventOf<typeof statementLifecycle>

// 星期: on these days.
import { list } from '../shape/holders.ts'
import { whole } from '../shape/values.ts'
import { defineCondition, met, unmet } from './condition.ts'

/** Days by the wall calendar of the request's zone; 1 is Monday. */
export const daysOfWeek = defineCondition({
  kind: 'days_of_week',
  params: {
    anyOf: list(whole(1, 7), 1),
  },
  needs: ['localTime'],
  on: 'moment',
  check: ({ localTime: { isoWeekday } }, { anyOf }) => (anyOf.includes(isoWeekday) ? met : unmet(isoWeekday)),
})

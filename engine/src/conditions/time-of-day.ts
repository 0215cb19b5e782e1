// 时段: within these hours.
import { textThatMatches } from '../shape/values.ts'
import { defineCondition, met, unmet } from './condition.ts'

const clockTime = textThatMatches(/^([01]\d|2[0-3]):[0-5]\d$/)
const clockTimeOrMidnight = textThatMatches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/**
 * From `from`, inclusive, until `until`, exclusive, on the wall clock of the request's zone. `until` before `from`
 * spans midnight; the two alike are no time at all.
 */
export const timeOfDay = defineCondition({
  kind: 'time_of_day',
  params: { from: clockTime, until: clockTimeOrMidnight },
  needs: ['localTime'],
  on: 'moment',
  check: ({ localTime: { minuteOfDay: now } }, { from, until }) => {
    const first = minutes(from)
    const end = minutes(until)
    const holds = end < first ? now >= first || now < end : now >= first && now < end
    return holds ? met : unmet(`${twoDigits(Math.floor(now / 60))}:${twoDigits(now % 60)}`)
  },
})

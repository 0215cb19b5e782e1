import * as z from 'zod/mini'
import { defineCondition, met, unmet } from './condition.ts'

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const clockTimeOrMidnight = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/**
 * From `from`, inclusive, until `until`, exclusive, on the wall clock of the request's zone. `until` before `from`
 * spans midnight; the two alike are no time at all.
 */
export const timeOfDay = defineCondition({
  kind: 'time_of_day',
  title: { 'zh-CN': '时段', en: 'Time of day' },
  params: z.strictObject({ kind: z.literal('time_of_day'), from: clockTime, until: clockTimeOrMidnight }),
  needs: ['localTime'],
  on: 'moment',
  check: ({ localTime: { minuteOfDay: now } }, { from, until }) => {
    const first = minutes(from)
    const end = minutes(until)
    const holds = end < first ? now >= first || now < end : now >= first && now < end
    return holds ? met : unmet(`${twoDigits(Math.floor(now / 60))}:${twoDigits(now % 60)}`)
  },
  words: ({ from, until }) =>
    minutes(until) < minutes(from)
      ? { 'zh-CN': `每天${from}至次日${until}可用。`, en: `Usable daily from ${from} until ${until} the next day.` }
      : { 'zh-CN': `每天${from}至${until}可用。`, en: `Usable daily from ${from} until ${until}.` },
})

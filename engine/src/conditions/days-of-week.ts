import * as z from 'zod/mini'
import { allOf } from '../describe/locale.ts'
import { defineCondition, met, unmet } from './condition.ts'

const DAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
} as const

const named = (days: readonly number[], locale: 'zh-CN' | 'en'): string =>
  allOf(
    days.toSorted((a, b) => a - b).map((day) => DAYS[locale][day - 1]!),
    locale,
  )

/** Days by the wall calendar of the request's zone; 1 is Monday. */
export const daysOfWeek = defineCondition({
  kind: 'days_of_week',
  title: { 'zh-CN': '星期', en: 'Days of the week' },
  params: z.strictObject({
    kind: z.literal('days_of_week'),
    anyOf: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1)),
  }),
  needs: ['localTime'],
  on: 'moment',
  check: ({ localTime: { isoWeekday } }, { anyOf }) => (anyOf.includes(isoWeekday) ? met : unmet(isoWeekday)),
  words: ({ anyOf }) => ({
    'zh-CN': `仅限${named(anyOf, 'zh-CN')}使用。`,
    en: `Usable only on ${named(anyOf, 'en')}.`,
  }),
})

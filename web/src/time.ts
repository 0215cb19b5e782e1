export type Language = 'zh-CN' | 'en'

type Shape = 'minute' | 'day' | 'second' | 'clock'

const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  day: { year: 'numeric', month: '2-digit', day: '2-digit' },
  minute: { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}

type Parts = { year: string; month: string; day: string; hour: string; minute: string; second: string }

function partsOf(atMs: number, timeZone: string, shape: Shape): Parts {
  const found = new Intl.DateTimeFormat('en-US', { ...SHAPES[shape], timeZone }).formatToParts(atMs)
  const of = (type: string): string => found.find((part) => part.type === type)?.value ?? ''
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `11.10 20:00` or `10 Nov 20:00` in the marketplace's zone; the year is said only where it is not this one. */
export function momentText(instant: string, timeZone: string, language: Language, nowMs: number): string {
  const at = partsOf(Date.parse(instant), timeZone, 'minute')
  const now = partsOf(nowMs, timeZone, 'day')
  const sameYear = at.year === now.year
  if (language === 'en') {
    const month = MONTHS[Number(at.month) - 1] ?? at.month
    return `${Number(at.day)} ${month}${sameYear ? '' : ` ${at.year}`} ${at.hour}:${at.minute}`
  }
  return `${sameYear ? '' : `${at.year}.`}${at.month}.${at.day} ${at.hour}:${at.minute}`
}

/** The day of an instant, as `momentText` writes it. */
export const dayText = (instant: string, timeZone: string, language: Language, nowMs: number): string =>
  momentText(instant, timeZone, language, nowMs).slice(0, -' 20:00'.length)

/** `20:01:07` in the marketplace's zone. */
export function clockText(atMs: number, timeZone: string): string {
  const at = partsOf(atMs, timeZone, 'second')
  return `${at.hour}:${at.minute}:${at.second}`
}

/** Whole days between the two moments' local dates: 0 is the same day, 1 is tomorrow. */
export function localDaysBetween(fromMs: number, toMs: number, timeZone: string): number {
  const dayNumber = (atMs: number): number => {
    const at = partsOf(atMs, timeZone, 'day')
    return Date.UTC(Number(at.year), Number(at.month) - 1, Number(at.day)) / 86_400_000
  }
  return dayNumber(toMs) - dayNumber(fromMs)
}

/** `00:32:46`, hours past 99 stay whole; a time already past is `00:00:00`. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** The time left in its two largest units, for words: 90,061 s is 1 day 1 hour. */
export function timeLeft(leftMs: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor(leftMs / 60_000))
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}

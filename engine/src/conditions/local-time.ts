// The time on the wall at a moment, in a zone. The moment is handed in; no clock is read.

export type LocalTime = {
  /** Minutes since midnight, 0 to 1439. */
  readonly minuteOfDay: number
  /** 1 is Monday, 7 is Sunday. */
  readonly isoWeekday: number
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

// Making a formatter is slow, and there are few zones.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}

/** @param at an ISO moment with its offset */
export function localTime(at: string, timeZone: string): LocalTime {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(Date.parse(at))) part[type] = value
  return {
    minuteOfDay: Number(part.hour) * 60 + Number(part.minute),
    isoWeekday: WEEKDAYS.indexOf(part.weekday ?? '') + 1,
  }
}

/** Whether this platform knows the zone: what a request's `timeZone` must be. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone)
    return true
  } catch {
    return false
  }
}

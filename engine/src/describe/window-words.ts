// When the rule holds, on the wall clock of a stated zone.
import type { Rule } from './rule.ts'

const formatters = new Map<string, Intl.DateTimeFormat>()

/** "2026-11-11 20:00", with seconds only where there are some. */
function wallTime(moment: string, timeZone: string): string {
  let formatter = formatters.get(timeZone)
  if (formatter === undefined) {
    const two = '2-digit'
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
      hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatter.formatToParts(Date.parse(moment))) part[type] = value
  const time = `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
  return part.second === '00' ? time : `${time}:${part.second}`
}

export function windowWords({ offer, phrases, timeZone, validFor }: Rule): string[] {
  const { validFrom, validUntil } = offer
  const from = validFrom === undefined ? undefined : wallTime(validFrom, timeZone)
  const until = validUntil === undefined ? undefined : wallTime(validUntil, timeZone)
  const zone = phrases.zone(timeZone)
  const { window } = phrases
  if (from !== undefined) return [until === undefined ? window.from(from, zone) : window.both(from, until, zone)]
  if (until !== undefined) return [window.until(until, zone)]
  const byTheClock = offer.conditions.some(({ kind }) => kind === 'time_of_day' || kind === 'days_of_week')
  const lasts =
    validFor === undefined
      ? window.always()
      : window.afterClaim(Math.round(validFor.seconds / 3_600), validFor.toDayEnd)
  return byTheClock ? [lasts, window.clock(zone)] : [lasts]
}

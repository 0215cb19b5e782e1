/** How far a zone is ahead of UTC at a moment, in milliseconds. */
function aheadMs(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(atMs)
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return local - Math.floor(atMs / 1000) * 1000
}

/** `2026-11-11T20:00` on the clocks of a zone, as an RFC 3339 instant; undefined where it is no time. */
export function instantOf(local: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const guess = asUtc - aheadMs(asUtc, timeZone)
  // A second look, for the hours around a change of the clocks.
  return new Date(asUtc - aheadMs(guess, timeZone)).toISOString().replace('.000Z', 'Z')
}

/** An instant on the clocks of a zone, as a datetime-local field takes it. */
export function localOf(instant: string, timeZone: string): string {
  const atMs = Date.parse(instant)
  return Number.isNaN(atMs) ? '' : new Date(atMs + aheadMs(atMs, timeZone)).toISOString().slice(0, 16)
}

/** `GMT+8`: what is written beside a field for a time. */
export function zoneName(timeZone: string, atMs: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(atMs)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

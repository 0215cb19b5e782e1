import type { Fault } from '../form/fault-words.ts'
import { isObject, type Value } from '../form/schema.ts'

/** Spans whose end is not after their start. */
export function orderFaults(fields: Value): Fault[] {
  const judged = (value: Value, at: string, from: string, until: string): Fault[] => {
    const [start, end] = [value[from], value[until]]
    if (typeof start !== 'string' || typeof end !== 'string' || !(Date.parse(start) >= Date.parse(end))) return []
    const details = { field: from, instant: start }
    return [{ pointer: `${at}/${until}`, found: end, expected: '', rule: 'later_than', details }]
  }
  const use = isObject(fields['use']) ? fields['use'] : {}
  return [...judged(fields, '', 'claimFrom', 'claimUntil'), ...judged(use, '/use', 'from', 'until')]
}

import type { Fault } from '../form/faults.ts'
import { labelOf } from '../form/drawn.tsx'
import { isObject, type Value } from '../form/schema.ts'
import type { Tongue } from '../speech.ts'

/** Spans whose end is not after their start, told in the words and on the clock of the one who typed them. */
export function orderFaults(fields: Value, tongue: Tongue): Fault[] {
  const { words, moment } = tongue
  const judged = (value: Value, at: string, from: string, until: string): Fault[] => {
    const [start, end] = [value[from], value[until]]
    if (typeof start !== 'string' || typeof end !== 'string' || !(Date.parse(start) >= Date.parse(end))) return []
    const expected = words.form.laterThan(labelOf(from, tongue), moment(start))
    return [{ pointer: `${at}/${until}`, found: moment(end), expected }]
  }
  const use = isObject(fields['use']) ? fields['use'] : {}
  return [...judged(fields, '', 'claimFrom', 'claimUntil'), ...judged(use, '/use', 'from', 'until')]
}

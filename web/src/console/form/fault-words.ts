import type { Schemas } from '@quanhe/sdk'
import { textOf } from '../editor/change-table.tsx'
import type { Tongue } from '../speech.ts'
import type { Told } from '../words/zh-CN-rules.ts'
import { isObject } from './schema.ts'
import { kindLabel, labelOf } from './labels.ts'

/** One field that is not as it should be, as the service tells of it; what a form finds by itself is told the same way. */
export type Fault = NonNullable<Schemas['Problem']['errors']>[number]
export type Rule = NonNullable<Fault['rule']>

const NAMES = ['field', 'by']
const KINDS = ['instrument', 'kind', 'allowed', 'type']

/** What would be right, in the reader's language: said by the rule and its values. A rule that has no words yet is said as the service does. */
export function faultText({ pointer, found, expected, rule, details = {} }: Fault, tongue: Tongue): string {
  const { rules, form } = tongue.words
  const words: string | ((told: Told) => string) | undefined = rule && rules[rule]
  if (words === undefined) return form.fault(found, expected)
  if (typeof words === 'string') return words
  const own = pointer.split('/').at(-1) ?? ''
  const told = Object.entries(details).map(([name, value]) => [name, valueWords(own, name, value, details, tongue)])
  return words({ of: '', ...(Object.fromEntries(told) as Told) })
}

function valueWords(own: string, name: string, value: unknown, details: object, tongue: Tongue): string {
  const { words, moment } = tongue
  const text = (of: string, one: unknown): string => (typeof one === 'number' ? textOf(of, one, tongue) : String(one))
  if (NAMES.includes(name)) return labelOf(String(value), tongue)
  if (name === 'fields') return listed(value, (one) => `“${labelOf(one, tongue)}”`, tongue)
  if (KINDS.includes(name)) return listed(value, (one) => kindLabel(one, tongue), tongue)
  if (name === 'instant') return moment(String(value))
  if (name === 'of') return (words.counted as Record<string, string>)[String(value)] ?? ''
  if (name === 'bands') return bandsText(value, tongue)
  if (name === 'value') return text(String((details as { field?: unknown }).field ?? own), value)
  if (name === 'least' || name === 'most') return text('of' in details ? 'count' : own, value)
  return text(name, value)
}

const listed = (value: unknown, say: (one: string) => string, { words }: Tongue): string =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).map((one) => say(String(one))).join(words.ruleJoiner)

function bandsText(value: unknown, tongue: Tongue): string {
  const bands = Array.isArray(value) ? value.filter(isObject) : []
  const seconds = (one: unknown): string => textOf('seconds', one, tongue)
  return bands
    .map((one) => `${seconds(one['leastSeconds'])}–${seconds(one['mostSeconds'])}`)
    .join(tongue.words.ruleJoiner)
}

/** `/benefit/tiers/1/offMinor` as the form names it; undefined for what is in no form. */
export function fieldName(pointer: string, tongue: Tongue): string | undefined {
  if (!pointer.startsWith('/')) return undefined
  const names = pointer.slice(1).split('/')
  return names
    .map((name) => (/^\d+$/.test(name) ? tongue.words.nth(Number(name) + 1) : labelOf(name, tongue)))
    .join(' › ')
}

/** The first fault of a field, or of an entry of the list that it is. */
export function faultHere(faults: readonly Fault[], pointer: string, tongue: Tongue): string | undefined {
  const own = faults.find((one) => one.pointer === pointer)
  if (own) return faultText(own, tongue)
  const entry = faults.find(
    (one) => one.pointer.startsWith(`${pointer}/`) && /^\d+$/.test(one.pointer.slice(pointer.length + 1)),
  )
  return (
    entry &&
    tongue.words.wrongAt(
      tongue.words.nth(Number(entry.pointer.slice(pointer.length + 1)) + 1),
      faultText(entry, tongue),
    )
  )
}

import { moneyText, type Currency } from '../../money.ts'
import { writeFigure } from '../form/figures.tsx'
import { pruned, type Value } from '../form/schema.ts'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(pruned(one)) === JSON.stringify(pruned(other))

/** The fields in which two versions differ. */
export function changedFields(before: Value, after: Value): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => !same(before[name], after[name]))
}

/** The change that makes the one of the other: what goes is null. */
export function changeOf(before: Value, after: Value): Value {
  return Object.fromEntries(changedFields(before, after).map((name) => [name, pruned(after[name]) ?? null]))
}

const LENGTHS = [
  ['days', 86_400],
  ['hours', 3600],
  ['seconds', 1],
] as const

/** A length of time in the largest unit that it is whole in. */
function lengthText(seconds: number, say: (name: string) => string): string {
  const [unit, size] = LENGTHS.find(([, one]) => seconds % one === 0) ?? LENGTHS[2]
  return `${seconds / size} ${say(unit)}`
}

/** A field's value in a few words, for a table of changes. */
export function valueText(name: string, value: unknown, currency: Currency, say: (name: string) => string): string {
  if (value === undefined || value === null || value === '') return '—'
  if (typeof value === 'number' && name.endsWith('Minor')) return moneyText(value, currency, { trim: true })
  if (typeof value === 'number' && /asisPoints$/.test(name)) return `${writeFigure(value, 2)}%`
  if (typeof value === 'number' && /econds$/.test(name)) return lengthText(value, say)
  if (Array.isArray(value)) return value.map((one) => valueText(name, one, currency, say)).join('; ') || '—'
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([inner, one]) => `${say(inner)} ${valueText(inner, one, currency, say)}`)
      .join(', ')
  return typeof value === 'string' ? say(value) : String(value)
}

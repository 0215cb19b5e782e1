import { moneyText, type Currency } from '../../money.ts'
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

/** A field's value in a few words, for a table of changes. */
export function valueText(name: string, value: unknown, currency: Currency, say: (name: string) => string): string {
  if (value === undefined || value === null || value === '') return '—'
  if (typeof value === 'number' && name.endsWith('Minor')) return moneyText(value, currency, { trim: true })
  if (Array.isArray(value)) return value.map((one) => valueText(name, one, currency, say)).join('; ') || '—'
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([inner, one]) => `${say(inner)} ${valueText(inner, one, currency, say)}`)
      .join(', ')
  return typeof value === 'string' ? say(value) : String(value)
}

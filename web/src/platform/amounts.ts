import type { Currency } from '../money.ts'

/** `12.3` or `-12.30` in minor units, digit by digit: no float touches money. Undefined: it is no amount. */
export function minorFrom(text: string, { digits }: Pick<Currency, 'digits'>): number | undefined {
  const found = /^([-\u2212]?)(\d{1,12})(?:\.(\d+))?$/.exec(text.trim().replaceAll(',', ''))
  if (!found || (found[3]?.length ?? 0) > digits) return undefined
  const minor = Number((found[2] ?? '') + (found[3] ?? '').padEnd(digits, '0'))
  return found[1] ? -minor : minor
}

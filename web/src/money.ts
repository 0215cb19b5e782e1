export type Currency = { code: string; symbol: string; digits: number }

export function currencyOf(code: string): Currency {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' })
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? code
  return { code, symbol, digits: format.resolvedOptions().maximumFractionDigits ?? 2 }
}

/** U+2212: as wide as a digit, and never taken for a hyphen. */
export const MINUS = '\u2212'

/** An amount as rules are spoken in Chinese, 满3000减300: no sign, no grouping, no needless cents. */
export const bareMoneyText = (minor: number, currency: Currency): string =>
  moneyText(minor, { ...currency, symbol: '' }, { trim: true }).replaceAll(',', '')

/**
 * An amount in minor units as text: 123450 is `¥1,234.50`. With `trim`, a whole amount loses its `.00` (`¥30`)
 * and a part keeps only the digits it needs (`¥9.9`). No float is involved at any size.
 */
export function moneyText(minor: number, currency: Currency, options: { trim?: boolean } = {}): string {
  const digits = Math.abs(minor)
    .toString()
    .padStart(currency.digits + 1, '0')
  const whole = digits.slice(0, digits.length - currency.digits).replace(/\B(?=(\d{3})+$)/g, ',')
  let part = digits.slice(digits.length - currency.digits)
  if (options.trim) part = part.replace(/0+$/, '')
  return `${minor < 0 ? MINUS : ''}${currency.symbol}${whole}${part ? `.${part}` : ''}`
}

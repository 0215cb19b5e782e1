/** How many decimals the currency's minor unit stands for: 2 for CNY, 0 for JPY. */
function decimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** Minor units as an amount with grouped digits, exactly: `1234567` of CNY is `12,345.67`. No float is involved. */
export function amount(minor: number, currency: string): string {
  const places = decimals(currency)
  const digits = String(Math.abs(minor)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const fraction = places > 0 ? `.${digits.slice(digits.length - places)}` : ''
  return `${minor < 0 ? '-' : ''}${whole}${fraction}`
}

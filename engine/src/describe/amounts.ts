// Whole numbers as text, without a float on the way.

/** An integer with its point put in: 1250 with 2 digits is "12.5", 300000 is "3000". */
export function pointAt(value: number, digits: number, keepZeros = false): string {
  const text = String(value).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = text.slice(text.length - digits)
  const shown = keepZeros && /[1-9]/.test(fraction) ? fraction : fraction.replace(/0+$/, '')
  return shown === '' ? whole : `${whole}.${shown}`
}

const digitsOf = new Map<string, number>()

/** How many digits the minor unit of a currency has: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency)
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    digitsOf.set(currency, digits)
  }
  return digits
}

/** An amount in the currency's major unit: 29999 is "299.99", 30000 is "300", 29990 is "299.90". */
export const majorOf = (minor: number, currency: string): string => pointAt(minor, minorDigits(currency), true)

/** Basis points as a percentage without its sign: 1667 is "16.67". */
export const percentOf = (basisPoints: number): string => pointAt(basisPoints, 2)

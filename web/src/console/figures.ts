import { currencyOf } from '../money.ts'
import { marketplace } from './speech.ts'

/** What was typed as an amount or a rate, in its smallest unit: `12.5` with two digits is 1250. Undefined where it is none. */
export function smallestOf(typed: string, digits: number): number | undefined {
  const found = /^([+\-\u2212]?)(\d{1,13})(?:\.(\d+))?$/.exec(typed.trim().replaceAll(',', ''))
  const part = found?.[3] ?? ''
  if (!found || part.length > digits) return undefined
  const value = Number(`${found[2]}${part.padEnd(digits, '0')}`)
  if (!Number.isSafeInteger(value)) return undefined
  return found[1] === '' || found[1] === '+' || value === 0 ? value : -value
}

/** Hundredths of a per cent as they are spoken: 150 is `1.5%`. */
export const basisText = (basisPoints: number): string => `${basisPoints / 100}%`

/** An amount as a number for a file that a program reads, in whole units of the currency here: 123450 fen are 1234.5. */
export const majorOf = (minor: number): number => minor / 10 ** currencyOf(marketplace.get()?.currency ?? 'CNY').digits

// The worked cases, as cases/README.md describes them.
import { readFileSync } from 'node:fs'
import type { Request } from './reference/types.ts'

export type CaseReturns = readonly { readonly line: string; readonly quantity: number }[]
export type CaseRefund = {
  readonly returns: CaseReturns
  readonly mode: 'apportioned' | 'recompute'
  readonly minor: number
  readonly history?: readonly { readonly returns: CaseReturns; readonly minor: number }[]
  readonly funding?: { readonly [party: string]: number }
}
export type Expected = {
  readonly discountMinor?: number
  readonly payableMinor?: number
  readonly shippingDiscountMinor?: number
  readonly lines?: { readonly [line: string]: number }
  readonly shares?: { readonly [offer: string]: { readonly [line: string]: number } }
  readonly applied?: readonly string[]
  readonly refused?: { readonly [offer: string]: string }
  readonly funding?: { readonly [line: string]: { readonly [party: string]: number } }
  readonly units?: { readonly [line: string]: readonly number[] }
  readonly gifts?: readonly { readonly offer: string; readonly sku: string; readonly quantity: number }[]
  readonly refunds?: readonly CaseRefund[]
}
export type WorkedCase = {
  readonly id: string
  readonly description: string
  readonly request: Request
  readonly expected: Expected
  readonly oracle: 'agrees' | 'not_run'
  readonly kind: 'universal' | 'policy'
}

const read = (name: string): WorkedCase[] =>
  JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8'))

export const workedCases: readonly WorkedCase[] = [...read('sourced'), ...read('generated')]

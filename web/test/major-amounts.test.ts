import { afterEach, expect, test } from 'vitest'
import { majorOf } from '../src/console/figures.ts'
import { marketplace } from '../src/console/speech.ts'
import type { Marketplace } from '../src/shapes.ts'

const inCurrency = (currency: string): Marketplace => ({
  name: { 'zh-CN': '', en: '' },
  currency,
  timeZone: 'UTC',
  policy: { id: 'tmall', version: 1 },
  demo: false,
  demoBuyers: [],
  bargainMostMinor: 990,
  now: '2026-01-01T00:00:00Z',
  staffSignIn: { elsewhere: false },
})
afterEach(() => marketplace.set(undefined))

test.each([
  ['CNY', 123_450, 1_234.5],
  ['JPY', 123_450, 123_450],
  ['KWD', -123_456, -123.456],
])('an amount in a file has the digits of its currency: %s', (currency, minor, major) => {
  marketplace.set(inCurrency(currency))
  expect(majorOf(minor)).toBe(major)
})

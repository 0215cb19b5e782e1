import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareMoneyText, currencyOf, moneyText } from '../src/money.ts'
import { countdownText, localDaysBetween, momentText, timeLeft } from '../src/time.ts'

const yuan = currencyOf('CNY')
const SHANGHAI = 'Asia/Shanghai'

describe('money', () => {
  test.each([
    [123450, '¥1,234.50'],
    [5, '¥0.05'],
    [0, '¥0.00'],
    [-3000, '\u2212¥30.00'],
    [9_007_199_254_740_991, '¥90,071,992,547,409.91'],
  ])('%i fen is %s', (minor, text) => expect(moneyText(minor, yuan)).toBe(text))

  test.each([
    [3000, '¥30', '30'],
    [990, '¥9.9', '9.9'],
    [100_000, '¥1,000', '1000'],
  ])('%i fen in short is %s, and in a rule %s', (minor, short, bare) => {
    expect(moneyText(minor, yuan, { trim: true })).toBe(short)
    expect(bareMoneyText(minor, yuan)).toBe(bare)
  })

  test('a currency without cents shows none', () => {
    expect(moneyText(1500, currencyOf('JPY'))).toBe('¥1,500')
  })

  test('no digit is ever lost: the text reads back as the amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minor) => {
        const read = BigInt(moneyText(minor, yuan).replace('\u2212', '-').replace(/[¥,.]/g, ''))
        expect(read).toBe(BigInt(minor))
      }),
    )
  })
})

describe('time', () => {
  const now = Date.parse('2026-11-10T00:00:00Z')
  test('a moment is said in the marketplace’s zone', () => {
    expect(momentText('2026-11-10T12:00:00Z', SHANGHAI, 'zh-CN', now)).toBe('11.10 20:00')
    expect(momentText('2026-11-10T12:00:00Z', SHANGHAI, 'en', now)).toBe('10 Nov 20:00')
  })
  test('the year is said where it is not this one, by the zone’s own calendar', () => {
    expect(momentText('2026-12-31T16:00:00Z', SHANGHAI, 'zh-CN', now)).toBe('2027.01.01 00:00')
    expect(momentText('2026-12-31T16:00:00Z', SHANGHAI, 'en', now)).toBe('1 Jan 2027 00:00')
  })
  test('a countdown never goes below zero and is right to the second', () => {
    expect(countdownText(1966_000)).toBe('00:32:46')
    expect(countdownText(1)).toBe('00:00:01')
    expect(countdownText(-5000)).toBe('00:00:00')
    expect(countdownText(360_000_000)).toBe('100:00:00')
  })
  test('time left is said in its largest units', () => {
    expect(timeLeft(90_061_000)).toEqual({ days: 1, hours: 1, minutes: 1 })
    expect(timeLeft(-1)).toEqual({ days: 0, hours: 0, minutes: 0 })
  })
  test('days are counted by local midnights', () => {
    const late = Date.parse('2026-11-10T15:59:00Z')
    expect(localDaysBetween(late, late + 60_000, SHANGHAI)).toBe(1)
  })
})

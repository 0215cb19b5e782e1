import { parseRequest, quote } from '@quanhe/engine'
import { describe, expect, test } from 'vitest'
import { amount } from '../src/bill/amount.ts'
import { bill } from '../src/bill/bill.ts'
import { harmless, padEnd, padStart, width } from '../src/bill/columns.ts'
import { quanhe } from './quanhe.ts'
import { changed, seedExample } from './seed-example.ts'

const ANSI = new RegExp(String.fromCharCode(27))

describe('quote --pretty', () => {
  const pretty = async (locale: string, request: object = seedExample) => {
    const ended = await quanhe(['quote', '-', '--pretty', '--locale', locale], JSON.stringify(request))
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    return ended.stdout
  }
  const rowOf = (text: string, label: string) => text.split('\n').find((line) => line.trim().startsWith(label)) ?? ''

  test('tells every share, the total, the proof and why an offer was not used', async () => {
    const text = await pretty('en')
    expect(rowOf(text, '购物券 满300减30')).toMatch(/-16\.36$/)
    expect(rowOf(text, 'A店津贴 满200减20')).toMatch(/-20\.00$/)
    expect(rowOf(text, 'to pay')).toMatch(/163\.64$/)
    expect(rowOf(text, 'Saved on shipping')).toMatch(/-8\.00$/)
    expect(rowOf(text, 'To pay')).toMatch(/ 300\.00$/)
    expect(rowOf(text, 'No other combination')).toMatch(/proved \(\d+ plans? examined\)/)
    expect(rowOf(text, 'Paid for by')).toContain('platform 30.00')
    expect(rowOf(text, '购物券 满500减50')).toMatch(/170\.00 more to spend$|150\.00 more to spend$/)
  })

  test('amounts stand in one column, also beside Chinese names', async () => {
    for (const locale of ['en', 'zh-CN']) {
      const amounts = (await pretty(locale))
        .split('\n')
        .filter((line) => / -?[\d,]+\.\d\d$/.test(line) && !/more|还差|·/.test(line))
      expect(amounts.length).toBeGreaterThan(10)
      expect(new Set(amounts.map(width))).toEqual(new Set([80]))
    }
  })

  test('speaks Chinese where it is asked to', async () => {
    const text = await pretty('zh-CN')
    expect(rowOf(text, '应付')).toMatch(/300\.00$|163\.64$/)
    expect(text).toContain('已证明没有更省的组合')
    expect(rowOf(text, '购物券 满500减50')).toMatch(/还差 1[57]0\.00$/)
  })

  test('every reason is told in words, in both languages', async () => {
    const off = { kind: 'amount_off', offMinor: 100 }
    const voucher = seedExample.offers[0]!
    const until = { validUntil: '2026-11-11T12:00:00Z' }
    const offers = [
      voucher,
      { id: 'late', kind: 'red_packet', benefit: off, ...until },
      { id: 'early', kind: 'red_packet', benefit: off, validFrom: '2026-11-12T00:00:00Z' },
      { id: 'mine', kind: 'red_packet', benefit: off },
      { id: 'vip', kind: 'red_packet', benefit: off, conditions: [{ kind: 'member_tier', anyOf: ['88VIP'] }] },
      { id: 'elsewhere', kind: 'red_packet', benefit: off, scope: { shops: ['Z'] } },
      { id: 'third', kind: 'red_packet', benefit: off, threshold: { quantity: 3 } },
      { ...voucher, id: 'z2', title: 'second' },
    ]
    const reasons = async (locale: string) => {
      const section = (await pretty(locale, changed({ offers, never: ['mine'] }))).split('\n\n').at(-1) ?? ''
      return section
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim().replace(/ {2,}/, ': '))
    }
    expect(await reasons('en')).toEqual([
      'late: expired',
      'early: not valid yet',
      'mine: left out as you chose',
      'vip: Only for 88VIP members.',
      'elsewhere: covers nothing in this cart',
      'third: 1 more to buy',
      'second: its place is taken by 购物券 满300减30',
    ])
    expect(await reasons('zh-CN')).toEqual([
      'late: 已过期',
      'early: 未到使用时间',
      'mine: 您选择不使用',
      'vip: 仅限88VIP会员使用。',
      'elsewhere: 没有适用的商品',
      'third: 还差 1 件',
      'second: 已用 购物券 满300减30,不能再用',
    ])
  })

  test('a pipe gets no colours', async () => expect(await pretty('en')).not.toMatch(ANSI))

  test('a title can neither colour the terminal nor start a line', async () => {
    const [voucher, ...others] = seedExample.offers
    const offers = [{ ...voucher, title: '\u001b[31mred\r\nTo pay 0.00\u202e' }, ...others]
    const text = await pretty('en', changed({ offers }))
    expect(text).not.toMatch(ANSI)
    expect(text).not.toMatch(/^To pay 0\.00/m)
    expect(text).not.toContain('\u202e')
  })

  test('a terminal gets colours', () => {
    const request = parseRequest(seedExample)
    expect(bill(request, quote(request), { locale: 'en', colour: true })).toMatch(ANSI)
  })

  test('a gap is stated where the proof is missing', () => {
    const request = parseRequest(seedExample)
    const found = quote(request)
    const upperBoundMinor = found.discountMinor + found.shippingDiscountMinor + 125
    const unproved = { ...found, proof: { ...found.proof, optimal: false, upperBoundMinor } }
    expect(bill(request, unproved, { locale: 'en', colour: false })).toContain('may save up to 1.25 more')
  })
})

describe('amounts', () => {
  test.each([
    [0, 'CNY', '0.00'],
    [5, 'CNY', '0.05'],
    [-1636, 'CNY', '-16.36'],
    [123456789, 'CNY', '1,234,567.89'],
    [100000, 'JPY', '100,000'],
    [1234567, 'KWD', '1,234.567'],
    [9007199254740991, 'CNY', '90,071,992,547,409.91'],
  ])('%i minor units of %s are %s', (minor, currency, text) => expect(amount(minor, currency)).toBe(text))
})

describe('columns', () => {
  test.each([
    ['abc', 3],
    ['购物券', 6],
    ['满300减30', 9],
    ['¥1', 2],
    ['\uff0c', 2],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 2],
    ['한글カナ', 8],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => expect(width(text)).toBe(columns))
  test('what is too long is cut at a character, with an ellipsis, and fills its columns', () => {
    expect(padEnd('购物券满减', 6)).toBe('购物… ')
    expect(width(padEnd('购物券满减', 6))).toBe(6)
    expect(padEnd('ab', 4)).toBe('ab  ')
  })
  test('an amount is never cut', () => expect(padStart('1,000.00', 4)).toBe('1,000.00'))
  test('control characters and marks of direction become spaces', () =>
    expect(harmless('a\u001b[1m\n\u202eb')).toBe('a [1m  b'))
})

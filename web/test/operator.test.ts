import { describe, expect, test } from 'vitest'
import { smallestOf } from '../src/console/figures.ts'
import { flattened } from '../src/platform/flattened.ts'
import { cellsOf, dryRead } from '../src/platform/reconciling/dry-read.ts'

describe('an amount that somebody types', () => {
  test.each([
    ['12.5', 1250],
    ['0.07', 7],
    ['1,234.50', 123_450],
    ['-3', -300],
    ['\u22123', -300],
    ['-0', 0],
  ])('%s is read to the cent', (typed, minor) => expect(smallestOf(typed, 2)).toBe(minor))

  test.each(['', '1.005', '1e3', '12,', '.5', '¥3', '99999999999999999'])('%j is none', (typed) =>
    expect(smallestOf(typed, 2) ?? 'none').toBe(typed === '12,' ? 1200 : 'none'),
  )
})

describe('a file of another side, looked at before it is sent', () => {
  test('says how many rows it has, what they sum to and from when to when', () => {
    const read = dryRead(
      '\uFEFForder,coupon,amount_minor,at\r\no1,c1,100,2026-11-01T00:00:00Z\r\n"o,2",,-30,2026-11-03T00:00:00Z\r\n',
    )
    expect(read).toMatchObject({ rows: 2, sumMinor: 70, missing: [], faults: [] })
    expect([read.fromMs, read.toMs].map((at) => new Date(at ?? 0).getUTCDate())).toEqual([1, 3])
  })

  test('names the columns that are missing, and of rows what cannot be read', () => {
    expect(dryRead('order,amount\no1,1').missing).toEqual(['coupon', 'amount_minor'])
    expect(dryRead('order,coupon,amount_minor,at\n,c,1.5,soon').faults).toEqual([
      { line: 1, column: 'order', found: '' },
      { line: 1, column: 'amount_minor', found: '1.5' },
      { line: 1, column: 'at', found: 'soon' },
    ])
  })

  test('keeps commas and quotes inside of quoted cells, and empty cells at either end', () => {
    expect(cellsOf('"a,b","say ""hi""",c')).toEqual(['a,b', 'say "hi"', 'c'])
    expect(cellsOf(',x,')).toEqual(['', 'x', ''])
  })
})

test('settings are shown as paths with their values', () => {
  expect([...flattened({ a: { b: 1, c: [1, 2], d: [] }, e: [{ f: null }] })]).toEqual([
    ['a.b', '1'],
    ['a.c', '1, 2'],
    ['a.d', '[]'],
    ['e.0.f', 'null'],
  ])
})

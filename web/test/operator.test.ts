import { describe, expect, test } from 'vitest'
import { smallestOf } from '../src/console/figures.ts'
import { drawable } from '../src/console/form/settings-schema.ts'
import { cellsOf, dryRead } from '../src/platform/reconciling/dry-read.ts'
import { differences, leavesOf } from '../src/platform/settings/differences.ts'

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

test('settings are compared value by value, each by its path', () => {
  const before = { a: { b: 1, c: [1, 2], d: null }, e: [{ f: 2 }] }
  expect(leavesOf(before).map(({ path, value }) => [path, value])).toEqual([
    ['a.b', 1],
    ['a.c', [1, 2]],
    ['a.d', null],
    ['e.0.f', 2],
  ])
  expect(differences(before, { a: { b: 1, c: [2], d: 3 }, e: [] })).toEqual([
    { path: 'a.c', name: 'c', before: [1, 2], after: [2] },
    { path: 'a.d', name: 'd', before: null, after: 3 },
    { path: 'e.0.f', name: 'f', before: 2, after: undefined },
    { path: 'e', name: 'e', before: undefined, after: [] },
  ])
})

test('a form of the settings shows what has a default, one field for each name of a map, and none as a choice', () => {
  const shown = drawable({
    type: 'object',
    properties: {
      days: { type: 'integer', default: 7 },
      most: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }], default: 3 } as never,
      names: { type: 'object', propertyNames: { enum: ['x'] }, additionalProperties: { type: 'string' }, default: {} },
    },
  })
  expect(shown.required).toEqual(['days', 'names'])
  expect(shown.properties?.['most']).toEqual({ type: 'integer', minimum: 0, nullable: true })
  expect(shown.properties?.['names']?.properties).toEqual({ x: { type: 'string' } })
})

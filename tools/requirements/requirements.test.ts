import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readTree } from '../tidy/tree.ts'
import { faultsOf, notPassed } from './faults.ts'
import { allIds, readRows, type Row } from './table.ts'

const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)))

test('all 285 requirements stand in the table once, and every test that it names exists', () => {
  const rows = readRows(tree.get('docs/requirements.md') ?? '')
  expect(faultsOf(rows, tree)).toEqual([])
  expect(rows).toHaveLength(285)
})

const row = (id: string, ...shown: Row['shown']): Row => ({ id, text: '', line: 1, shown })
const complete = (changed: Row): Row[] => allIds.map((id) => (id === changed.id ? changed : row(id)))
const planted = new Map([
  [
    'engine/test/a.test.ts',
    "describe('group', () => { test('a fact', f) })\ntest.each(cases)('case %s gives %d', f)\ntest.each(all)('%s', f)",
  ],
  ['engine/test/cases.json', '[{ "id": "seed-example-a", "minor": 16364 }]'],
])
const shown = (title: string, path = 'engine/test/a.test.ts') => row('S0-01', { path, title })

describe('the check of the table', () => {
  test('a missing, a doubled and an unknown id are found', () => {
    const rows = [...allIds.slice(1), 'S0-02', 'S4-60'].map((id) => row(id))
    expect(faultsOf(rows, new Map())).toEqual(['S0-01 has no row', 'S0-02 stands 2 times', 'S4-60 stands 1 times'])
  })
  test.each(['a fact', 'group > a fact', 'case seed-example-a gives 16364', 'seed-example-a'])(
    '"%s" is found',
    (title) => expect(faultsOf(complete(shown(title)), planted)).toEqual([]),
  )
  test.each(['a fact that is not there', 'case seed-example-z gives 16364', 'seed-example-z'])(
    '"%s" is missed',
    (title) =>
      expect(faultsOf(complete(shown(title)), planted)).toEqual([
        `S0-01 (line 1): engine/test/a.test.ts has no test "${title}"`,
      ]),
  )
  test('a file that is not there is found', () =>
    expect(faultsOf(complete(shown('a fact', 'engine/test/b.test.ts')), planted)).toEqual([
      'S0-01 (line 1): there is no engine/test/b.test.ts',
    ]))
  test('a test that failed, or that did not run, shows nothing', () => {
    const report = (status: string) => [
      {
        testResults: [
          {
            name: '/somewhere/engine/test/a.test.ts',
            assertionResults: [{ ancestorTitles: ['group'], title: 'a fact', status }],
          },
        ],
      },
    ]
    expect(notPassed([shown('a fact')], report('passed'))).toEqual([])
    expect(notPassed([shown('group > a fact')], report('passed'))).toEqual([])
    const fault = ['S0-01: engine/test/a.test.ts "a fact" did not pass in this run']
    expect(notPassed([shown('a fact')], report('failed'))).toEqual(fault)
    expect(notPassed([shown('a fact')], report('skipped'))).toEqual(fault)
    expect(notPassed([shown('a fact')], [])).toEqual(fault)
  })
})

describe('reading the table', () => {
  test('an open row, a row with two tests and a title with a bar are read', () => {
    const page =
      '| S0-01 | a | *open* |\n| S0-02 | b | [x/y.test.ts](../x/y.test.ts) "one" <br> [z.test.ts](../z.test.ts) "two \\| three" |'
    expect(readRows(page).map(({ shown }) => shown)).toEqual([
      [],
      [
        { path: 'x/y.test.ts', title: 'one' },
        { path: 'z.test.ts', title: 'two | three' },
      ],
    ])
  })
  test.each(['done', '[x](../y) "title"', '[x](../x)', ''])('a last column that says "%s" is refused', (cell) =>
    expect(() => readRows(`| S0-01 | a | ${cell} |`)).toThrow(/S0-01: expected \*open\* or/),
  )
})

import { describe, expect, test } from 'vitest'
import { chineseWords, englishWords } from './voices.ts'

type Leaf = { path: string; value: unknown }

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

/** A text with every gap filled by its position, so that a gap that is never used shows. */
const said = ({ value }: Leaf): string =>
  typeof value === 'function'
    ? String(value(...Array.from({ length: value.length }, (_, position) => position + 2)))
    : String(value)

describe('the two catalogues', () => {
  const chinese = leaves(chineseWords)
  const english = leaves(englishWords)

  test('have the same keys', () => {
    expect(english.map((leaf) => leaf.path)).toEqual(chinese.map((leaf) => leaf.path))
  })

  test('take the same number of facts for each key', () => {
    const gaps = (list: Leaf[]) => list.map(({ path, value }) => [path, typeof value === 'function' ? value.length : 0])
    expect(gaps(english)).toEqual(gaps(chinese))
  })

  test('say something for every key', () => {
    for (const leaf of [...chinese, ...english]) expect(said(leaf).length, leaf.path).toBeGreaterThan(0)
  })

  test('the English one holds no Chinese, but for the name of the language', () => {
    const found = english.filter((leaf) => /[\u4e00-\u9fff]/.test(said(leaf))).map((leaf) => leaf.path)
    expect(found).toEqual(['app.switchLanguage'])
  })

  test('the Chinese one uses full-width commas between Chinese words', () => {
    const found = chinese.filter((leaf) => /[\u4e00-\u9fff][,;:][\u4e00-\u9fff]/.test(said(leaf)))
    expect(found.map((leaf) => leaf.path)).toEqual([])
  })
})

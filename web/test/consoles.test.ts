import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../src/console/csv.ts'
import { merchant } from '../src/merchant/index.ts'
import { en as merchantEnglish } from '../src/merchant/words/en.ts'
import { zhCN as merchantChinese } from '../src/merchant/words/zh-CN.ts'
import { platform } from '../src/platform/index.ts'
import { en as platformEnglish } from '../src/platform/words/en.ts'
import { zhCN as platformChinese } from '../src/platform/words/zh-CN.ts'

type Leaf = { path: string; value: unknown }

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

const said = ({ value }: Leaf): string =>
  typeof value === 'function'
    ? String(value(...Array.from({ length: value.length }, (_, position) => position + 2)))
    : String(value)

const faces = [
  { face: merchant, chinese: merchantChinese, english: merchantEnglish },
  { face: platform, chinese: platformChinese, english: platformEnglish },
] as const

describe.each(faces)('the words of the console at $face.at', ({ chinese, english }) => {
  const [zh, en] = [leaves(chinese), leaves(english)]

  test('are the same keys in both languages, and take the same facts', () => {
    const shape = (list: Leaf[]) =>
      list.map(({ path, value }) => `${path} ${typeof value === 'function' ? value.length : 0}`).sort()
    expect(shape(en)).toEqual(shape(zh))
  })

  test('say something, and no Chinese in English', () => {
    for (const leaf of [...zh, ...en]) expect(said(leaf).length, leaf.path).toBeGreaterThan(0)
    const found = en.filter((leaf) => /[\u4e00-\u9fff]/.test(said(leaf))).map((leaf) => leaf.path)
    expect(found).toEqual(['frame.switchLanguage'])
  })

  test('use full-width commas between Chinese words', () => {
    expect(zh.filter((leaf) => /[\u4e00-\u9fff][,;:][\u4e00-\u9fff]/.test(said(leaf)))).toEqual([])
  })
})

describe.each(faces)('the screens of the console at $face.at', ({ face, chinese }) => {
  test('each have an address, a name and code that loads', async () => {
    const paths = face.screens.map((entry) => entry.path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const entry of face.screens) {
      expect(entry.name(chinese as never).length).toBeGreaterThan(0)
      expect((await entry.load()).screen.component, entry.path).toBeTypeOf('function')
      if (entry.above) expect(paths).toContain(entry.above)
    }
  })
})

test('every shared screen is part of a console', async () => {
  const files = readdirSync(join(import.meta.dirname, '../src/console/screens'))
  const loads = [...merchant.screens, ...platform.screens].map((entry) => String(entry.load))
  for (const file of files)
    expect(
      loads.some((load) => load.includes(file)),
      file,
    ).toBe(true)
})

test('a CSV keeps commas, quotes and line breaks, and no cell of it is a formula', () => {
  const columns = [{ key: 'a', head: 'a,b', cell: () => null, text: (row: string) => row }]
  expect(csvOf(['plain', 'say "hi"\n', '=1+1'], columns)).toBe('\uFEFF"a,b"\r\nplain\r\n"say ""hi""\n"\r\n\'=1+1\r\n')
})

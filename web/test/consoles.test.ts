import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawnSchemas } from '../form-schemas.ts'
import { csvOf } from '../src/console/csv.ts'
import { changeOf } from '../src/console/editor/changes.ts'
import { worstCostMinor } from '../src/console/editor/offer-of.ts'
import { faultsIn } from '../src/console/form/faults.ts'
import { faultHere, faultText, fieldName } from '../src/console/form/fault-words.ts'
import { readFigure, writeFigure } from '../src/console/form/figures.tsx'
import { orderFaults } from '../src/console/editor/order.ts'
import { nextOrder, readOrder, sorted } from '../src/console/sorting.ts'
import type { Tongue } from '../src/console/speech.ts'
import { pruned } from '../src/console/form/schema.ts'
import type { Schema } from '../src/console/form/schema.ts'
import { currencyOf } from '../src/money.ts'
import { instantOf, localOf } from '../src/console/zoned.ts'
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

test('every field and kind that a form draws has a word in both languages', () => {
  const names = new Set<string>()
  const kinds = new Set<string>()
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties, enum: values } = schema as {
      properties?: Record<string, { const?: unknown }>
      enum?: unknown[]
    }
    for (const [name, inner] of Object.entries(properties ?? {})) {
      names.add(name)
      if (typeof inner.const === 'string') kinds.add(inner.const)
    }
    values?.forEach((value) => kinds.add(String(value)))
    Object.values(schema).forEach(walk)
  }
  walk(drawnSchemas())
  expect(names.size).toBeGreaterThan(60)
  for (const words of [merchantChinese, merchantEnglish]) {
    expect([...names].filter((name) => !(name in words.fields))).toEqual([])
    expect([...kinds].filter((kind) => !(kind in words.kinds))).toEqual([])
  }
})

test('every permission of the service has a word in both languages, and no other has one', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/roles.md'), 'utf8')
  const named = new Set([...text.matchAll(/^\| `(\w+:\w+)` \|/gm)].map(([, ability]) => ability))
  expect(named.size).toBeGreaterThan(50)
  for (const words of [merchantChinese, merchantEnglish])
    expect(Object.keys(words.abilities).sort()).toEqual([...named].sort())
})

test('what is missing in a form is named by the pointers that the service uses', () => {
  const schema = drawnSchemas()['BatchDraft'] as Schema
  const pointers = (fields: unknown) => faultsIn(schema, fields).map((one) => one.pointer)
  expect(pointers({})).toEqual(['/kind', '/benefit', '/title', '/use', '/stock', '/budgetMinor', '/perBuyerLimit'])
  const tiers = { kind: 'amount_off_tiers', tiers: [{ spendMinor: 100 }, { offMinor: 0 }] }
  expect(pointers({ benefit: tiers })).toEqual(
    expect.arrayContaining(['/benefit/tiers/0/offMinor', '/benefit/tiers/1/offMinor']),
  )
})

test('figures are typed as people speak and kept as integers, with no float between', () => {
  expect(readFigure('1234567890123.45', 2)).toBe(123456789012345)
  expect([readFigure('0.1', 2), readFigure('30', 2), readFigure('1.234', 2), readFigure('-1', 2)]).toEqual([
    10,
    3000,
    undefined,
    undefined,
  ])
  expect([writeFigure(10, 2), writeFigure(3000, 2), writeFigure(8500, 3), writeFigure(undefined, 2)]).toEqual([
    '0.1',
    '30',
    '8.5',
    '',
  ])
})

test('a figure that may be below nothing is typed with its sign, and another may not', () => {
  expect([readFigure('-12.5', 2, true), readFigure('\u22123', 0, true), readFigure('-3', 0)]).toEqual([
    -1250,
    -3,
    undefined,
  ])
  expect([writeFigure(-50, 2), writeFigure(-1250, 2)]).toEqual(['-0.5', '-12.5'])
})

test('times are typed on the clocks of the marketplace', () => {
  expect(instantOf('2026-11-11T20:00', 'Asia/Shanghai')).toBe('2026-11-11T12:00:00Z')
  expect(localOf('2026-11-11T12:00:00Z', 'Asia/Shanghai')).toBe('2026-11-11T20:00')
  // Clocks go forward in this hour: what is typed before and after it stays what it is.
  for (const local of ['2026-03-08T01:30', '2026-03-08T03:30', '2026-11-01T03:30'])
    expect(localOf(instantOf(local, 'America/New_York') ?? '', 'America/New_York')).toBe(local)
})

test('an edit sends only what changed, and null for what goes', () => {
  const before = { stock: 10, title: { en: 'a' }, group: 'x' }
  expect(changeOf(before, { stock: 10, title: { en: 'b' }, group: undefined })).toEqual({
    title: { en: 'b' },
    group: null,
  })
})

test('the worst case is stock times the most that one takes off, and nothing where nothing bounds it', () => {
  const worst = (benefit: object) => worstCostMinor({ benefit, stock: 100 }).allMinor
  expect(worst({ kind: 'amount_off', offMinor: 3000 })).toBe(300_000)
  expect(worst({ kind: 'amount_off_per', perMinor: 30_000, offMinor: 5000 })).toBeUndefined()
  expect(worst({ kind: 'amount_off_per', perMinor: 30_000, offMinor: 5000, maxTimes: 3 })).toBe(1_500_000)
  expect(worst({ kind: 'percent_off', offBasisPoints: 1500 })).toBeUndefined()
  expect(worst({ kind: 'percent_off', offBasisPoints: 1500, maxMinor: 8000 })).toBe(800_000)
  expect(worst({ kind: 'amount_off_tiers', tiers: [{ offMinor: 100 }, { offMinor: 900 }] })).toBe(90_000)
})

test('a CSV keeps commas, quotes and line breaks, and no cell of it is a formula', () => {
  const columns = [{ key: 'a', head: 'a,b', cell: () => null, text: (row: string) => row }]
  expect(csvOf(['plain', 'say "hi"\n', '=1+1'], columns)).toBe('\uFEFF"a,b"\r\nplain\r\n"say ""hi""\n"\r\n\'=1+1\r\n')
})

test('a list is put in order by what its columns say, as the address has it: up, down, and as it came', () => {
  const columns = [{ key: 'a', head: 'a', cell: () => null, text: (row: string) => row }]
  const by = (text: string) => sorted(['10', '9.5', '-2'], columns, readOrder(text), 'zh-CN')
  expect([by('a'), by('-a'), by(''), by('none')]).toEqual([
    ['-2', '9.5', '10'],
    ['10', '9.5', '-2'],
    ['10', '9.5', '-2'],
    ['10', '9.5', '-2'],
  ])
  expect(sorted(['券10', '券2'], columns, readOrder('a'), 'zh-CN')).toEqual(['券2', '券10'])
  expect([nextOrder('a', undefined), nextOrder('a', readOrder('a')), nextOrder('a', readOrder('-a'))]).toEqual([
    'a',
    '-a',
    '',
  ])
})

test('what people paste is read as the figure that it is, and what is not one is not', () => {
  const read = ['１００', '¥1,234.50', '￥ 30 元', '12。5', '−8', '1,23', '12,5', '三百', '1e3'].map((text) =>
    readFigure(text, 2, true),
  )
  expect(read).toEqual([10_000, 123_450, 3000, 1250, -800, undefined, undefined, undefined, undefined])
})

test('an optional field that was to be set and says nothing is a fault: blank never means no limit', () => {
  const schema = {
    type: 'object',
    properties: { perDayLimit: { type: 'integer' }, tags: { type: 'array', items: {} } },
  }
  expect(faultsIn(schema, {})).toEqual([])
  expect(faultsIn(schema, { perDayLimit: '', tags: '' }).map((one) => one.pointer)).toEqual(['/perDayLimit', '/tags'])
  expect(pruned({ title: '  周末券 ', perDayLimit: '', note: '   ' })).toEqual({ title: '周末券' })
})

test('an end that is not after its start is told in the reader’s own words', () => {
  const tongue = { words: merchantChinese, moment: (instant: string) => instant.slice(5, 10) } as unknown as Tongue
  const times = { claimFrom: '2026-11-11T00:00:00Z', claimUntil: '2026-11-10T00:00:00Z' }
  const use = { kind: 'fixed', from: times.claimUntil, until: times.claimFrom }
  const [fault, ...more] = orderFaults({ ...times, use })
  expect([fault?.pointer, more]).toEqual(['/claimUntil', []])
  expect(fault && faultText(fault, tongue)).toBe('要晚于“开始领取”（11-11）')
  expect(orderFaults({ claimFrom: times.claimFrom, use: '' })).toEqual([])
})

const chinese = {
  language: 'zh-CN',
  words: merchantChinese,
  currency: currencyOf('CNY'),
  moment: (instant: string) => instant.slice(0, 10),
} as unknown as Tongue
const english = { ...chinese, language: 'en', words: merchantEnglish } as unknown as Tongue

test('a rule that a field broke is said with its values in the reader’s language, and the field by its name in the form', () => {
  const capped = {
    pointer: '/benefit/tiers/1/offMinor',
    found: '9000',
    expected: 'at most 5000 for a shop_coupon',
    rule: 'within_cap' as const,
    details: { mostMinor: 5000, instrument: 'shop_coupon' },
  }
  expect([faultText(capped, chinese), faultText(capped, english)]).toEqual([
    '店铺券最多 ¥50（平台设置的上限）',
    'At most ¥50 for “Shop coupon”, as the settings say',
  ])
  expect([fieldName(capped.pointer, chinese), fieldName('?cursor', chinese)]).toEqual([
    '优惠 › 阶梯 › 第 2 项 › 减',
    undefined,
  ])
  const above = { ...capped, rule: 'not_above' as const, details: { field: 'perBuyerLimit', value: 3 } }
  expect(faultText(above, chinese)).toBe('不能大于“每人限领”（3）')
  const parts = { ...capped, rule: 'sums_to' as const, details: { sumBasisPoints: 9000, toBasisPoints: 10_000 } }
  expect(faultText(parts, chinese)).toBe('各方加起来要是 100%，现在是 90%')
  const short = { ...capped, pointer: '/title', rule: 'at_least' as const, details: { least: 12, of: 'characters' } }
  expect(faultText(short, chinese)).toBe('不能少于 12 个字符')
})

test('every rule that the service names has words in both languages, and no other has', () => {
  const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../sdk/openapi.json'), 'utf8')) as {
    components: {
      schemas: { Problem: { properties: { errors: { items: { properties: { rule: { enum: string[] } } } } } } }
    }
  }
  const named = document.components.schemas.Problem.properties.errors.items.properties.rule.enum
  for (const words of [merchantChinese, merchantEnglish])
    expect(Object.keys(words.rules).sort()).toEqual([...named].sort())
})

test('every problem of the service is said in both languages', () => {
  const { components } = JSON.parse(readFileSync(join(import.meta.dirname, '../../sdk/openapi.json'), 'utf8')) as {
    components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } }
  }
  const codes = components.schemas.Problem.properties.code.enum
  for (const { problems } of [merchantChinese, merchantEnglish])
    expect(Object.keys(problems).sort()).toEqual([...codes].sort())
})

test('everything that the log can tell of has a name in both languages', () => {
  const { paths } = JSON.parse(readFileSync(join(import.meta.dirname, '../../sdk/openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const writing = Object.values(paths).flatMap((methods) =>
    Object.entries(methods).flatMap(([method, one]) => (method === 'get' ? [] : [one.operationId])),
  )
  for (const { operations } of [merchantChinese, merchantEnglish])
    expect(Object.keys(operations).sort()).toEqual([...writing, 'signInElsewhere'].sort())
})

test('a fault of one entry of a list is shown at the list, where no field of its own could show it', () => {
  const faults = [
    {
      pointer: '/benefit/tiers/1',
      found: '{}',
      expected: '',
      rule: 'tiers_alike' as const,
      details: { by: 'spendMinor' },
    },
  ]
  expect(faultHere(faults, '/benefit/tiers', chinese)).toBe('第 2 项：每一档都要和第一档一样，只按“满”')
  expect(faultHere(faults, '/benefit', chinese)).toBeUndefined()
})

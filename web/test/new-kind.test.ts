// Forms are drawn from the service's own document. A kind that no code of the consoles knows is added to it here, in memory.
import { createElement, Fragment, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { drawnSchemas } from '../form-schemas.ts'
import { Fields, type DrawnProps } from '../src/console/form/drawn.tsx'
import { FormContext } from '../src/console/form/facts.ts'
import { faultsIn } from '../src/console/form/faults.ts'
import { blankOf, pruned, variantsOf, type Schema, type Value } from '../src/console/form/schema.ts'
import { startSpeech } from '../src/console/speech.ts'
import { en } from '../src/merchant/words/en.ts'
import { zhCN } from '../src/merchant/words/zh-CN.ts'

const giftWrap: Schema = {
  type: 'object',
  properties: {
    kind: { type: 'string', const: 'gift_wrap' },
    paper: { type: 'string', enum: ['plain', 'gold'] },
    wrappingMinor: { type: 'integer', minimum: 1, maximum: 9_900 },
    ribbons: { type: 'integer', minimum: 1 },
  },
  required: ['kind', 'paper', 'wrappingMinor'],
}
const birthday: Schema = {
  type: 'object',
  properties: { kind: { type: 'string', const: 'birthday_within' }, graceSeconds: { type: 'integer', minimum: 0 } },
  required: ['kind', 'graceSeconds'],
}

/** The form of a batch's benefit and conditions, by a document that has the two new kinds. */
function withNewKinds(): Schema {
  const { properties = {} } = structuredClone(drawnSchemas()['BatchDraft']) as Schema
  const { benefit = {}, conditions = {} } = properties
  benefit.oneOf?.push(giftWrap)
  conditions.items?.oneOf?.push(birthday)
  return { type: 'object', properties: { benefit, conditions }, required: ['benefit', 'conditions'] }
}

const schema = withNewKinds()
const benefits = schema.properties?.['benefit'] ?? {}
const conditions = schema.properties?.['conditions']?.items ?? {}

const page = (value: Value, of = schema, pointer = ''): string =>
  renderToStaticMarkup(
    createElement(
      FormContext,
      { value: { choices: {}, faults: faultsIn(of, value, pointer) } },
      createElement(Fields, { schema: of, pointer, value, onChange: () => {} }),
    ),
  )

/** Types into one field of a form, as its control does, and gives what the form then holds. */
function typed(of: Schema, value: Value, name: string, entered: unknown): Value {
  let held = value
  const form = Fields({ schema: of, pointer: '', value, onChange: (next) => (held = next) })
  expect(form.type).toBe(Fragment)
  const drawn = (form.props as { children: ReactElement<DrawnProps>[] }).children
  drawn.find((one) => one.props.name === name)?.props.onChange(entered)
  return held
}

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  vi.stubGlobal('navigator', { languages: ['en'] })
  await startSpeech({ 'zh-CN': () => Promise.resolve(zhCN), en: () => Promise.resolve(en) })
})
afterAll(() => vi.unstubAllGlobals())

test('a new kind of benefit and of condition can be chosen where the others are', () => {
  const shown = page({ benefit: {}, conditions: [blankOf(conditions)] })
  expect(shown).toContain('<option value="gift_wrap">gift_wrap</option>')
  expect(shown).toContain('<option value="amount_off">')
  expect(shown).toContain('<option value="birthday_within">birthday_within</option>')
})

test('each field of it is drawn by its type, says what is needed, and may be left out where the document says so', () => {
  const shown = page({ benefit: { kind: 'gift_wrap' }, conditions: [{ kind: 'birthday_within' }] })
  const controlOf = (label: string): string =>
    shown.split('<div class="field">').find((field) => field.includes(`>${label}</label>`)) ?? ''
  expect(controlOf('paper')).toContain('<option value="gold">')
  expect(controlOf('wrappingMinor')).toMatch(/inputmode="decimal"/i)
  expect(controlOf('wrappingMinor')).toContain('role="alert"')
  expect(controlOf('graceSeconds')).toContain('role="alert"')
  expect(controlOf('ribbons')).toBe('')
  expect(shown).toContain('<legend class="unseen">ribbons</legend>')
})

test('it is filled in to exactly what the document asks for, and held to its bounds', () => {
  const kind = variantsOf(benefits).get('gift_wrap') ?? {}
  const begun = blankOf(kind) as Value
  expect(begun).toEqual({ kind: 'gift_wrap' })
  const dear = typed(kind, typed(kind, begun, 'paper', 'gold'), 'wrappingMinor', 10_000)
  const asked = variantsOf(conditions).get('birthday_within') ?? {}
  const filled = (benefit: Value): Value =>
    typed(schema, { conditions: [typed(asked, blankOf(asked) as Value, 'graceSeconds', 86_400)] }, 'benefit', benefit)
  expect(faultsIn(schema, filled(dear))).toEqual([
    expect.objectContaining({ pointer: '/benefit/wrappingMinor', rule: 'at_most', details: { most: 9900 } }),
  ])
  const right = filled(typed(kind, dear, 'wrappingMinor', 9_900))
  expect(faultsIn(schema, right)).toEqual([])
  expect(pruned(right)).toEqual({
    benefit: { kind: 'gift_wrap', paper: 'gold', wrappingMinor: 9_900 },
    conditions: [{ kind: 'birthday_within', graceSeconds: 86_400 }],
  })
  expect(page(right)).not.toContain('role="alert"')
})

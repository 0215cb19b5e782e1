import { expect, test } from 'vitest'
import type { Presets } from '../src/console/editor/offer-of.ts'
import { presetsFor, withPreset, type RulePreset } from '../src/console/editor/preset.ts'

const text = (name: string) => ({ 'zh-CN': name, en: name })
type Instrument = Presets['instruments'][number]
const instrument = (id: Instrument['id'], kinds: string[], issuers: Instrument['issuers']): Instrument => ({
  ...{ id, name: text(id), kinds, issuers, singleItems: true, cap: null, validitySeconds: [] },
})
const rule = (id: string, instrument: Instrument['id'], kind: string, offMinor: number): RulePreset => ({
  ...{ id, name: text(id), instrument, kind, visibility: 'public', conditions: [] },
  benefit: { kind: 'amount_off', offMinor },
  threshold: { spendMinor: 30_000 },
  use: { kind: 'relative', seconds: 7_200, roundToDayEnd: false },
})
const presets: Presets = {
  ...{ faces: [], validities: [], ratePlans: [], checks: [] },
  instruments: [
    instrument('voucher', ['voucher'], ['platform']),
    instrument('insider_coupon', ['insider_voucher', 'insider_shop_coupon'], ['platform', 'merchant']),
  ],
  platformKinds: ['voucher', 'insider_voucher'],
  rules: [rule('public', 'voucher', 'voucher', 3_000), rule('insider', 'insider_coupon', 'insider_voucher', 5_000)],
}
const [publicRule, insider] = presets.rules as [RulePreset, RulePreset]

test('a merchant is offered the presets that it may issue, in a kind of its own', () => {
  expect(presetsFor('platform', presets)).toEqual([publicRule, insider])
  expect(presetsFor('merchant', presets)).toEqual([insider])
  expect(withPreset(insider, {}, 'merchant', presets).fields['kind']).toBe('insider_shop_coupon')
  expect(withPreset(insider, {}, 'platform', presets).fields['kind']).toBe('insider_voucher')
})

test('a preset writes its rule into a draft and leaves what else was typed', () => {
  const typed = { stock: 10, title: { en: 'Mine' }, benefit: { kind: 'percent_off', offBasisPoints: 1_000 } }
  const { fields } = withPreset(insider, typed, 'platform', presets)
  expect(fields).toMatchObject({ stock: 10, title: { en: 'Mine' }, ...insiderTerms })
  expect(withPreset(insider, {}, 'platform', presets).fields['title']).toEqual(insider.name)
})

test('a preset that is taken back leaves what was there before it, and what was typed since beside it', () => {
  const typed = { benefit: { kind: 'percent_off', offBasisPoints: 1_000 }, stock: 10 }
  const { fields, undone } = withPreset(insider, typed, 'platform', presets)
  const left = Object.entries(undone({ ...fields, stock: 20 })).filter(([, value]) => value !== undefined)
  expect(Object.fromEntries(left)).toEqual({ ...typed, stock: 20 })
})

const insiderTerms = { benefit: { kind: 'amount_off', offMinor: 5_000 }, threshold: { spendMinor: 30_000 } }

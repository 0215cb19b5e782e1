// What people start from: rules, faces and validities that are common at a marketplace. Buttons of a form, nothing more.
import type { Instrument, Text } from './instruments.ts'

const day = 86_400
const hour = 3_600
const name = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

export type RulePreset = {
  readonly id: string
  readonly name: Text
  readonly instrument: Instrument
  readonly kind: string
  readonly benefit: { readonly kind: 'amount_off'; readonly offMinor: number }
  readonly threshold: { readonly spendMinor: number }
  readonly use: { readonly kind: 'relative'; readonly seconds: number; readonly roundToDayEnd: boolean }
  readonly conditions: readonly { readonly kind: 'new_buyer' | 'returning_buyer' }[]
  readonly visibility: 'public' | 'hidden'
}

type Given = Pick<RulePreset, 'id' | 'name' | 'instrument' | 'kind'> &
  Partial<Pick<RulePreset, 'conditions' | 'visibility'>>

const rule = (given: Given, [spend, off]: [number, number], seconds: number): RulePreset => ({
  conditions: [],
  visibility: 'public',
  ...given,
  benefit: { kind: 'amount_off', offMinor: off * 100 },
  threshold: { spendMinor: spend * 100 },
  use: { kind: 'relative', seconds, roundToDayEnd: seconds >= day && given.instrument !== 'insider_coupon' },
})
const insider = { instrument: 'insider_coupon', kind: 'insider_voucher', visibility: 'hidden' } as const
const voucher = { instrument: 'voucher', kind: 'voucher' } as const
const allowance = { instrument: 'allowance', kind: 'allowance' } as const
const shop = { instrument: 'shop_coupon', kind: 'shop_coupon' } as const

/** Whole rules, from the seeds. */
export const rulePresets: readonly RulePreset[] = [
  rule(
    { ...insider, id: 'insider_daily', name: name('内部券 日常 满300减50', 'Insider, everyday: 50 off 300') },
    [300, 50],
    24 * hour,
  ),
  rule(
    { ...insider, id: 'insider_promotion', name: name('内部券 大促 满1000减300', 'Insider, promotion: 300 off 1,000') },
    [1000, 300],
    24 * hour,
  ),
  rule(
    { ...insider, id: 'insider_flash', name: name('内部券 闪购 满300减50 2小时', 'Insider, two hours: 50 off 300') },
    [300, 50],
    2 * hour,
  ),
  rule(
    { ...voucher, id: 'public_daily', name: name('公开券 日常 满200减20', 'Public, everyday: 20 off 200') },
    [200, 20],
    7 * day,
  ),
  rule(
    { ...voucher, id: 'public_promotion', name: name('公开券 大促 满500减50', 'Public, promotion: 50 off 500') },
    [500, 50],
    3 * day,
  ),
  rule({ ...voucher, id: 'voucher_300_30', name: name('购物券 满300减30', 'Voucher: 30 off 300') }, [300, 30], 5 * day),
  rule(
    { ...voucher, id: 'voucher_300_50', name: name('购物券 封顶 满300减50', 'Voucher, at its ceiling: 50 off 300') },
    [300, 50],
    5 * day,
  ),
  rule(
    { ...allowance, id: 'allowance_200_20', name: name('津贴 满200减20', 'Allowance: 20 off 200') },
    [200, 20],
    7 * day,
  ),
  rule(
    {
      ...shop,
      id: 'shop_5000_800',
      name: name('店铺券 封顶 满5000减800', 'Shop coupon, at its ceiling: 800 off 5,000'),
    },
    [5000, 800],
    30 * day,
  ),
  rule(
    {
      ...allowance,
      id: 'newcomer',
      name: name('新客专享 满99减30', 'New customers: 30 off 99'),
      conditions: [{ kind: 'new_buyer' }],
    },
    [99, 30],
    7 * day,
  ),
  rule(
    {
      ...allowance,
      id: 'returning',
      name: name('老客回馈 满99减10', 'Returning customers: 10 off 99'),
      conditions: [{ kind: 'returning_buyer' }],
    },
    [99, 10],
    7 * day,
  ),
]

export type FaceBand = { readonly id: string; readonly name: Text; readonly facesMinor: readonly number[] }

/** The articles lost the header of this table: both bands are there for either type. */
export const faceBands: readonly FaceBand[] = [
  { id: 'small', name: name('小面额', 'Small'), facesMinor: [500, 1_000, 2_000] },
  { id: 'large', name: name('大面额', 'Large'), facesMinor: [5_000, 10_000, 20_000] },
]

export type ValidityPreset = {
  readonly id: string
  readonly name: Text
  readonly fromSeconds: number
  readonly toSeconds: number
}

export const validityPresets: readonly ValidityPreset[] = [
  { id: 'hours', name: name('限时 2–24 小时', '2–24 hours'), fromSeconds: 2 * hour, toSeconds: 24 * hour },
  { id: 'promotion', name: name('大促 3–5 天', 'Promotion, 3–5 days'), fromSeconds: 3 * day, toSeconds: 5 * day },
  { id: 'week', name: name('3–7 天', '3–7 days'), fromSeconds: 3 * day, toSeconds: 7 * day },
  { id: 'short', name: name('较短周期 7–15 天', 'Short cycle, 7–15 days'), fromSeconds: 7 * day, toSeconds: 15 * day },
  { id: 'month', name: name('7–30 天', '7–30 days'), fromSeconds: 7 * day, toSeconds: 30 * day },
  { id: 'long', name: name('较长周期 30–90 天', 'Long cycle, 30–90 days'), fromSeconds: 30 * day, toSeconds: 90 * day },
]

export type PlanPreset = { readonly id: string; readonly name: Text; readonly daily: boolean }

/** How a stock is given out. */
export const ratePlans: readonly PlanPreset[] = [
  { id: 'burst', name: name('一次放出', 'All at once'), daily: false },
  { id: 'daily', name: name('每日刷新', 'So many a day'), daily: true },
]

import { describe, expect, test } from 'vitest'
import { FACED_BENEFITS, faceOf, rateText, toneOf } from '../src/face.ts'
import type { Benefit, Threshold } from '../src/shapes.ts'
import { english, chinese } from './voices.ts'
import { benefits } from '@quanhe/engine'

test('every form of benefit that the engine knows has a face', () => {
  expect([...FACED_BENEFITS].sort()).toEqual(benefits.map((benefit) => benefit.kind).sort())
})

describe('what a card’s front says', () => {
  const shown: [Benefit, Threshold | undefined, string][] = [
    [{ kind: 'amount_off', offMinor: 3000 }, { spendMinor: 30_000 }, '¥ 30 | 满300可用'],
    [{ kind: 'amount_off', offMinor: 500 }, undefined, '¥ 5 | 无门槛'],
    [{ kind: 'amount_off', offMinor: 3000 }, { quantity: 3 }, '¥ 30 | 满3件可用'],
    [
      { kind: 'amount_off_per', perMinor: 30_000, offMinor: 5000, maxMinor: 50_000 },
      undefined,
      '¥ 50 | 每满300减50 | 最高减500',
    ],
    [
      { kind: 'amount_off_per', perMinor: 20_000, offMinor: 2000, maxTimes: 3 },
      undefined,
      '¥ 20 | 每满200减20 | 最高减60',
    ],
    [
      { kind: 'amount_off_per', perMinor: 100, offMinor: 5, maxMinor: 1280 },
      undefined,
      '¥ 12.8 | 每满1减0.05 | 最高可抵',
    ],
    [
      {
        kind: 'amount_off_tiers',
        tiers: [
          { spendMinor: 20_000, offMinor: 2000 },
          { quantity: 4, offMinor: 5000 },
        ],
      },
      undefined,
      '¥ 50 | 满200减20 | 满4件减50',
    ],
    [
      { kind: 'percent_off', offBasisPoints: 1500, maxMinor: 8000 },
      { spendMinor: 100_000 },
      '8.5 折 | 满1000可用 | 最高减80',
    ],
    [{ kind: 'percent_off_tiers', tiers: [{ quantity: 2, offBasisPoints: 1000 }] }, undefined, '9 折 | 满2件9折'],
    [{ kind: 'unit_price', priceMinor: 990, maxUnits: 2 }, undefined, '¥ 9.9 | 到手价 | 限2件'],
    [{ kind: 'group_units_off', groupSize: 2, units: 1, offBasisPoints: 5000 }, undefined, '5 折 | 第2件5折'],
    [{ kind: 'group_units_off', groupSize: 3, units: 1, offBasisPoints: 10_000 }, undefined, '买2送1 | 无门槛'],
    [{ kind: 'bundle_price', quantity: 3, priceMinor: 9900 }, undefined, '¥ 99 | 任选3件'],
    [{ kind: 'shipping_off' }, { spendMinor: 9900 }, '免运费 | 满99可用'],
    [{ kind: 'shipping_off', offMinor: 600 }, undefined, '¥ 6 | 运费立减 | 无门槛'],
    [{ kind: 'shipping_off', offBasisPoints: 5000 }, undefined, '5 折 | 运费优惠 | 无门槛'],
    [{ kind: 'gift', quantity: 1 }, { spendMinor: 12_800 }, '赠品 | 送1件 | 满128可用'],
    [{ kind: 'interest_free', instalments: 6 }, undefined, '6 期 | 分期免息 | 无门槛'],
  ]
  test.each(shown)('%j with %j is %s', (benefit, threshold, wanted) => {
    const face = faceOf(benefit, threshold, chinese)
    const loud = [face.lead, face.main, face.tail].filter(Boolean).join(' ')
    expect([loud, ...face.lines].join(' | ')).toBe(wanted)
  })

  test('English says the rate that is taken off, Chinese the rate that is left', () => {
    expect(rateText(1500, chinese)).toBe('8.5折')
    expect(rateText(1500, english)).toBe('15% off')
    expect(rateText(1250, chinese)).toBe('8.75折')
  })
})

test('colour follows whose offer it is', () => {
  expect(toneOf('voucher')).toBe('platform')
  expect(toneOf('insider_shop_coupon')).toBe('shop')
  expect(toneOf('allowance_balance')).toBe('allowance')
  expect(toneOf('cross_shop_promotion')).toBe('platform')
})

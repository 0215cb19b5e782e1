import { describe, expect, test } from 'vitest'
import type { Finding } from '../src/domain/publish-checks/publish-check.ts'
import { fundingInPreset } from '../src/domain/publish-checks/funding-in-preset.ts'
import { tmallFunding } from './support/presets.ts'

const judged = (instrument: string, funding?: { party: string; basisPoints: number }[]) =>
  fundingInPreset.judge({
    ...tmallFunding,
    instrument,
    offer: { kind: instrument, ...(funding && { funding }) },
  } as never) as readonly Finding[] // this check looks nothing up, so it does not wait
const split = (platform: number) => [
  { party: 'platform', basisPoints: platform },
  { party: 'merchant', basisPoints: 10_000 - platform },
]

describe('who bears a batch', () => {
  test('of a base voucher that merchants share: the platform, 30 to 50 %', () => {
    expect(judged('voucher')).toEqual([])
    expect([3_000, 4_000, 5_000].flatMap((platform) => judged('voucher', split(platform)))).toEqual([])
    expect(judged('voucher', split(2_999))).toMatchObject([{ severity: 'block', figures: { borneBasisPoints: 2_999 } }])
    expect(judged('voucher', split(5_001))).toHaveLength(1)
    expect(judged('voucher', [{ party: 'platform', basisPoints: 10_000 }])).toEqual([])
  })

  test('of a shop or item coupon: its merchant, all of it; of a red packet: no merchant', () => {
    for (const kind of ['shop_coupon', 'item_coupon']) {
      expect(judged(kind)).toEqual([])
      expect(judged(kind, split(1))).toMatchObject([{ severity: 'block' }])
    }
    expect(judged('red_packet')).toEqual([])
    expect(judged('red_packet', split(9_999))).toMatchObject([{ severity: 'block' }])
  })
})

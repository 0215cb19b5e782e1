import type { PublishCheck } from './publish-check.ts'
import { percent } from './ratios.ts'

type Preset = {
  readonly party: 'merchant' | 'platform'
  readonly least: number
  readonly most: number
  readonly shared?: true
}

/** Who bears how much, in basis points. `shared`: only where merchants bear a part of it; nobody minds who gives it all. */
const presets: Readonly<Record<string, Preset>> = {
  shop_coupon: { party: 'merchant', least: 10_000, most: 10_000 },
  item_coupon: { party: 'merchant', least: 10_000, most: 10_000 },
  voucher: { party: 'platform', least: 3_000, most: 5_000, shared: true },
  red_packet: { party: 'merchant', least: 0, most: 0 },
}

/** What merchants and platform bear of an instrument is agreed once; a batch that differs charges somebody who did not agree. */
export const fundingInPreset: PublishCheck = {
  name: 'funding_in_preset',
  title: { 'zh-CN': '出资比例符合约定', en: 'Funded as agreed for its instrument' },
  from: 'submit',
  judge({ instrument, offer, policy }) {
    const preset = presets[instrument]
    if (!preset) return []
    const funding = offer.funding ?? policy.funding[offer.kind] ?? []
    const borneBy = (party: string) =>
      funding.filter((part) => part.party === party).reduce((sum, part) => sum + part.basisPoints, 0)
    if (preset.shared && borneBy('merchant') === 0) return []
    const borne = borneBy(preset.party)
    if (borne >= preset.least && borne <= preset.most) return []
    const range =
      preset.least === preset.most ? percent(preset.least) : `${percent(preset.least)}–${percent(preset.most)}`
    const party = {
      'zh-CN': preset.party === 'merchant' ? '商家' : '平台',
      en: preset.party === 'merchant' ? 'Merchants' : 'The platform',
    }
    return [
      {
        severity: 'block',
        says: {
          'zh-CN': `${party['zh-CN']}承担 ${percent(borne)}，此类券应为 ${range}。`,
          en: `${party.en} would bear ${percent(borne)} of it; agreed is ${range}.`,
        },
        figures: { borneBasisPoints: borne, leastBasisPoints: preset.least, mostBasisPoints: preset.most },
      },
    ]
  },
}

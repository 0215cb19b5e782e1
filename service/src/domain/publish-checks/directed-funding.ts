import type { PublishCheck } from './publish-check.ts'
import { percent } from './ratios.ts'

/** A category voucher that is aimed at some buyers is the merchants' marketing, and mostly theirs to pay. */
export const directedFunding: PublishCheck = {
  name: 'directed_funding',
  title: { 'zh-CN': '定向品类券以商家出资为主', en: 'Merchants bear a directed category voucher' },
  from: 'submit',
  judge({ instrument, offer, audience, visibility, policy, settings }) {
    if (instrument !== 'category_voucher' || (audience === 0 && visibility === 'public')) return []
    const least = settings.checks.leastDirectedMerchantBasisPoints
    const funding = offer.funding ?? policy.funding[offer.kind] ?? []
    const merchants = funding
      .filter((part) => part.party === 'merchant')
      .reduce((sum, part) => sum + part.basisPoints, 0)
    if (merchants >= least) return []
    return [
      {
        severity: 'block',
        says: {
          'zh-CN': `商家承担 ${percent(merchants)}，定向品类券至少 ${percent(least)}。`,
          en: `Merchants bear ${percent(merchants)} of it; of a directed category voucher at least ${percent(least)}.`,
        },
        figures: { merchantBasisPoints: merchants, leastBasisPoints: least },
      },
    ]
  },
}

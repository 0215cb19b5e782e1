import type { PublishCheck } from './publish-check.ts'
import { amount, percent, stepsOf } from './ratios.ts'

export const ratioIsSane: PublishCheck = {
  name: 'ratio_is_sane',
  title: { 'zh-CN': '优惠力度没有手误', en: 'The discount is no slip of the keyboard' },
  from: 'submit',
  judge({ offer, settings }) {
    return stepsOf(offer).flatMap(({ spendMinor, offMinor }) => {
      const rate = Math.floor((offMinor * 10_000) / spendMinor)
      if (rate <= settings.checks.mostOffBasisPoints) return []
      const free = offMinor >= spendMinor
      return [
        {
          severity: free ? ('block' as const) : ('warn' as const),
          says: {
            'zh-CN': `满${amount(spendMinor)}减${amount(offMinor)}，优惠达 ${percent(rate)}${free ? '，等于白送' : ''}。`,
            en: `${amount(offMinor)} off ${amount(spendMinor)} is ${percent(rate)}${free ? ': the goods are given away' : ''}.`,
          },
          figures: { spendMinor, offMinor, rateBasisPoints: rate, mostBasisPoints: settings.checks.mostOffBasisPoints },
        },
      ]
    })
  },
}

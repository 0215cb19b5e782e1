import type { Finding, PublishCheck } from './publish-check.ts'
import { amount, percent, stepsOf } from './ratios.ts'

export const ladderClimbs: PublishCheck = {
  name: 'ladder_climbs',
  title: { 'zh-CN': '门槛越高优惠越大', en: 'A higher threshold is worth it' },
  from: 'submit',
  judge({ offer }) {
    const steps = [...stepsOf(offer)].sort((a, b) => a.spendMinor - b.spendMinor)
    return steps.slice(1).flatMap((step, n): Finding[] => {
      const lower = steps[n] as (typeof steps)[number]
      const [below, above] = [lower.offMinor / lower.spendMinor, step.offMinor / step.spendMinor]
      if (above >= below) return []
      const rates = [below, above].map((rate) => percent(Math.floor(rate * 10_000)))
      return [
        {
          severity: 'warn',
          says: {
            'zh-CN': `满${amount(step.spendMinor)}减${amount(step.offMinor)}(${rates[1]})不如满${amount(lower.spendMinor)}减${amount(lower.offMinor)}(${rates[0]})划算。`,
            en: `${amount(step.offMinor)} off ${amount(step.spendMinor)} (${rates[1]}) is worse than ${amount(lower.offMinor)} off ${amount(lower.spendMinor)} (${rates[0]}).`,
          },
          figures: { ...step, lowerSpendMinor: lower.spendMinor, lowerOffMinor: lower.offMinor },
        },
      ]
    })
  },
}

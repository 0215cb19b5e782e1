import * as z from 'zod/mini'
import { anyOf, nameOf } from '../describe/locale.ts'
import { codes, defineCondition, met, unmet } from './condition.ts'

export const memberTier = defineCondition({
  kind: 'member_tier',
  title: { 'zh-CN': '会员等级', en: 'Member tier' },
  params: z.strictObject({ kind: z.literal('member_tier'), anyOf: codes }),
  needs: ['memberTier'],
  on: 'buyer',
  check: ({ memberTier }, { anyOf }) =>
    memberTier !== undefined && anyOf.includes(memberTier) ? met : unmet(memberTier),
  words: (params, names) => {
    const tiers = (locale: 'zh-CN' | 'en') =>
      anyOf(
        params.anyOf.map((tier) => nameOf(names, 'tiers', tier, locale)),
        locale,
      )
    return { 'zh-CN': `仅限${tiers('zh-CN')}会员使用。`, en: `Only for ${tiers('en')} members.` }
  },
})

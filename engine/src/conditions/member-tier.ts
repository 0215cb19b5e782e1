// 会员等级: the buyer is of one of these tiers.
import { codes, defineCondition, met, unmet } from './condition.ts'

export const memberTier = defineCondition({
  kind: 'member_tier',
  params: { anyOf: codes },
  needs: ['memberTier'],
  on: 'buyer',
  check: ({ memberTier }, { anyOf }) =>
    memberTier !== undefined && anyOf.includes(memberTier) ? met : unmet(memberTier),
})

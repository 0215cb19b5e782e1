// 淘气值: the buyer has a score of at least so much.
import { whole } from '../shape/values.ts'
import { defineCondition, met, unmet } from './condition.ts'

export const scoreAtLeast = defineCondition({
  kind: 'score_at_least',
  params: { score: whole(0) },
  needs: ['score'],
  on: 'buyer',
  check: (facts, { score }) => (facts.score !== undefined && facts.score >= score ? met : unmet(facts.score)),
})

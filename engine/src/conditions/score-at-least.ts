import * as z from 'zod/mini'
import { defineCondition, met, unmet } from './condition.ts'

export const scoreAtLeast = defineCondition({
  kind: 'score_at_least',
  title: { 'zh-CN': '淘气值门槛', en: 'Score at least' },
  params: z.strictObject({ kind: z.literal('score_at_least'), score: z.int().check(z.minimum(0)) }),
  needs: ['score'],
  on: 'buyer',
  check: (facts, { score }) => (facts.score !== undefined && facts.score >= score ? met : unmet(facts.score)),
  words: ({ score }) => ({
    'zh-CN': `会员分值需达到${score}分。`,
    en: `Needs a member score of at least ${score}.`,
  }),
})

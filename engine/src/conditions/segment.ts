// 人群: the buyer is in one of these segments.
import { codes, defineCondition, met, unmet } from './condition.ts'

export const segment = defineCondition({
  kind: 'segment',
  params: { anyOf: codes },
  needs: ['segments'],
  on: 'buyer',
  check: ({ segments }, { anyOf }) => (segments?.some((one) => anyOf.includes(one)) ? met : unmet(segments)),
})

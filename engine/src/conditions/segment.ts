import * as z from 'zod/mini'
import { anyOf, nameOf } from '../describe/locale.ts'
import { codes, defineCondition, met, unmet } from './condition.ts'

export const segment = defineCondition({
  kind: 'segment',
  title: { 'zh-CN': '人群', en: 'Segment' },
  params: z.strictObject({ kind: z.literal('segment'), anyOf: codes }),
  needs: ['segments'],
  on: 'buyer',
  check: ({ segments }, { anyOf }) => (segments?.some((one) => anyOf.includes(one)) ? met : unmet(segments)),
  words: (params, names) => {
    const segments = (locale: 'zh-CN' | 'en') =>
      anyOf(
        params.anyOf.map((one) => nameOf(names, 'segments', one, locale)),
        locale,
      )
    return {
      'zh-CN': `仅限“${segments('zh-CN')}”人群使用。`,
      en: `Only for buyers in segment ${segments('en')}.`,
    }
  },
})

import * as z from 'zod/mini'
import { anyOf, nameOf } from '../describe/locale.ts'
import { codes, defineCondition, met, unmet } from './condition.ts'

export const scene = defineCondition({
  kind: 'scene',
  title: { 'zh-CN': '场景', en: 'Scene' },
  params: z.strictObject({ kind: z.literal('scene'), anyOf: codes }),
  needs: ['scene'],
  on: 'moment',
  check: ({ scene }, { anyOf }) => (scene !== undefined && anyOf.includes(scene) ? met : unmet(scene)),
  words: (params, names) => {
    const scenes = (locale: 'zh-CN' | 'en') =>
      anyOf(
        params.anyOf.map((one) => nameOf(names, 'scenes', one, locale)),
        locale,
      )
    return {
      'zh-CN': `仅限在“${scenes('zh-CN')}”场景下单时使用。`,
      en: `Only for orders placed in scene ${scenes('en')}.`,
    }
  },
})

import * as z from 'zod/mini'
import { anyOf, nameOf, type Locale } from '../describe/locale.ts'
import { codes, defineCondition, met, unmet } from './condition.ts'

/**
 * Region codes are paths joined by hyphens, as ISO 3166-2 has them: `CN` contains `CN-31`, and that contains
 * `CN-31-0115`; `CN-3` contains neither.
 */
const contains = (outer: string, inner: string): boolean =>
  inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '-')

export const region = defineCondition({
  kind: 'region',
  title: { 'zh-CN': '地区', en: 'Region' },
  params: z.strictObject({ kind: z.literal('region'), anyOf: codes, not: z.optional(codes) }),
  needs: ['region'],
  on: 'buyer',
  check: ({ region }, { anyOf, not = [] }) => {
    const holds =
      region !== undefined &&
      anyOf.some((outer) => contains(outer, region)) &&
      !not.some((outer) => contains(outer, region))
    return holds ? met : unmet(region)
  },
  words: (params, names) => {
    const called = (codes: readonly string[], locale: Locale) =>
      anyOf(
        codes.map((one) => nameOf(names, 'regions', one, locale)),
        locale,
      )
    return params.not === undefined
      ? {
          'zh-CN': `仅限收货地在${called(params.anyOf, 'zh-CN')}的订单使用。`,
          en: `Only for delivery to ${called(params.anyOf, 'en')}.`,
        }
      : {
          'zh-CN': `仅限收货地在${called(params.anyOf, 'zh-CN')}的订单使用,${called(params.not, 'zh-CN')}除外。`,
          en: `Only for delivery to ${called(params.anyOf, 'en')}, but not to ${called(params.not, 'en')}.`,
        }
  },
})

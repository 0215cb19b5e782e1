// 地区: delivered to one of these places.
import { optional } from '../shape/holders.ts'
import { codes, defineCondition, met, unmet } from './condition.ts'

/**
 * Region codes are paths joined by hyphens, as ISO 3166-2 has them: `CN` contains `CN-31`, and that contains
 * `CN-31-0115`; `CN-3` contains neither.
 */
const contains = (outer: string, inner: string): boolean =>
  inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '-')

export const region = defineCondition({
  kind: 'region',
  params: { anyOf: codes, not: optional(codes) },
  needs: ['region'],
  on: 'buyer',
  check: ({ region }, { anyOf, not = [] }) => {
    const holds =
      region !== undefined &&
      anyOf.some((outer) => contains(outer, region)) &&
      !not.some((outer) => contains(outer, region))
    return holds ? met : unmet(region)
  },
})

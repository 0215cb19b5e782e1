import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { referencePolicies } from '../reference/policies.ts'
import { matchesAny, mayTouch } from '../reference/scope.ts'
import { firstOf, larger, law } from './law.ts'

export const rulesKept = law({
  name: 'rules-kept',
  statement: 'no plan breaks a limit, a group, an exclusive offer, a scope or a single-benefit line',
  size: larger,
  problem: (request) => {
    const { applied } = quote(asInput({ ...request, detail: 'plan' }))
    const policy = typeof request.policy === 'string' ? referencePolicies[request.policy] : request.policy
    const offerOf = (id: string) => request.offers!.find((offer) => offer.id === id)!
    const shopOf = (id: string) => request.lines.find((line) => line.id === id)!.shop
    const placesOf = (per: 'order' | 'shop' | 'line', each: (typeof applied)[number]): string[] => {
      if (per === 'order') return ['order']
      const lines = each.shares.map((share) => share.line)
      if (per === 'line') return lines
      return [...new Set([...lines.map(shopOf), ...(each.shippingShares ?? []).map((share) => share.shop)])]
    }
    const limits = (policy.limits ?? []).map(({ kinds, per, max }, i) => {
      const places = applied.filter((each) => kinds.includes(each.kind)).flatMap((each) => placesOf(per, each))
      const full = places.find((place) => places.filter((other) => other === place).length > max)
      return full === undefined ? undefined : `limit ${i} is broken in ${full}`
    })
    const groups = applied.map(({ offer }) => offerOf(offer).group).filter((group) => group !== undefined)
    const lines = request.lines.map((line) => {
      const on = applied.filter((each) => each.shares.some((share) => share.line === line.id))
      if (matchesAny(line, policy.singleBenefit) && on.length > 1) return `${line.id} takes ${on.length} offers`
      const outside = on.find((each) => !mayTouch(line, offerOf(each.offer), policy))
      return outside === undefined ? undefined : `${outside.offer} touches ${line.id}`
    })
    return firstOf([
      ...limits,
      ...lines,
      new Set(groups).size === groups.length ? undefined : 'two offers of one group',
      applied.length > 1 && applied.some(({ offer }) => offerOf(offer).exclusive)
        ? 'exclusive, but not alone'
        : undefined,
    ])
  },
})

import type { OfferInput } from '@quanhe/engine'
import { useLoad } from '../../load.ts'
import { useStore } from '../../store.ts'
import type { Localised } from '../../shapes.ts'
import { ask, client } from '../api.ts'
import { marketplace } from '../speech.ts'
import { ruleOf, tried, type BasketLine, type Trial, type TrialTerms } from './tried.ts'

/** Another offer of a trial: as the engine takes it, and by what name it is known. */
export type Other = { id: string; title: Localised; name: Localised; whose: 'own' | 'platform'; offer: OfferInput }

/** What a trial in this shop is made of: its goods and shipping, and the offers beside the one that is being made. */
export type Ground = Pick<TrialTerms, 'goods' | 'shipping'> & { others: Other[] }

export function useGround(shop: string | undefined, except?: string) {
  return useLoad(shop === undefined ? undefined : `trial ${shop} ${except ?? ''}`, () =>
    ask(async (): Promise<Ground> => {
      const { goods, shipping, others } = await client.getTrialTerms({ path: { id: shop ?? '' } })
      return { goods, shipping, others: others.filter((one) => one.id !== except).map(otherOf) }
    }),
  )
}

const otherOf = ({ id, title, displayName, issuer, rule }: TrialTerms['others'][number]): Other => ({
  ...{ id, title, name: displayName, whose: issuer === 'platform' ? 'platform' : 'own' },
  offer: ruleOf(id, rule),
})

export type Run = (lines: readonly BasketLine[], offers: readonly OfferInput[], must?: string[]) => Trial

/** Prices baskets on this ground, under the policy of this installation. */
export function useTrial({ shipping }: Ground): Run {
  const place = useStore(marketplace)
  return (lines, offers, must) => (place ? tried(place, shipping, lines, offers, must) : { fault: 'not loaded' })
}

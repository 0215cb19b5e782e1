import { api } from '../api.ts'
import { useShopNames } from '../catalogue.ts'
import { useClaim } from '../claiming.ts'
import { useLiveOffers } from '../live.ts'
import { useLoad, type Loaded } from '../load.ts'
import { toggleReminder } from '../reminders.ts'
import type { List, Offer } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import { OfferCard } from './offer-card.tsx'
import { Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

/** The coupons of a shop; of none where no shop is looked at. */
export const useShopCoupons = (shop: string): Loaded<List<Offer>> =>
  useLoad(shop ? `offers of ${shop}` : undefined, () => api.offers({ shop, limit: 20 }))

/** The coupons of one shop, side by side above its goods; each with what can be done with it now. */
export function ShopCoupons({ offers, onChanged }: { offers: Loaded<List<Offer>>; onChanged: () => void }) {
  const { words } = useVoice()
  const names = useShopNames()
  const live = useLiveOffers(offers.data?.data, offers.reload)
  const changed = (): void => {
    offers.reload()
    onChanged()
  }
  const { claim, claimStateOf } = useClaim(changed, names, 'shop_home')
  if (!offers.data)
    return offers.failure ? (
      <Trouble failure={offers.failure} retry={offers.reload} />
    ) : (
      <Waiting count={1} shape="card" />
    )
  if (live.length === 0) return null
  return (
    <section aria-labelledby="shop-coupons">
      <h2 id="shop-coupons" className="row-title">
        {words.browse.shopCoupons}
      </h2>
      <ul className="coupons-row" tabIndex={0} aria-labelledby="shop-coupons">
        {live.map((offer) => (
          <li key={offer.id}>
            <OfferCard
              offer={offer}
              actions={{
                claim: (one) => void claim(one),
                remind: (one) =>
                  showToast(toggleReminder(one.id) ? words.centre.reminderSet : words.centre.reminderOff),
                claimState: claimStateOf(offer.id),
                names,
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

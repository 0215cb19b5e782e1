import { api } from '../api.ts'
import { bestGoods, MOST_OFFERS, type CardGood } from '../best-goods.ts'
import { useShopNames } from '../catalogue.ts'
import { useClaim } from '../claiming.ts'
import { useLiveOffers } from '../live.ts'
import { useLoad } from '../load.ts'
import type { Offer } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { Amount } from './amount.tsx'
import { Empty } from './empty.tsx'
import { OfferCard } from './offer-card.tsx'
import { Picture } from './picture.tsx'
import { StaleBanner, Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

/** Among so many the first that this buyer can use are looked for. */
const MOST_ASKED = 60

const usable = async (): Promise<Offer[]> =>
  (await api.offers({ tab: 'all', usable: 'true', limit: MOST_ASKED })).data.slice(0, MOST_OFFERS)

/**
 * Coupons with goods that they make cheaper, each with its price after coupons. They are drawn once the goods are known, so that nothing
 * moves; a claim changes the card's button and leaves its goods where they are.
 */
export function SelectedOffers() {
  const { words } = useVoice()
  const names = useShopNames()
  const offers = useLoad('selected offers', usable)
  const ids = offers.data?.map(({ id }) => id)
  const goods = useLoad(ids && `goods of ${ids.join(' ')}`, () => bestGoods(ids ?? []))
  const live = useLiveOffers(offers.data, offers.reload)
  const { claim, claimStateOf } = useClaim(offers.reload, names)
  if (!offers.data || !goods.data) {
    const failed = offers.data ? goods : offers
    return failed.failure ? (
      <Trouble failure={failed.failure} retry={failed.reload} />
    ) : (
      <Waiting count={4} shape="card" />
    )
  }
  const shown = live.flatMap((offer) => {
    const cheaper = goods.data?.get(offer.id)
    return cheaper ? [{ offer, goods: cheaper }] : []
  })
  if (shown.length === 0)
    return (
      <Empty text={words.selected.none}>
        <a className="button-outline" href="/">
          {words.centre.seeAll}
        </a>
      </Empty>
    )
  return (
    <>
      <StaleBanner loaded={offers} />
      <p className="note">{words.price.hint}</p>
      <ul className="coupons">
        {shown.map(({ offer, goods }) => (
          <li key={offer.id} className="coupon-and">
            <OfferCard
              offer={offer}
              actions={{
                claim: (one) => void claim(one),
                remind: () => undefined,
                claimState: claimStateOf(offer.id),
                names,
              }}
            />
            <Goods goods={goods} titleId={`offer-${offer.id}`} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Goods({ goods, titleId }: { goods: CardGood[]; titleId: string }) {
  const voice = useVoice()
  const { price } = voice.words
  return (
    <ul className="selected-goods" aria-labelledby={titleId}>
      {goods.map(({ item, afterMinor }) => (
        <li key={item.sku}>
          <a className="selected-good" href={`/items/${encodeURIComponent(item.sku)}`}>
            <Picture art={item.art} size="small" />
            <span className="selected-name">{voice.say(item.name)}</span>
            <span className="note">{price.after}</span>
            <Amount minor={afterMinor} className="good-price" />
            <span className="note">
              {price.list} <Amount minor={item.unitPriceMinor} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

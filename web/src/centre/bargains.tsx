import { api } from '../api.ts'
import { bargainAmount } from '../bargain-amount.ts'
import { useShopNames } from '../catalogue.ts'
import { useClaim } from '../claiming.ts'
import { useLoad } from '../load.ts'
import { CategoryChips } from '../parts/category-chips.tsx'
import { Empty } from '../parts/empty.tsx'
import { Good } from '../parts/good.tsx'
import { More } from '../parts/more.tsx'
import { OfferButton, type OfferActions } from '../parts/offer-card.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { Bargain, CardOffer, ItemPrice } from '../shapes.ts'
import { marketplace, useVoice } from '../speech.ts'
import { useStore } from '../store.ts'
import { bargainsTitle } from '../words/bargains-title.ts'
import { pageWords } from '../words/page.ts'
import type { Screen, ScreenProps } from './screen.ts'

const addressOf = (category: string): string =>
  category ? `/bargains?${new URLSearchParams({ category })}` : '/bargains'

/** 券后9.9: goods that coupons bring to the marketplace's limit, the least dear first, each with the coupons that do it. */
function Bargains({ query }: ScreenProps) {
  const voice = useVoice()
  const { words } = voice
  const { bargains } = pageWords[voice.language]
  const category = query.get('category') ?? ''
  const ask = { limit: 24, ...(category && { category }) }
  const goods = useLoad(`bargains ${category}`, () => api.bargains(ask))
  const names = useShopNames()
  const { claim, claimStateOf } = useClaim(goods.reload, names)
  const limit = voice.shortMoney(useStore(marketplace)?.bargainMostMinor ?? 0)
  const actionsOf = (offer: CardOffer): OfferActions => ({
    claim: (one) => void claim(one),
    remind: () => undefined,
    claimState: claimStateOf(offer.id),
    names,
  })
  return (
    <>
      <ScreenHead title={bargainsTitle[voice.language](bargainAmount())} />
      <div className="page">
        <CategoryChips chosen={category} addressOf={addressOf} />
        <p className="note">{bargains.lead(limit)}</p>
        <StaleBanner loaded={goods} />
        {goods.data ? (
          goods.data.data.length > 0 ? (
            <>
              <ul className="goods goods-bargains">
                {goods.data.data.map((one) => (
                  <li key={one.item.sku}>
                    <BargainGood bargain={one} actionsOf={actionsOf} />
                  </li>
                ))}
              </ul>
              <More loaded={goods} next={(cursor) => api.bargains({ ...ask, cursor })} />
            </>
          ) : (
            <Empty text={category ? bargains.emptyHere(limit) : bargains.empty(limit)}>
              <a className="button-outline" href={category ? '/bargains' : '/'}>
                {category ? words.browse.clearFilter : bargains.toCentre}
              </a>
            </Empty>
          )
        ) : goods.failure ? (
          <Trouble failure={goods.failure} retry={goods.reload} />
        ) : (
          <Waiting count={8} shape="tile" />
        )}
      </div>
    </>
  )
}

type Props = { bargain: Bargain; actionsOf: (offer: CardOffer) => OfferActions }

/** The price is the one after coupons; those that have to be claimed for it stand under it, each with its button. */
function BargainGood({ bargain: { item, price, claims }, actionsOf }: Props) {
  const voice = useVoice()
  return (
    <Good item={item} price={afterClaims(price)}>
      {claims.length > 0 && (
        <ul className="good-claims" aria-label={pageWords[voice.language].bargains.claimFirst}>
          {claims.map((offer) => {
            const titleId = `claim-${item.sku}-${offer.id}`
            return (
              <li key={offer.id}>
                <a className="good-claim" id={titleId} href={`/offers/${offer.id}`}>
                  {voice.say(offer.title)}
                </a>
                <OfferButton offer={offer} actions={actionsOf(offer)} titleId={titleId} />
              </li>
            )
          })}
        </ul>
      )}
    </Good>
  )
}

const afterClaims = ({ afterClaim, ...price }: ItemPrice): ItemPrice =>
  afterClaim ? { ...price, payableMinor: afterClaim.payableMinor } : price

export const screen: Screen = {
  title: (_words, language) => bargainsTitle[language](bargainAmount()),
  component: Bargains,
}

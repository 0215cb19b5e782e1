import { api } from '../api.ts'
import { useShopNames } from '../catalogue.ts'
import { serverNowMs } from '../clock.ts'
import { isUnderWay, useClaim } from '../claiming.ts'
import { failureWords } from '../failure-words.ts'
import { useItemPrices } from '../item-prices.ts'
import { useLoad } from '../load.ts'
import { BillRow } from '../parts/bill.tsx'
import { Empty } from '../parts/empty.tsx'
import { AddButton } from '../parts/good.tsx'
import { KindTag } from '../parts/kind-tag.tsx'
import { Picture } from '../parts/picture.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { Item, ItemPrice } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { dayText } from '../time.ts'
import { showToast } from '../toasts.ts'
import type { Screen, ScreenProps } from './screen.ts'

/** One item: what it costs, what of the buyer's takes the price down, and what could be claimed for it right here. */
function ItemScreen({ facts }: ScreenProps) {
  const { words } = useVoice()
  const sku = facts['sku'] ?? ''
  const found = useLoad(`item ${sku}`, () => api.items({ sku: [sku] }))
  const item = found.data?.data[0]
  const prices = useItemPrices(item && [sku])
  return (
    <>
      <ScreenHead title={words.price.title} back="/browse" />
      <div className="page">
        <StaleBanner loaded={found} />
        {item ? (
          <>
            <ItemPanel item={item} />
            <PricePanel item={item} price={prices.of(sku)} failed={prices.failed} again={prices.again} />
          </>
        ) : found.data ? (
          <Empty text={words.price.gone}>
            <a className="button-outline" href="/browse">
              {words.browse.title}
            </a>
          </Empty>
        ) : found.failure ? (
          <Trouble failure={found.failure} retry={found.reload} />
        ) : (
          <Waiting count={2} shape="panel" />
        )}
      </div>
    </>
  )
}

function ItemPanel({ item }: { item: Item }) {
  const voice = useVoice()
  const shop = useShopNames().shop?.(item.shop)
  const variant = voice.say(item.variant)
  return (
    <section className="panel item-panel" aria-labelledby="item-name">
      <Picture art={item.art} size="large" />
      <h2 id="item-name">{voice.say(item.name)}</h2>
      <p className="note">{[shop, variant].filter(Boolean).join(' · ')}</p>
      <p className="panel-actions">
        <a className="button-outline" href={`/browse?shop=${encodeURIComponent(item.shop)}`}>
          {voice.words.price.toShop}
        </a>
        <AddButton item={item} className="button" />
      </p>
    </section>
  )
}

type PriceProps = { item: Item; price: ItemPrice | undefined; failed: boolean; again: () => void }

function PricePanel({ item, price, failed, again }: PriceProps) {
  const voice = useVoice()
  const { price: words } = voice.words
  const titles = (named: { title: Item['name'] }[]): string =>
    named.map((one) => voice.say(one.title)).join(voice.words.conditions.joiner)
  const claims = price?.afterClaim?.claims ?? []
  const reference = price?.reference
  const day = (at: string): string => dayText(at, voice.timeZone, voice.language, serverNowMs())
  if (!price && !failed)
    return (
      <section className="panel">
        <Waiting count={4} shape="row" />
      </section>
    )
  return (
    <section className="panel" aria-labelledby="price-title">
      <h2 id="price-title">{words.after}</h2>
      <dl className="bill">
        {reference && (
          <BillRow
            label={words.reference}
            why={
              reference.basis === 'lowest_deal'
                ? words.lowestDeal(day(reference.from), day(reference.until))
                : words.lastDeal(day(reference.from))
            }
            minor={reference.minor}
          />
        )}
        <BillRow label={words.list} minor={item.unitPriceMinor} />
        {price && price.payableMinor < price.listMinor && (
          <BillRow label={words.used} why={titles(price.offers)} minor={price.listMinor - price.payableMinor} off />
        )}
        <BillRow label={words.now} minor={price?.payableMinor ?? item.unitPriceMinor} total />
        {price?.afterClaim && (
          <BillRow
            label={claims.length > 1 ? words.afterClaims(claims.length) : words.afterClaim(voice.say(claims[0]?.title))}
            minor={price.afterClaim.payableMinor}
          />
        )}
      </dl>
      {claims.length > 0 && <Claims claims={claims} again={again} />}
      <p className="note">
        {failed && !price ? words.unknown : price && !price.offers.length && !claims.length ? words.none : words.hint}
      </p>
    </section>
  )
}

type ClaimsProps = { claims: NonNullable<ItemPrice['afterClaim']>['claims']; again: () => void }

/** Claimed in place: the price is asked for again with each answer. */
function Claims({ claims, again }: ClaimsProps) {
  const voice = useVoice()
  const { words } = voice
  const { claim, claimStateOf } = useClaim(again, useShopNames(), 'item_page')
  const take = async (batch: string): Promise<void> => {
    try {
      await claim(await api.offer(batch))
    } catch (failure) {
      showToast(failureWords(failure as Error, voice), 'error')
    }
  }
  return (
    <>
      <h3>{words.price.claims}</h3>
      <ul className="rows item-claims">
        {claims.map((one) => (
          <li key={one.batch} className="row">
            <span className="row-text">
              <strong id={`claim-${one.batch}`}>
                <KindTag kind={one.kind} /> {voice.say(one.title)}
              </strong>
            </span>
            <button
              type="button"
              className="button-small"
              aria-describedby={`claim-${one.batch}`}
              aria-busy={isUnderWay(claimStateOf(one.batch))}
              onClick={() => void take(one.batch)}
            >
              {claimStateOf(one.batch) === 'failed' ? words.card.failed : words.card.claim}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

export const screen: Screen = { title: (words) => words.price.title, component: ItemScreen }

import { lazy, Suspense, useCallback } from 'react'
import { api } from '../api.ts'
import { useClaim } from '../claiming.ts'
import { serverNowMs, useAtServerTime } from '../clock.ts'
import { useLiveOffers } from '../live.ts'
import { useLoad } from '../load.ts'
import { Countdown } from '../parts/countdown.tsx'
import { Empty } from '../parts/empty.tsx'
import { More } from '../parts/more.tsx'
import { OfferCard } from '../parts/offer-card.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { TabRow, tabPanel } from '../parts/tab-row.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { toggleReminder, useReminderToasts } from '../reminders.ts'
import { go } from '../router.ts'
import { useShopNames } from '../catalogue.ts'
import type { CardOffer, Offer, OfferQuery } from '../shapes.ts'
import { useVoice, wantAllWords } from '../speech.ts'
import { showToast } from '../toasts.ts'
import type { Screen, ScreenProps } from './screen.ts'

const TABS = ['all', 'vouchers', 'shop', 'allowance', 'category', 'other'] as const
// A screenful or three: each card carries its whole rule in two languages.
const PAGE = 20
type TabId = (typeof TABS)[number]

const addressOf = (tab: string, usable: boolean): string => {
  const query = new URLSearchParams()
  if (tab !== 'all') query.set('tab', tab)
  if (usable) query.set('usable', 'true')
  return query.size ? `/?${query}` : '/'
}

const LimitedOffers = lazy(async () => {
  const [{ LimitedOffers: component }] = await Promise.all([import('../parts/limited-offers.tsx'), wantAllWords()])
  return { default: component }
})

/** C1. Find and take coupons. */
function CouponCentre({ query }: ScreenProps) {
  const { words } = useVoice()
  const tab: TabId = TABS.find((id) => id === query.get('tab')) ?? 'all'
  const usable = query.get('usable') === 'true'
  const ask: OfferQuery = { tab, limit: PAGE, ...(usable ? { usable: 'true' } : {}) }
  const offers = useLoad(`offers ${tab} ${usable}`, () => api.offers(ask))
  const live = useLiveOffers(offers.data?.data, offers.reload)
  const next = nextDrop(offers.data?.data)
  useAtServerTime(next?.claimFrom ?? undefined, offers.reload)
  useReminderToasts(offers.data?.data)
  return (
    <>
      <ScreenHead title={words.centre.title} brand>
        <NextDrop opens={next?.claimFrom} />
      </ScreenHead>
      {offers.data && (
        <Suspense fallback={null}>
          <LimitedOffers offers={offers.data.data} onChanged={offers.reload} />
        </Suspense>
      )}
      <div className="tabs-line">
        <TabRow
          name="centre"
          label={words.centre.tabsLabel}
          tabs={TABS.map((id) => ({ id, label: words.centre.tabs[id] }))}
          chosen={tab}
          onChoose={(id) => go(addressOf(id, usable), { replace: true })}
        />
      </div>
      <div className="page" {...tabPanel('centre', tab)}>
        <StaleBanner loaded={offers} />
        <div className="filter-line">
          <button
            type="button"
            className="chip"
            aria-pressed={usable}
            onClick={() => go(addressOf(tab, !usable), { replace: true })}
          >
            {words.centre.usable}
          </button>
        </div>
        {offers.data ? (
          <>
            {(offers.data.data.length > 0 || offers.data.next === null) && (
              <OfferList offers={live} filtered={usable} onChanged={offers.reload} tab={tab} />
            )}
            <More loaded={offers} next={(cursor) => api.offers({ ...ask, cursor })} />
          </>
        ) : offers.failure ? (
          <Trouble failure={offers.failure} retry={offers.reload} />
        ) : (
          <Waiting count={4} shape="card" />
        )}
      </div>
    </>
  )
}

function nextDrop(offers: readonly Offer[] | undefined): Offer | undefined {
  const nowMs = serverNowMs()
  return (offers ?? [])
    .filter((offer) => offer.state === 'upcoming' && Date.parse(offer.claimFrom ?? '') > nowMs)
    .sort((a, b) => Date.parse(a.claimFrom ?? '') - Date.parse(b.claimFrom ?? ''))[0]
}

/** The strip is there from the beginning, so that nothing moves when a drop is known. */
function NextDrop({ opens }: { opens: string | undefined }) {
  const voice = useVoice()
  const { centre } = voice.words
  return (
    <p className="drop">
      <span>{opens ? centre.nextDrop(voice.moment(opens)) : centre.drops}</span>
      {opens && <Countdown until={opens} />}
      <a className="drop-all" href="/drops">
        {centre.allDrops}
      </a>
    </p>
  )
}

type ListProps = { offers: Offer[]; filtered: boolean; tab: string; onChanged: () => void }

function OfferList({ offers, filtered, tab, onChanged }: ListProps) {
  const { words } = useVoice()
  const names = useShopNames()
  const { claim, claimStateOf } = useClaim(onChanged, names)
  const remind = useCallback(
    (offer: CardOffer) => showToast(toggleReminder(offer.id) ? words.centre.reminderSet : words.centre.reminderOff),
    [words],
  )
  if (offers.length === 0)
    return filtered ? (
      <Empty text={words.centre.emptyFilter}>
        <a className="button-outline" href={addressOf(tab, false)}>
          {words.centre.clearFilter}
        </a>
      </Empty>
    ) : (
      <Empty text={words.centre.emptyTab}>
        {tab !== 'all' && (
          <a className="button-outline" href="/">
            {words.centre.seeAll}
          </a>
        )}
      </Empty>
    )
  return (
    <ul className="coupons">
      {offers.map((offer) => (
        <li key={offer.id}>
          <OfferCard
            offer={offer}
            actions={{ claim: (one) => void claim(one), remind, claimState: claimStateOf(offer.id), names }}
          />
        </li>
      ))}
    </ul>
  )
}

export const screen: Screen = { title: (words) => words.centre.title, component: CouponCentre }

import { lazy, Suspense, useCallback, useRef } from 'react'
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
import { TakingPart } from '../parts/taking-part.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { toggleReminder, useReminderToasts } from '../reminders.ts'
import { go } from '../router.ts'
import { useShopNames } from '../catalogue.ts'
import type { CardOffer, Offer, OfferQuery } from '../shapes.ts'
import { useVoice, wantAllWords } from '../speech.ts'
import { showToast } from '../toasts.ts'
import type { Screen, ScreenProps } from './screen.ts'

const TABS = ['all', 'selected', 'vouchers', 'shop', 'allowance', 'category', 'joint', 'other'] as const
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

const SelectedOffers = lazy(async () => {
  const [{ SelectedOffers: component }] = await Promise.all([import('../parts/selected-offers.tsx'), wantAllWords()])
  return { default: component }
})

/** C1. Find and take coupons. */
function CouponCentre({ query }: ScreenProps) {
  const { words } = useVoice()
  const tab: TabId = TABS.find((id) => id === query.get('tab')) ?? 'all'
  const usable = query.get('usable') === 'true'
  // The selected ones, with their goods, are loaded by the part that shows them.
  const listed = tab === 'selected' ? undefined : tab
  const ask: OfferQuery = { ...(listed && { tab: listed }), limit: PAGE, ...(usable ? { usable: 'true' } : {}) }
  const offers = useLoad(listed && `offers ${listed} ${usable}`, () => api.offers(ask))
  const promoted = usePromoted(tab === 'all' && !usable)
  const inList = offers.data?.data.filter(({ id }) => !promoted.tickets.has(id))
  const changed = (): void => {
    offers.reload()
    promoted.reload()
  }
  const live = useLiveOffers(inList && [...promoted.offers, ...inList], changed)
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
          <LimitedOffers offers={offers.data.data} onChanged={changed} />
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
        {tab === 'selected' ? (
          <Suspense fallback={<Waiting count={4} shape="card" />}>
            <SelectedOffers />
          </Suspense>
        ) : (
          <>
            <StaleBanner loaded={offers} />
            <UsableOnly tab={tab} usable={usable} />
            {offers.data && promoted.known ? (
              <>
                {(offers.data.data.length > 0 || offers.data.next === null) && (
                  <OfferList offers={live} tickets={promoted.tickets} filtered={usable} onChanged={changed} tab={tab} />
                )}
                <More loaded={offers} next={(cursor) => api.offers({ ...ask, cursor })} />
              </>
            ) : offers.failure ? (
              <Trouble failure={offers.failure} retry={offers.reload} />
            ) : (
              <Waiting count={4} shape="card" />
            )}
          </>
        )}
      </div>
    </>
  )
}

function UsableOnly({ tab, usable }: { tab: TabId; usable: boolean }) {
  const { words } = useVoice()
  return (
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

type Tickets = ReadonlyMap<string, string | undefined>
const none: { offers: Offer[]; tickets: Tickets } = { offers: [], tickets: new Map() }

/**
 * What merchants pay to have at the top, and by offer the ticket that tells of a visit. Once shown it stays while the page is looked at,
 * also when it was just claimed: nothing moves under a thumb. Where it cannot be had, nothing stands there.
 */
function usePromoted(here: boolean) {
  const shown = useRef<Tickets>(undefined)
  const { data, failure, reload } = useLoad(here ? 'promoted offers' : undefined, async () => {
    if (shown.current)
      return { offers: await Promise.all([...shown.current.keys()].map(api.offer)), tickets: shown.current }
    const paid = (await api.promoted()).data
    shown.current = new Map(paid.map((one) => [one.offer.id, one.ticket]))
    return { offers: paid.map((one) => one.offer), tickets: shown.current }
  })
  const known = !here || data !== undefined || failure !== undefined
  return { ...((here && data) || none), known, reload }
}

type ListProps = { offers: Offer[]; tickets: Tickets; filtered: boolean; tab: string; onChanged: () => void }

function OfferList({ offers, tickets, filtered, tab, onChanged }: ListProps) {
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
  const list = (shown: Offer[]) => (
    <ul className="coupons">
      {shown.map((offer) => (
        <li key={offer.id} {...(tab === 'joint' && { className: 'coupon-and' })}>
          <OfferCard
            offer={offer}
            actions={{ claim: (one) => void claim(one), remind, claimState: claimStateOf(offer.id), names }}
            onOpen={() => visited(tickets.get(offer.id))}
          />
          {tab === 'joint' && <TakingPart offer={offer} />}
        </li>
      ))}
    </ul>
  )
  const paidFor = offers.filter(({ id }) => tickets.has(id))
  return (
    <>
      {paidFor.length > 0 && (
        <section aria-labelledby="promoted" className="promoted">
          <h2 id="promoted">
            {words.centre.promoted} <small>{words.centre.promotedHint}</small>
          </h2>
          {list(paidFor)}
        </section>
      )}
      {list(offers.filter(({ id }) => !tickets.has(id)))}
    </>
  )
}

/** The merchant pays for it when the buyer goes on to the offer's page; a visit that is not told of costs nothing. */
function visited(ticket: string | undefined): void {
  if (ticket !== undefined) api.visitPromoted(ticket).catch(() => undefined)
}

export const screen: Screen = { title: (words) => words.centre.title, component: CouponCentre }

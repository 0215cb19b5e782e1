import { api } from '../api.ts'
import { useClaim } from '../claiming.ts'
import { serverNowMs, useAtServerTime } from '../clock.ts'
import { dropSessions, type DropSession } from '../drop-sessions.ts'
import { useLiveOffers } from '../live.ts'
import { useLoad } from '../load.ts'
import { Countdown } from '../parts/countdown.tsx'
import { Empty } from '../parts/empty.tsx'
import { OfferCard } from '../parts/offer-card.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { TabRow, tabPanel } from '../parts/tab-row.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { toggleReminder, useReminderToasts } from '../reminders.ts'
import { go } from '../router.ts'
import { useShopNames } from '../catalogue.ts'
import type { CardOffer } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import type { Screen, ScreenProps } from './screen.ts'

const MOST = 200

/** C3. 整点抢券: what opens when, by the service's clock, with the stock as it falls. */
function Drops({ query }: ScreenProps) {
  const voice = useVoice()
  const { drops: words } = voice.words
  const offers = useLoad('drops', () => api.offers({ tab: 'all', limit: MOST }))
  const live = useLiveOffers(offers.data?.data, offers.reload)
  const sessions = dropSessions(live, serverNowMs())
  const next = sessions.find((one) => !one.open)
  useAtServerTime(next?.opensAt, offers.reload)
  useReminderToasts(offers.data?.data)
  const chosen = sessions.find((one) => one.at === query.get('at')) ?? sessions.findLast((one) => one.open) ?? next
  return (
    <>
      <ScreenHead title={words.title} back="/" brand>
        <p className="drop">
          <span>{next ? voice.words.centre.nextDrop(voice.moment(next.opensAt)) : words.noneAhead}</span>
          {next && <Countdown until={next.opensAt} />}
        </p>
      </ScreenHead>
      <div className="tabs-line">
        {chosen && (
          <TabRow
            name="drops"
            label={words.sessions}
            tabs={sessions.map((one) => ({
              id: one.at,
              label: (one.open ? words.open : words.soon)(voice.moment(one.at)),
            }))}
            chosen={chosen.at}
            onChoose={(at) => go(`/drops?at=${encodeURIComponent(at)}`, { replace: true })}
          />
        )}
      </div>
      <div className="page" {...(chosen ? tabPanel('drops', chosen.at) : {})}>
        <StaleBanner loaded={offers} />
        {offers.data ? (
          chosen ? (
            <Session session={chosen} onChanged={offers.reload} />
          ) : (
            <Empty text={words.empty}>
              <a className="button-outline" href="/">
                {voice.words.app.toCentre}
              </a>
            </Empty>
          )
        ) : offers.failure ? (
          <Trouble failure={offers.failure} retry={offers.reload} />
        ) : (
          <Waiting count={3} shape="card" />
        )}
      </div>
    </>
  )
}

function Session({ session, onChanged }: { session: DropSession; onChanged: () => void }) {
  const { words } = useVoice()
  const names = useShopNames()
  const { claim, claimStateOf } = useClaim(onChanged, names)
  const remind = (offer: CardOffer): void =>
    showToast(toggleReminder(offer.id) ? words.centre.reminderSet : words.centre.reminderOff)
  return (
    <ul className="coupons">
      {session.offers.map((offer) => (
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

export const screen: Screen = { title: (words) => words.drops.title, component: Drops }

import { isUnderWay, relationFor, type ClaimState } from '../claiming.ts'
import { entryFor } from '../entries.ts'
import { useReminders } from '../reminders.ts'
import { unmetWords, type NamesOf } from '../reasons.ts'
import { serviceAddress } from '../service-address.ts'
import type { CardOffer } from '../shapes.ts'
import { marketplace, useVoice, type Voice } from '../speech.ts'
import { useStore } from '../store.ts'
import { goodsAddress } from '../goods-address.ts'
import { CouponCard } from './coupon-card.tsx'
import { StockBar } from './stock-bar.tsx'

export type OfferActions = {
  claim: (offer: CardOffer) => void
  remind: (offer: CardOffer) => void
  claimState: ClaimState | undefined
  names?: NamesOf
  /** The whole rule is in sight: what costs something may be taken here. */
  ruleInSight?: true
}

/** When a coupon of this batch may be used, in words. */
function useWindowText(offer: CardOffer): string {
  const voice = useVoice()
  const { card } = voice.words
  if (offer.use.kind === 'fixed') return card.fixed(voice.moment(offer.use.from), voice.moment(offer.use.until))
  if (offer.use.seconds === 0) return '' // a draft that does not say it yet
  const days = Math.round(offer.use.seconds / 86_400)
  if (offer.use.roundToDayEnd) return card.relativeDayEnd(days)
  return offer.use.seconds < 172_800
    ? card.relativeHours(Math.round(offer.use.seconds / 3600))
    : card.relativeDays(days)
}

/** A batch in the coupon centre: what it gives, what is left of it, and (unless shown `alone`) the one thing that can be done now. */
export function OfferCard(props: {
  offer: CardOffer
  actions: OfferActions
  alone?: boolean
  embedded?: boolean
  /** The buyer goes on to its page. */
  onOpen?: () => void
}) {
  const { offer, actions, alone, onOpen } = props
  const voice = useVoice()
  const { card } = voice.words
  const titleId = `offer-${offer.id}`
  const window = useWindowText(offer)
  const upcoming = offer.state === 'upcoming' && offer.claimFrom
  const why = offer.because?.details?.['condition'] ? ineligibleWords(offer, voice, actions.names) : undefined
  return (
    <CouponCard
      of={offer}
      titleId={titleId}
      time={upcoming ? card.opens(voice.moment(upcoming)) : window}
      {...(alone ? {} : { href: `${props.embedded ? serviceAddress() : ''}/offers/${offer.id}` })}
      {...(onOpen && { onOpen })}
    >
      {why ? (
        <p className="coupon-why">{why}</p>
      ) : offer.stock && offer.state !== 'automatic' ? (
        <StockBar stock={offer.stock} />
      ) : (
        <span className="coupon-fill" />
      )}
      {!alone && (
        <span className="coupon-actions">
          <OfferButton offer={offer} actions={actions} titleId={titleId} />
        </span>
      )}
    </CouponCard>
  )
}

export function ineligibleWords(offer: CardOffer, voice: Voice, names: NamesOf = {}): string {
  const details = offer.because?.details
  return details?.['condition'] ? unmetWords(details, voice, names) : voice.words.outcomes.not_eligible_plain
}

/** One button for each state that the server says; the page never works the state out by itself. */
export function OfferButton({ offer, actions, titleId }: { offer: CardOffer; actions: OfferActions; titleId: string }) {
  const voice = useVoice()
  const reminded = useReminders().includes(offer.id)
  const demo = useStore(marketplace)?.demo
  const { card } = voice.words
  const press = (label: string, className = 'button') => (
    <button type="button" className={className} aria-describedby={titleId} onClick={() => actions.claim(offer)}>
      {label}
    </button>
  )
  const still = (label: string) => <span className="button-still">{label}</span>
  if (isUnderWay(actions.claimState))
    return (
      <button type="button" className="button" aria-describedby={titleId} aria-busy="true" aria-disabled="true">
        {card[actions.claimState]}
      </button>
    )
  if (actions.claimState === 'failed') return press(card.failed, 'button-outline')
  const asked = relationFor(offer)
  if (asked && offer.claim === 'click') return press(card[asked.relation])
  // What costs something is taken where its whole rule stands.
  const costly = (label: string) =>
    actions.ruleInSight ? (
      press(label)
    ) : (
      <a className="button-outline" href={`/offers/${offer.id}`} aria-describedby={titleId}>
        {label}
      </a>
    )
  switch (offer.state) {
    case 'claimable':
      return press(card.claim)
    case 'claimed_more':
      return press(card.again(offer.claimedByBuyer ?? 0, offer.perBuyerLimit ?? 0), 'button-outline')
    case 'claimed':
      return (
        <a className="button-outline" href={goodsAddress(offer)} aria-describedby={titleId}>
          {card.use}
        </a>
      )
    case 'upcoming':
      return (
        <button
          type="button"
          className="button-outline"
          aria-pressed={reminded}
          aria-describedby={titleId}
          onClick={() => actions.remind(offer)}
        >
          {reminded ? card.reminded : card.remind}
        </button>
      )
    case 'paid':
      // Outside of a demo the payment is the host's own, so buying is its page's part.
      if (offer.priceMinor === undefined) return still(card.paid)
      return demo && offer.instrument !== 'savings_card'
        ? costly(card.buy(voice.shortMoney(offer.priceMinor)))
        : still(card.priced(voice.shortMoney(offer.priceMinor)))
    case 'locked':
      if (offer.pointsPrice !== undefined && offer.because?.code === 'points')
        return costly(card.exchange(offer.pointsPrice.toLocaleString(voice.language)))
      if (offer.because?.code === 'entry_required') return entryFor(offer.id) ? press(card.claim) : still(card.entrance)
      return still(offer.because?.code === 'paused' ? card.paused : card.locked)
    default:
      return still(card[offer.state])
  }
}

import { api } from '../api.ts'
import { useClaim } from '../claiming.ts'
import { goodsAddress } from '../goods-address.ts'
import { useLiveOffers } from '../live.ts'
import { useLoad } from '../load.ts'
import { OfferButton, OfferCard, ineligibleWords, type OfferActions } from '../parts/offer-card.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { toggleReminder } from '../reminders.ts'
import { useShopNames } from '../catalogue.ts'
import type { Offer } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import type { Screen, ScreenProps } from './screen.ts'

/** C2. Understand an offer before taking it: its rule in words, from the very data that is executed. */
function CouponRules({ facts }: ScreenProps) {
  const { words } = useVoice()
  const id = facts['id'] ?? ''
  const names = useShopNames()
  const offer = useLoad(`offer ${id}`, () => api.offer(id))
  const [live] = useLiveOffers(offer.data ? [offer.data] : undefined, offer.reload)
  const { claim, claimStateOf } = useClaim(offer.reload, names)
  const actions: OfferActions = {
    claim: (one) => void claim(one),
    remind: (one) => showToast(toggleReminder(one.id) ? words.centre.reminderSet : words.centre.reminderOff),
    claimState: claimStateOf(id),
    names,
    ruleInSight: true,
  }
  return (
    <>
      <ScreenHead title={words.rules.title} back="/" />
      <div className="page">
        <StaleBanner loaded={offer} />
        {live ? (
          <>
            <OfferCard offer={live} actions={actions} alone />
            <RuleTable offer={live} actions={actions} />
          </>
        ) : offer.failure ? (
          <Trouble failure={offer.failure} retry={offer.reload} />
        ) : (
          <Waiting count={2} shape="panel" />
        )}
      </div>
    </>
  )
}

function RuleTable({ offer, actions }: { offer: Offer; actions: OfferActions }) {
  const voice = useVoice()
  const { rules, card } = voice.words
  const rule = offer.ruleText[voice.language]
  const count = (value: number): string => value.toLocaleString(voice.language)
  const rows: [label: string, text: string | undefined, how?: string | undefined][] = [
    [rules.headline, rule.headline],
    [rules.threshold, rule.threshold],
    [rules.discount, rule.discount],
    [rules.scope, rule.scope],
    [rules.conditions, rule.conditions.join(' ')],
    [rules.window, rule.window],
    [rules.stacking, rule.stacking],
    [rules.refund, rule.refund],
    [rules.funder, rule.funder],
    [rules.equivalent, rule.equivalent, rule.equivalentFormula],
    [rules.example, rule.example],
    [
      rules.claimWindow,
      offer.claimFrom && offer.claimUntil
        ? card.fixed(voice.moment(offer.claimFrom), voice.moment(offer.claimUntil))
        : undefined,
    ],
    [rules.stock, offer.stock ? card.stockLabel(count(offer.stock.claimed), count(offer.stock.total)) : undefined],
    [
      rules.perBuyer,
      offer.perBuyerLimit
        ? `${rules.pieces(count(offer.perBuyerLimit))} · ${rules.mine(offer.claimedByBuyer ?? 0)}`
        : undefined,
    ],
    [rules.why, offer.because?.details?.['condition'] ? ineligibleWords(offer, voice, actions.names) : undefined],
  ]
  return (
    <section className="panel">
      <dl className="facts">
        {rows.map(
          ([label, text, how]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {text}
                  {how && <small>{how}</small>}
                </dd>
              </div>
            ),
        )}
      </dl>
      {rule.sentences.length > 0 && (
        <details className="more-text">
          <summary>{rules.whole}</summary>
          <ul>
            {rule.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="panel-actions">
        {offer.state !== 'claimed' && (
          <a className="button-outline" href={goodsAddress(offer)}>
            {rules.shopFor}
          </a>
        )}
        <OfferButton offer={offer} actions={actions} titleId={`offer-${offer.id}`} />
      </p>
    </section>
  )
}

export const screen: Screen = { title: (words) => words.rules.title, component: CouponRules }

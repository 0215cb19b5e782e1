import { useEffect, useState } from 'react'
import { isUnderWay, useClaim } from '../claiming.ts'
import { serverNowMs, useAtServerTime } from '../clock.ts'
import { useShopNames } from '../catalogue.ts'
import { popupFor, popupMemory } from '../popup.ts'
import type { Offer } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { pageWords } from '../words/page.ts'
import { OfferCard } from './offer-card.tsx'
import { Sheet } from './sheet.tsx'

const AFTER_MS = 1500

/** The popup comes when the page has been in sight for a moment; how often, the device remembers. */
export function LimitedOffers({ offers, onChanged }: { offers: readonly Offer[]; onChanged: () => void }) {
  const [offer, setOffer] = useState<Offer>()
  useEffect(() => {
    const timer = setTimeout(() => {
      const found = popupFor(offers, popupMemory.get(), serverNowMs())
      if (!found) return
      popupMemory.set({ shownAtMs: serverNowMs() })
      setOffer(found)
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return offer ? <LimitedOffer offer={offer} onClose={() => setOffer(undefined)} onChanged={onChanged} /> : null
}

/** C4. One offer that is over soon: what it is, why it is shown, until when; and a way to never see this again. */
function LimitedOffer(props: { offer: Offer; onClose: () => void; onChanged: () => void }) {
  const { offer, onClose } = props
  const voice = useVoice()
  const { card } = voice.words
  const { popup } = pageWords[voice.language]
  const names = useShopNames()
  const [over, setOver] = useState(false)
  useAtServerTime(offer.claimUntil, () => setOver(true))
  const { claim, claimStateOf } = useClaim((answer) => {
    props.onChanged()
    if (answer.claim.outcome === 'issued') onClose()
  }, names)
  const never = (): void => {
    popupMemory.set({ never: true })
    onClose()
  }
  const claimState = claimStateOf(offer.id)
  return (
    <Sheet title={popup.title} onClose={onClose}>
      <OfferCard
        offer={offer}
        alone
        actions={{ claim: (one) => void claim(one), remind: () => undefined, claimState, names }}
      />
      <p className="note">{over ? popup.over : popup.why(voice.moment(offer.claimUntil))}</p>
      <p className="panel-actions">
        <button type="button" className="button-outline" onClick={never}>
          {popup.never}
        </button>
        {!over && (
          <button
            type="button"
            className="button"
            aria-describedby={`offer-${offer.id}`}
            aria-busy={isUnderWay(claimState)}
            onClick={() => void claim(offer)}
          >
            {card[claimState ?? 'claim']}
          </button>
        )}
      </p>
    </Sheet>
  )
}

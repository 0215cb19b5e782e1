import { useEffect, useState } from 'react'
import { OfferCard } from '../../parts/offer-card.tsx'
import type { CardOffer } from '../../shapes.ts'
import { marketplace as buyersMarketplace, speakFor } from '../../speech.ts'
import { useStore } from '../../store.ts'
import { isDark } from '../../theme.ts'
import { marketplace, useTongue } from '../speech.ts'
import type { Language } from '../../time.ts'
import { BuyersView } from './buyers-view.tsx'
import { ChoiceField, Segments } from './fields.tsx'

const STATES = ['claimable', 'claimed', 'claimed_more', 'upcoming', 'soldout', 'ended', 'ineligible', 'paid'] as const
type Shown = (typeof STATES)[number]
const nothing = (): void => undefined

/** The buyer's coupon card itself, in either theme and language and in each of its states. */
export function CardPreview({ offer }: { offer: CardOffer }) {
  const { words, language } = useTongue()
  const { preview } = words
  const place = useStore(marketplace)
  const [theme, setTheme] = useState<'light' | 'dark'>(isDark() ? 'dark' : 'light')
  const [spoken, setSpoken] = useState<Language>(language)
  const [state, setState] = useState<Shown>('claimable')
  useEffect(() => {
    buyersMarketplace.set(place)
    void speakFor(spoken)
  }, [place, spoken])
  return (
    <section className="panel" aria-labelledby="preview">
      <h2 id="preview">{preview.heading}</h2>
      <BuyersView theme={theme} language={spoken} label={preview.heading}>
        <OfferCard offer={inState(offer, state)} actions={{ claim: nothing, remind: nothing, claimState: undefined }} />
      </BuyersView>
      <div className="row no-print">
        <Segments
          label={preview.theme}
          name="preview-theme"
          value={theme}
          choices={[
            { value: 'light', label: preview.light },
            { value: 'dark', label: preview.dark },
          ]}
          onChange={(next) => setTheme(next as 'light' | 'dark')}
        />
        <Segments
          label={preview.language}
          name="preview-language"
          value={spoken}
          choices={[
            { value: 'zh-CN', label: preview.chinese },
            { value: 'en', label: preview.english },
          ]}
          onChange={(next) => setSpoken(next as Language)}
        />
      </div>
      <ChoiceField
        label={preview.state}
        value={state}
        choices={STATES.map((one) => ({ value: one, label: preview.states[one] }))}
        onChange={(next) => setState(next as Shown)}
      />
    </section>
  )
}

/** The same offer, as the service would describe it in another state. */
function inState(offer: CardOffer, state: Shown): CardOffer {
  const { total } = offer.stock
  const claimed = state === 'soldout' ? total : state === 'claimable' ? offer.stock.claimed : Math.ceil(total / 4)
  const own = state === 'claimed' ? offer.perBuyerLimit : state === 'claimed_more' ? 1 : 0
  return { ...offer, state, stock: { total, claimed }, claimedByBuyer: own }
}

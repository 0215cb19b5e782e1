import { useState } from 'react'
import { api, newKey } from '../api.ts'
import { claimAnswering } from '../challenged.ts'
import type { ClaimState } from '../claiming.ts'
import { failureWords } from '../failure-words.ts'
import { useLiveOffers } from '../live.ts'
import { useLoad } from '../load.ts'
import { OfferCard } from '../parts/offer-card.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { outcomeWords } from '../reasons.ts'
import type { CardOffer } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { QuanheElement } from './element.tsx'

/** `<quanhe-coupon batch="bat_…" token="…">`: the card of one offer, its stock as it falls, and its button. */
export class QuanheCoupon extends QuanheElement {
  draw() {
    const [batch, token] = [this.getAttribute('batch') ?? '', this.getAttribute('token') ?? '']
    return (
      <Coupon key={batch + token} batch={batch} signedIn={token !== ''} tell={(event, of) => this.tell(event, of)} />
    )
  }
}

type Props = { batch: string; signedIn: boolean; tell: (event: string, detail: unknown) => void }

function Coupon({ batch, signedIn, tell }: Props) {
  const voice = useVoice()
  const offer = useLoad(`embedded ${batch} ${signedIn}`, () => api.offer(batch))
  const [live] = useLiveOffers(offer.data ? [offer.data] : undefined, offer.reload)
  const [state, setState] = useState<ClaimState>()
  const [said, setSaid] = useState('')
  const [key, setKey] = useState(newKey)
  const claim = async (one: CardOffer): Promise<void> => {
    if (!signedIn) return tell('quanhe-sign-in', { batch: one.id })
    setState('claiming')
    try {
      const answer = await claimAnswering(one.id, { source: 'item_page' }, key, {
        onUnsure: () => setSaid(voice.words.centre.unsure),
        onChallenge: () => setState('checking'),
      })
      setKey(newKey())
      setState(undefined)
      setSaid(outcomeWords(answer.claim.outcome, answer.claim.because, voice))
      tell('quanhe-claimed', answer)
      offer.reload()
    } catch (failure) {
      setState('failed') // the next press carries the same key
      setSaid(failureWords(failure, voice))
    }
  }
  if (!live)
    return offer.failure ? <p role="alert">{failureWords(offer.failure, voice)}</p> : <Waiting count={1} shape="card" />
  return (
    <div lang={voice.language}>
      <OfferCard
        offer={live}
        embedded
        actions={{ claim: (one) => void claim(one), remind: () => undefined, claimState: state }}
      />
      <p role="status" className="note">
        {said}
      </p>
    </div>
  )
}

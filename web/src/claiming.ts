import { useCallback, useState } from 'react'
import { api, Failure, newKey } from './api.ts'
import { forgetQuote } from './quoting.ts'
import { outcomeWords, type NamesOf } from './reasons.ts'
import { session } from './session.ts'
import type { ClaimReply, Offer } from './shapes.ts'
import { useVoice } from './speech.ts'
import { failureWords } from './failure-words.ts'
import { showToast } from './toasts.ts'

export type ClaimState = 'claiming' | 'failed'

// The key of a claim whose answer never came is kept for the visit, so that the next tap asks about that very
// claim and cannot become a second one.
const pendingKey = (batch: string): string => `quanhe.claim.${session.get()?.buyer ?? ''}.${batch}`
function keyFor(batch: string): string {
  const name = pendingKey(batch)
  const key = sessionStorage.getItem(name) ?? newKey()
  sessionStorage.setItem(name, key)
  return key
}

/** Claims batches; `onAnswer` is told what became of each, whatever it was. */
export function useClaim(onAnswer: (answer: ClaimReply, offer: Offer) => void, names: NamesOf = {}) {
  const voice = useVoice()
  const [states, setStates] = useState<Record<string, ClaimState>>({})
  const mark = useCallback((batch: string, state: ClaimState | undefined) => {
    setStates(({ [batch]: _before, ...rest }) => (state ? { ...rest, [batch]: state } : rest))
  }, [])
  const claim = async (offer: Offer): Promise<void> => {
    if (states[offer.id] === 'claiming') return
    mark(offer.id, 'claiming')
    try {
      const answer = await api.claim(offer.id, keyFor(offer.id), () => showToast(voice.words.centre.unsure))
      sessionStorage.removeItem(pendingKey(offer.id))
      mark(offer.id, undefined)
      forgetQuote()
      const { outcome, because } = answer.claim
      showToast(outcomeWords(outcome, because, voice, names), outcome === 'issued' ? 'ok' : 'error')
      onAnswer(answer, offer)
    } catch (failure) {
      const unsure = failure instanceof Failure && failure.again
      if (!unsure) sessionStorage.removeItem(pendingKey(offer.id))
      mark(offer.id, 'failed')
      showToast(unsure ? voice.words.outcomes.unsure : failureWords(failure, voice), 'error')
    }
  }
  return { claim, claimStateOf: (batch: string): ClaimState | undefined => states[batch] }
}

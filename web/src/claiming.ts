import { useCallback, useState } from 'react'
import { api, Failure, newKey } from './api.ts'
import { claimAnswering } from './challenged.ts'
import { entryFor, spendEntry } from './entries.ts'
import { forgetQuote } from './quoting.ts'
import { outcomeWords, type NamesOf } from './reasons.ts'
import { session } from './session.ts'
import type { CardOffer, ClaimBody, ClaimReply } from './shapes.ts'
import { useVoice } from './speech.ts'
import { failureWords } from './failure-words.ts'
import { showToast } from './toasts.ts'

export type ClaimState = 'claiming' | 'checking' | 'failed'
/** A claim that is under way is not made again. */
export const isUnderWay = (state: ClaimState | undefined): state is 'claiming' | 'checking' =>
  state === 'claiming' || state === 'checking'

// The key of a claim whose answer never came is kept for the visit, so that the next tap asks about that very
// claim and cannot become a second one.
const pendingKey = (batch: string): string => `quanhe.claim.${session.get()?.buyer ?? ''}.${batch}`
function keyFor(batch: string): string {
  const name = pendingKey(batch)
  const key = sessionStorage.getItem(name) ?? newKey()
  sessionStorage.setItem(name, key)
  return key
}

/** What stands between a buyer and an offer that one tap can do: the shop to be followed or joined. */
export function relationFor(offer: CardOffer): { shop: string; relation: 'follow' | 'join' } | undefined {
  const details = offer.because?.details as { condition?: string; wanted?: { shop?: string } } | undefined
  const relation = { follows_shop: 'follow', member_of_shop: 'join' }[details?.condition ?? '']
  const shop = details?.wanted?.shop
  return relation && shop ? { shop, relation: relation as 'follow' | 'join' } : undefined
}

type Told = { readonly onUnsure: () => void; readonly onChallenge: () => void }

/** The way in which this offer comes into the wallet: bought, exchanged for points, or claimed. */
async function take(offer: CardOffer, source: Source, key: string, told: Told): Promise<ClaimReply> {
  const { onUnsure } = told
  if (offer.claim === 'paid') return api.buy(offer.id, offer.priceMinor ?? 0, key, onUnsure)
  const asked = relationFor(offer)
  if (asked) await api.relate(asked.shop, asked.relation)
  if (offer.pointsPrice !== undefined) return api.exchange(offer.id, key, onUnsure)
  const entryToken = entryFor(offer.id)
  const answer = await claimAnswering(offer.id, { source, ...(entryToken && { entryToken }) }, key, told)
  if (answer.claim.outcome === 'issued') spendEntry(offer.id)
  return answer
}

export type Source = NonNullable<ClaimBody['source']>

/** Claims batches; `onAnswer` is told what became of each, whatever it was. */
export function useClaim(
  onAnswer: (answer: ClaimReply, offer: CardOffer) => void,
  names: NamesOf = {},
  source: Source = 'coupon_centre',
) {
  const voice = useVoice()
  const [states, setStates] = useState<Record<string, ClaimState>>({})
  const mark = useCallback((batch: string, state: ClaimState | undefined) => {
    setStates(({ [batch]: _before, ...rest }) => (state ? { ...rest, [batch]: state } : rest))
  }, [])
  const claim = async (offer: CardOffer): Promise<void> => {
    if (isUnderWay(states[offer.id])) return
    mark(offer.id, 'claiming')
    try {
      const onUnsure = (): void => showToast(voice.words.centre.unsure)
      const onChallenge = (): void => mark(offer.id, 'checking')
      const answer = await take(offer, source, keyFor(offer.id), { onUnsure, onChallenge })
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

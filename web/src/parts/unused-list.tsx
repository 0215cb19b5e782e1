import { refusalWords, type NamesOf } from '../reasons.ts'
import type { Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { KindTag } from './kind-tag.tsx'

/** Every offer that is not part of the plan, with its reason in words and what would make it apply. */
export function UnusedList({ quote, names, open }: { quote: Quote; names: NamesOf; open?: boolean }) {
  const voice = useVoice()
  const { refused } = quote.quote
  if (refused.length === 0) return null
  return (
    <details className="unused" open={open}>
      <summary>{voice.words.cart.unused(refused.length)}</summary>
      <ul className="unused-list">
        {refused.map((refusal) => {
          const offer = quote.offers[refusal.offer]
          const { why, fix } = refusalWords(refusal, voice, names)
          return (
            <li key={refusal.offer} data-because={refusal.because}>
              <p className="unused-title">
                <KindTag kind={offer?.kind ?? ''} /> {voice.say(offer?.title) || refusal.offer}
              </p>
              <p className="unused-why">{why}</p>
              {fix && <p className="note">{fix}</p>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

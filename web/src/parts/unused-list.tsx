import type { NamesOf } from '../reasons.ts'
import { isChoosable, refusalWords } from '../refusals.ts'
import type { Quote, Refusal } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { KindTag } from './kind-tag.tsx'

/** Every offer that is not part of the plan, with its reason in words and what would make it apply. */
export function UnusedList({ quote, names, open }: { quote: Quote; names: NamesOf; open?: boolean }) {
  const voice = useVoice()
  const { cart } = voice.words
  const { refused } = quote.quote
  if (refused.length === 0) return null
  return (
    <details className="unused" open={open}>
      <summary>{cart.unused(refused.length)}</summary>
      {(['near', 'idle', 'apart'] as const).map((group) => {
        const found = refused.filter((refusal) => groupOf(refusal) === group)
        if (found.length === 0) return null
        return (
          <section key={group}>
            <h3 className="unused-group">{cart.groups[group]}</h3>
            <ul className="unused-list">
              {found.map((refusal) => (
                <Unused key={refusal.offer} refusal={refusal} quote={quote} names={names} />
              ))}
            </ul>
          </section>
        )
      })}
    </details>
  )
}

/** What the buyer can do most about comes first; what the last group lacks is said once, over it. */
function groupOf({ because }: Refusal): 'near' | 'idle' | 'apart' {
  if (isChoosable(because)) return 'idle'
  return because === 'nothing_in_scope' ? 'apart' : 'near'
}

function Unused({ refusal, quote, names }: { refusal: Refusal; quote: Quote; names: NamesOf }) {
  const voice = useVoice()
  const offer = quote.offers[refusal.offer]
  const { why, fix } = refusalWords(refusal, voice, names)
  return (
    <li data-because={refusal.because}>
      <p className="unused-title">
        <KindTag kind={offer?.kind ?? ''} /> {voice.say(offer?.title) || refusal.offer}
      </p>
      <p className="unused-why">{why}</p>
      {fix && groupOf(refusal) !== 'apart' && <p className="note">{fix}</p>}
    </li>
  )
}

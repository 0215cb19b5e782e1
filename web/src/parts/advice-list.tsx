import type { Advice, Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { AdviceRow } from './advice-row.tsx'

const SHOWN = 3

/** 凑单: what one thing more would bring, in the net; said as plainly where it is not worth it. */
export function AdviceList({ quote }: { quote: Quote }) {
  const { words } = useVoice()
  const shown = bestOfEach(quote.advice)
  if (shown.length === 0) return null
  return (
    <section className="panel advice" aria-labelledby="advice-title">
      <h2 id="advice-title">{words.advice.title}</h2>
      <ul>
        {shown.map((advice) => (
          <AdviceRow key={advice.offer} advice={advice}>
            <GapLine advice={advice} quote={quote} />
          </AdviceRow>
        ))}
      </ul>
      {shown.some((advice) => !advice.worthwhile) && <p className="note">{words.advice.unworthHint}</p>}
    </section>
  )
}

/** The cheapest way to each offer; the service ranks them. */
function bestOfEach(advice: readonly Advice[]): Advice[] {
  const first = new Map<string, Advice>()
  for (const one of advice) if (!first.has(one.offer)) first.set(one.offer, one)
  return [...first.values()].slice(0, SHOWN)
}

/** How far an offer is, and the way to everything that reaches it. */
function GapLine({ advice, quote }: { advice: Advice; quote: Quote }) {
  const voice = useVoice()
  const words = voice.words.advice
  const title = voice.say(quote.offers[advice.offer]?.title) || advice.offer
  return (
    <p className="advice-gap">
      {advice.missingMinor !== undefined
        ? words.gap(voice.money(advice.missingMinor), title)
        : words.gapPieces(advice.missing ?? 1, title)}{' '}
      <a className="text-button" href={`/cart/add-on?offer=${encodeURIComponent(advice.offer)}`}>
        {words.more}
        <span className="unseen">{title}</span>
      </a>
    </p>
  )
}

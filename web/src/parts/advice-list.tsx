import { addToCart } from '../cart.ts'
import type { Advice, Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'

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
          <AdviceRow
            key={`${advice.offer} ${advice.candidates.map((one) => one.sku).join()}`}
            advice={advice}
            quote={quote}
          />
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

function AdviceRow({ advice, quote }: { advice: Advice; quote: Quote }) {
  const voice = useVoice()
  const words = voice.words.advice
  const title = voice.say(quote.offers[advice.offer]?.title) || advice.offer
  const names = advice.candidates
    .map((one) => words.buy(voice.say(one.name), one.quantity))
    .join(voice.words.conditions.joiner)
  const [cost, saves] = [voice.money(advice.costMinor), voice.money(advice.savesMinor)]
  const effect =
    advice.netMinor < 0
      ? words.gains(cost, saves, voice.money(-advice.netMinor))
      : advice.netMinor === 0
        ? words.even(cost, saves)
        : words.pays(cost, saves, voice.money(advice.netMinor))
  const add = (): void => {
    for (const one of advice.candidates)
      if (!addToCart(one.sku, one.quantity)) return showToast(voice.words.browse.full, 'error')
    showToast(voice.words.browse.added(names), 'ok')
  }
  return (
    <li className="advice-row">
      <div className="advice-text">
        <p className="advice-gap">
          {advice.missingMinor !== undefined
            ? words.gap(voice.money(advice.missingMinor), title)
            : words.gapPieces(advice.missing ?? 1, title)}
        </p>
        <p className="advice-buy">{names}</p>
        <p className="advice-effect">
          <span className={`tag ${advice.worthwhile ? 'tag-good' : 'tag-plain'}`}>
            {advice.worthwhile ? words.worth : words.unworth}
          </span>{' '}
          {effect}
        </p>
      </div>
      <button type="button" className="button-small" onClick={add}>
        {words.add}
        <span className="unseen">{names}</span>
      </button>
    </li>
  )
}

import { choiceOf, chooseOffer, forgetChoices, isChosenByHand, useCart, type Choice } from '../cart.ts'
import type { Quoting } from '../quoting.ts'
import type { NamesOf } from '../reasons.ts'
import { isChoosable, refusalWords } from '../refusals.ts'
import type { Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { KindTag } from './kind-tag.tsx'
import { Sheet } from './sheet.tsx'

const CHOICES: Choice[] = ['auto', 'must', 'never']

/** The offers that another choice could use or leave out, in the order of the bill. */
function choosable(quote: Quote, chosen: readonly string[]): string[] {
  const refused = quote.quote.refused.filter((one) => isChoosable(one.because) || chosen.includes(one.offer))
  return [...quote.quote.applied.map((one) => one.offer), ...refused.map((one) => one.offer)]
}

/** The buyer's own choice: each offer is left to the engine, forced, or left out; beside it, what that costs. */
export function ChoiceSheet({ quoting, names, onClose }: { quoting: Quoting; names: NamesOf; onClose: () => void }) {
  const voice = useVoice()
  const { choice } = voice.words
  const cart = useCart()
  const { quote } = quoting
  if (!quote) return null
  const offers = choosable(quote, [...cart.must, ...cart.never])
  return (
    <Sheet title={choice.title} onClose={onClose}>
      <p className="note">{choice.lead}</p>
      {offers.length === 0 && <p>{choice.none}</p>}
      <ul className="choices">
        {offers.map((offer) => (
          <ChoiceRow key={offer} offer={offer} quote={quote} names={names} chosen={choiceOf(cart, offer)} />
        ))}
      </ul>
      <Compare quoting={quoting} />
      <p className="panel-actions">
        <button type="button" className="button-outline" disabled={!isChosenByHand(cart)} onClick={forgetChoices}>
          {choice.reset}
        </button>
        <button type="button" className="button" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
          {choice.done}
        </button>
      </p>
    </Sheet>
  )
}

function ChoiceRow(props: { offer: string; quote: Quote; names: NamesOf; chosen: Choice }) {
  const voice = useVoice()
  const { choice } = voice.words
  const offer = props.quote.offers[props.offer]
  const title = voice.say(offer?.title) || props.offer
  const applied = props.quote.quote.applied.find((one) => one.offer === props.offer)
  const refusal = props.quote.quote.refused.find((one) => one.offer === props.offer)
  return (
    <li>
      <fieldset className="choice">
        <legend className="unseen">{choice.of(title)}</legend>
        <p className="choice-title">
          <KindTag kind={offer?.kind ?? ''} /> {title}
          {applied && <span className="amount choice-off">{voice.money(-applied.discountMinor)}</span>}
        </p>
        {refusal && <p className="note">{refusalWords(refusal, voice, props.names).why}</p>}
        <div className="segments">
          {CHOICES.map((one) => (
            <label key={one} className="segment">
              <input
                type="radio"
                name={`choice-${props.offer}`}
                checked={props.chosen === one}
                onChange={() => chooseOffer(props.offer, one)}
              />
              <span>{choice[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

/** The buyer's choice against the best plan, both as totals. */
export function Compare({ quoting }: { quoting: Quoting }) {
  const voice = useVoice()
  const { choice, cart } = voice.words
  const chosen = isChosenByHand(useCart())
  const { quote, best } = quoting
  if (!chosen || !quote || !best) return null
  const worseMinor = quote.quote.payableMinor - best.quote.payableMinor
  return (
    <div className="compare" role="status">
      <span>
        {choice.mine} <strong className="amount">{voice.money(quote.quote.payableMinor)}</strong>
      </span>
      <span>
        {choice.best} <strong className="amount">{voice.money(best.quote.payableMinor)}</strong>
      </span>
      <span className="compare-result">
        {quoting.computing ? cart.computing : worseMinor > 0 ? choice.worse(voice.money(worseMinor)) : choice.same}
      </span>
    </div>
  )
}

import type { ReactNode } from 'react'
import { addToCart, cartNow, setQuantity } from '../cart.ts'
import type { Advice } from '../shapes.ts'
import { useVoice, type Voice } from '../speech.ts'
import { showToast } from '../toasts.ts'

/** What adding these items does to the total, as plainly where it is not worth it. */
function effectOf(advice: Advice, voice: Voice): string {
  const words = voice.words.advice
  const [cost, saves] = [voice.money(advice.costMinor), voice.money(Math.abs(advice.savesMinor))]
  // the items can push other offers out of the best plan, which are then worth more than this one
  if (advice.savesMinor < 0) return words.loses(cost, saves, voice.money(advice.netMinor))
  if (advice.netMinor < 0) return words.gains(cost, saves, voice.money(-advice.netMinor))
  return advice.netMinor === 0 ? words.even(cost, saves) : words.pays(cost, saves, voice.money(advice.netMinor))
}

/** One way to reach an offer: its items, what they do to the total, and the way into the cart, which can be undone. */
export function AdviceRow({ advice, children }: { advice: Advice; children: ReactNode }) {
  const voice = useVoice()
  const words = voice.words.advice
  const names = advice.candidates
    .map((one) => words.buy(voice.say(one.name), one.quantity))
    .join(voice.words.conditions.joiner)
  const add = (): void => {
    const before = new Map(cartNow().lines.map((line) => [line.sku, line.quantity]))
    const undo = (): void => {
      for (const { sku } of advice.candidates) setQuantity(sku, before.get(sku) ?? 0)
    }
    if (!advice.candidates.every((one) => addToCart(one.sku, one.quantity))) {
      undo() // half of a pair reaches nothing
      return showToast(voice.words.browse.full, 'error')
    }
    showToast(voice.words.browse.added(names), 'ok', { label: voice.words.cart.undo, run: undo })
  }
  return (
    <li className="advice-row">
      <div className="advice-text">
        {children}
        <p className="advice-buy">{names}</p>
        <p className="advice-effect">
          <span className={`tag ${advice.worthwhile ? 'tag-good' : 'tag-plain'}`}>
            {advice.worthwhile ? words.worth : words.unworth}
          </span>{' '}
          {effectOf(advice, voice)}
        </p>
      </div>
      <button type="button" className="button-small" onClick={add}>
        {words.add}
        <span className="unseen">{names}</span>
      </button>
    </li>
  )
}

import { countIn, type Cart } from '../cart.ts'
import type { Quoting } from '../quoting.ts'
import { useVoice } from '../speech.ts'

/** What the cart costs by now: the last total stays in sight, marked, while the next one is computed. */
export function PayBar({ quoting, cart }: { quoting: Quoting; cart: Cart }) {
  const voice = useVoice()
  const { words } = voice
  const total = quoting.quote?.quote
  const ready = total && !quoting.computing && !quoting.failure
  const savedMinor = total ? total.discountMinor + total.shippingDiscountMinor : 0
  return (
    <div className="pay-bar" role="region" aria-label={words.cart.pay}>
      <p className="pay-bar-total" role="status">
        <span className="note">
          {words.cart.sum(countIn(cart))}
          {savedMinor > 0 && ` · ${words.cart.saved(voice.money(savedMinor))}`}
        </span>
        <span>
          <span className="pay-bar-label">{words.cart.pay}</span>
          <strong className="amount pay-bar-amount">{total ? voice.money(total.payableMinor) : '—'}</strong>
          {quoting.computing && <span className="tag tag-plain">{words.cart.computing}</span>}
        </span>
      </p>
      {ready ? (
        <a className="button" href="/confirm">
          {words.cart.confirm}
        </a>
      ) : (
        <span className="button-still">{words.cart.confirm}</span>
      )}
    </div>
  )
}

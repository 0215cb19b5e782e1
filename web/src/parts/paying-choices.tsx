import { payWith, useCart } from '../cart.ts'
import { listed } from '../reasons.ts'
import type { Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'

/** The ways to pay that a coupon of this buyer waits for. */
const methodsIn = (quote: Quote): string[] =>
  quote.quote.refused.flatMap(({ details }) =>
    details?.['condition'] === 'payment_method'
      ? listed((details['wanted'] as { anyOf?: unknown } | undefined)?.anyOf)
      : [],
  )

/** What the buyer decides about paying before the price stands: points, and a way to pay that a coupon is for. */
export function PayingChoices({ quote }: { quote: Quote }) {
  const voice = useVoice()
  const { paying, conditions } = voice.words
  const { usePoints = false, paymentMethod } = useCart()
  const { points } = quote
  const methods = [...new Set([...methodsIn(quote), ...(paymentMethod === undefined ? [] : [paymentMethod])])].sort()
  const named = (method: string): string => (conditions.payments as Record<string, string>)[method] ?? method
  const worth = points && (points.worthMinor > 0 || usePoints) ? points : undefined
  if (!worth && methods.length === 0) return null
  const count = (number: number): string => number.toLocaleString(voice.language)
  return (
    <ul className="rows">
      {worth && (
        <li className="row">
          <span className="row-text">
            <strong id="pay-points">{paying.points}</strong>
            <span className="note">
              {usePoints
                ? paying.pointsUsed(count(worth.used), voice.money(worth.savesMinor))
                : paying.pointsWorth(count(worth.balance), voice.money(worth.worthMinor))}
            </span>
          </span>
          <button
            type="button"
            className="button-small"
            aria-describedby="pay-points"
            onClick={() => payWith({ usePoints: !usePoints })}
          >
            {usePoints ? paying.leave : paying.use}
          </button>
        </li>
      )}
      {methods.map((method) => (
        <li key={method} className="row">
          <span className="row-text">
            <strong id={`pay-${method}`}>{paying.by(named(method))}</strong>
            <span className="note">{method === paymentMethod ? paying.chosen : paying.waits}</span>
          </span>
          <button
            type="button"
            className="button-small"
            aria-describedby={`pay-${method}`}
            onClick={() => payWith({ paymentMethod: method === paymentMethod ? undefined : method })}
          >
            {method === paymentMethod ? paying.leave : paying.use}
          </button>
        </li>
      ))}
    </ul>
  )
}

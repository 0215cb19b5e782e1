import type { Order, OrderLine } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { Amount } from './amount.tsx'
import { fundedText } from './funded.ts'
import { Picture } from './picture.tsx'

/** An order's lines by shop: each with what was paid, and its part of each discount with who paid that. */
export function OrderLines({ order }: { order: Order }) {
  const voice = useVoice()
  return (
    <>
      {order.shops.map(({ shop, lines }) => (
        <section key={shop.id} className="panel">
          <h2>{voice.say(shop.name)}</h2>
          <ul className="cart-lines">
            {lines.map((line) => (
              <li key={line.id}>
                <Line line={line} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Line({ line }: { line: OrderLine }) {
  const voice = useVoice()
  const { order, cart } = voice.words
  const name = voice.say(line.name)
  return (
    <article className="order-line">
      <div className="row">
        <Picture art={line.art} size="small" />
        <span className="row-text">
          <strong>
            {name} × {line.quantity}
          </strong>
          <span className="note">{cart.perUnit(voice.money(line.unitPriceMinor))}</span>
          {line.refundedQuantity > 0 && (
            <span className="note">{order.refundedPieces(line.refundedQuantity, voice.money(line.refundedMinor))}</span>
          )}
        </span>
        <span className="row-result">
          <Amount minor={line.payableMinor} className="strong" />
          {line.discountMinor > 0 && (
            <s>
              <Amount minor={line.listMinor} />
            </s>
          )}
        </span>
      </div>
      {line.shares.length > 0 && (
        <details className="shares">
          <summary>{order.sharesOf(name)}</summary>
          <dl className="bill bill-small">
            {line.shares.map((share) => (
              <div key={share.offer} className="bill-row">
                <dt>
                  <span className="bill-label">{voice.say(share.title)}</span>
                  <span className="bill-why">{fundedText(share.funding, voice)}</span>
                </dt>
                <dd>
                  <Amount minor={share.minor} off />
                </dd>
              </div>
            ))}
          </dl>
          {line.quantity > 1 && <p className="note">{order.unitsPaid(line.unitsMinor.map(voice.money).join(' + '))}</p>}
        </details>
      )}
    </article>
  )
}

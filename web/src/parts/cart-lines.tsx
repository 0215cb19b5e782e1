import { MAX_QUANTITY, setQuantity, type Cart } from '../cart.ts'
import type { CartLine, Quote, QuotedLine } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import { Amount } from './amount.tsx'
import { Icon } from './icons.tsx'
import { Picture } from './picture.tsx'
import { Stepper } from './stepper.tsx'

type Row = { line: CartLine; known: QuotedLine | undefined }

/** The cart's lines, shop by shop in the order they were put in; each with what it costs after the plan. */
export function CartLines({ cart, quote }: { cart: Cart; quote: Quote | undefined }) {
  const voice = useVoice()
  const known = new Map(quote?.lines.map((line) => [line.sku, line]))
  const shops = new Map<string, { name: string; rows: Row[] }>()
  for (const line of cart.lines) {
    const found = known.get(line.sku)
    const shop = found?.shop.id ?? ''
    const group = shops.get(shop) ?? { name: voice.say(found?.shop.name), rows: [] }
    group.rows.push({ line, known: found })
    shops.set(shop, group)
  }
  return (
    <>
      {[...shops].map(([shop, group]) => (
        <section key={shop} className="panel cart-shop">
          {group.name && <h2>{group.name}</h2>}
          <ul className="cart-lines">
            {group.rows.map((row) => (
              <li key={row.line.sku}>
                <CartLineRow row={row} quote={quote} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function CartLineRow({ row, quote }: { row: Row; quote: Quote | undefined }) {
  const voice = useVoice()
  const { cart } = voice.words
  const { sku, quantity } = row.line
  const name = voice.say(row.known?.name) || sku
  const priced = quote?.quote.lines.find((line) => line.id === row.known?.id)
  const remove = (): void => {
    setQuantity(sku, 0)
    showToast(cart.removed(name), 'plain', { label: cart.undo, run: () => setQuantity(sku, quantity) })
  }
  return (
    <article className="cart-line">
      <Picture art={row.known?.art ?? { hue: 0, glyph: '' }} size="small" />
      <div className="cart-line-text">
        <h3>{name}</h3>
        {row.known && <p className="note">{cart.perUnit(voice.money(row.known.unitPriceMinor))}</p>}
        {priced && (
          <p className="cart-line-price">
            <span className="unseen">{cart.after}</span>
            <Amount minor={priced.payableMinor} className="strong" />
            {priced.discountMinor > 0 && (
              <>
                <span className="tag">{cart.after}</span>
                <span className="unseen">{cart.list}</span>
                <s>
                  <Amount minor={priced.listMinor} />
                </s>
              </>
            )}
          </p>
        )}
      </div>
      <div className="cart-line-actions">
        <button type="button" className="icon-button" aria-label={cart.removeOf(name)} onClick={remove}>
          <Icon name="trash" size={20} />
        </button>
        <Stepper
          value={quantity}
          min={1}
          max={MAX_QUANTITY}
          labels={{ less: cart.less(name), more: cart.more(name), value: cart.quantityOf(name, quantity) }}
          onChange={(value) => setQuantity(sku, value)}
        />
      </div>
    </article>
  )
}

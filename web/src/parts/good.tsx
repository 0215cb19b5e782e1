import type { ReactNode } from 'react'
import { addToCart, setQuantity, useCart } from '../cart.ts'
import { useShopNames } from '../catalogue.ts'
import type { Item, ItemPrice } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import { PriceTag } from './price-tag.tsx'
import { Picture } from './picture.tsx'

/** An item in a list: what it costs, what it would cost after coupons, and the way into the cart. */
export function Good({
  item,
  price,
  children,
}: {
  item: Item
  price: ItemPrice | undefined
  /** What has to be done for this price. */
  children?: ReactNode
}) {
  const voice = useVoice()
  const shop = useShopNames().shop?.(item.shop)
  return (
    <article className="good">
      <Picture art={item.art} size="large" />
      <div className="good-text">
        <h2 className="good-name">
          <a className="good-link" href={`/items/${encodeURIComponent(item.sku)}`}>
            {voice.say(item.name)}
          </a>
        </h2>
        <p className="note">{shop}</p>
        <PriceTag item={item} price={price} />
        {children}
        <p className="good-foot">
          <AddButton item={item} className="button-small" />
        </p>
      </div>
    </article>
  )
}

/** Puts one more into the cart; the toast can take it out again. */
export function AddButton({ item, className }: { item: Item; className: string }) {
  const voice = useVoice()
  const { browse, cart } = voice.words
  const inCart = useCart().lines.find((line) => line.sku === item.sku)?.quantity ?? 0
  const name = voice.say(item.name)
  const add = (): void => {
    if (!addToCart(item.sku)) return showToast(browse.full, 'error')
    showToast(browse.added(name), 'ok', { label: cart.undo, run: () => setQuantity(item.sku, inCart) })
  }
  return (
    <button type="button" className={className} onClick={add}>
      {browse.add}
      <span className="unseen">{name}</span>
      {inCart > 0 && (
        <>
          <span className="good-count" aria-hidden="true">
            {inCart}
          </span>
          <span className="unseen">{browse.inCart(inCart)}</span>
        </>
      )}
    </button>
  )
}

import { useCart } from '../cart.ts'
import { useQuoting } from '../quoting.ts'
import type { Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'

/** The coupons of a plan, and what they take off together. Promotions that nobody has to hold are not counted. */
export function couponsIn({ quote, offers }: Quote): { count: number; minor: number } {
  const used = quote.applied.filter((one) => one.discountMinor > 0 && offers[one.offer]?.claimed)
  return { count: used.length, minor: used.reduce((sum, one) => sum + one.discountMinor, 0) }
}

/**
 * What the wallet is worth: how many coupons can be used now, and what the best plan takes off the present cart with them. Faces are
 * never added up, as no cart could use them all. Both lines stand from the beginning, so that nothing moves.
 */
export function WalletWorth({ usableNow }: { usableNow: number | undefined }) {
  const { words } = useVoice()
  const filled = useCart().lines.length > 0
  return (
    <div className="wallet-worth">
      <p className="strong">{usableNow === undefined ? '' : words.wallet.usableNow(usableNow)}</p>
      <p className="note wallet-in-cart">
        <span aria-live="polite">{filled ? <InCart /> : words.wallet.cartEmpty}</span>
        <a className="drop-all" href={filled ? '/cart' : '/browse'}>
          {filled ? words.wallet.toCart : words.cart.toBrowse}
        </a>
      </p>
    </div>
  )
}

function InCart() {
  const voice = useVoice()
  const { wallet, cart } = voice.words
  const { best, failure } = useQuoting()
  if (!best) return failure ? wallet.cartUnknown : cart.computing
  const { count, minor } = couponsIn(best)
  return count > 0 ? wallet.inCart(count, voice.money(minor)) : wallet.inCartNone
}

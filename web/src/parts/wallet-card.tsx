import { serverNowMs } from '../clock.ts'
import { goodsAddress } from '../goods-address.ts'
import type { Coupon } from '../shapes.ts'
import { useVoice, type Voice } from '../speech.ts'
import { timeLeft } from '../time.ts'
import { CouponCard } from './coupon-card.tsx'

function remaining(coupon: Coupon, voice: Voice): string | undefined {
  const { wallet } = voice.words
  if (coupon.state === 'expired') return wallet.expiredAt(voice.moment(coupon.validUntil))
  if (coupon.state === 'redeemed')
    return coupon.savedMinor != null ? wallet.saved(voice.money(coupon.savedMinor)) : undefined
  if (coupon.state !== 'available' && coupon.state !== 'held') return undefined
  const nowMs = serverNowMs()
  if (Date.parse(coupon.validFrom) > nowMs) return wallet.notYet(voice.moment(coupon.validFrom))
  const left = timeLeft(Date.parse(coupon.validUntil) - nowMs)
  return wallet.left(left.days, left.hours, left.minutes)
}

/** A coupon in the wallet: its state as a stamp, the time it has left, and where it can go from here. */
export function WalletCard({ coupon, alone }: { coupon: Coupon; alone?: boolean }) {
  const voice = useVoice()
  const { wallet, card } = voice.words
  const titleId = `coupon-${coupon.id}`
  const left = remaining(coupon, voice)
  const stamp = coupon.state === 'available' ? undefined : wallet.states[coupon.state]
  return (
    <CouponCard
      of={coupon.batch}
      titleId={titleId}
      time={card.fixed(voice.moment(coupon.validFrom), voice.moment(coupon.validUntil))}
      {...(stamp ? { stamp } : {})}
      {...(alone ? {} : { href: `/coupons/${coupon.id}` })}
    >
      <span className="coupon-fill coupon-left">{left}</span>
      <span className="coupon-actions">
        {coupon.state === 'available' && (
          <a className="button-outline" href={goodsAddress(coupon.batch)} aria-describedby={titleId}>
            {wallet.use}
          </a>
        )}
        {coupon.order && (coupon.state === 'held' || coupon.state === 'redeemed') && (
          <a className="button-outline" href={`/orders/${coupon.order}`} aria-describedby={titleId}>
            {coupon.state === 'held' ? wallet.toPay : wallet.toOrder}
          </a>
        )}
      </span>
    </CouponCard>
  )
}

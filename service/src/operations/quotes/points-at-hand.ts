import type { Offer } from '@quanhe/engine'
import { freeInHolds, pointsBalance } from '../../storage/points.ts'
import { settingsOf } from '../../storage/settings.ts'
import type { Sql } from '../../storage/sql.ts'
import type { QuoteReply } from '../shapes/quote.ts'

/**
 * Points pay as one promotion of the platform does: the one of kind `points` that needs no claim. It says what may be paid with points;
 * how many there are is the buyer's, and what they are worth is set.
 */
export type PointsAtHand = {
  /** The promotion that they pay by. */
  readonly offer: string
  readonly balance: number
  /** So many points are worth so much. */
  readonly rate: { readonly points: number; readonly worthMinor: number }
}

/** `order`: an unpaid order of the buyer's that the cart replaces; its points count as free, as those of holds that ended. */
export async function pointsAtHand(
  sql: Sql,
  who: { bucket: number; buyer: string },
  offer: string,
  { order, at }: { readonly order: string | null; readonly at: Date },
): Promise<PointsAtHand> {
  const rate = await settingsOf(sql, 'points')
  return { offer, rate, balance: (await pointsBalance(sql, who)) + (await freeInHolds(sql, who, order, at)) }
}

const minorOf = ({ balance, rate }: PointsAtHand): number => {
  const minor = (BigInt(balance) * BigInt(rate.worthMinor)) / BigInt(rate.points)
  return minor > mostMinor ? Number(mostMinor) : Number(minor)
}
const mostMinor = 100_000_000_000n

/** The promotion, taking off no more than the points are worth. Undefined: they are worth nothing, or it has no bound to set. */
export function withinPoints(offer: Offer, hand: PointsAtHand): Offer | undefined {
  const worth = minorOf(hand)
  const { benefit } = offer
  if (worth === 0) return undefined
  const least = (minor: number | undefined) => Math.min(minor ?? worth, worth)
  if (benefit.kind === 'amount_off') return { ...offer, benefit: { ...benefit, offMinor: least(benefit.offMinor) } }
  if (benefit.kind === 'amount_off_per' || benefit.kind === 'percent_off')
    return { ...offer, benefit: { ...benefit, maxMinor: least(benefit.maxMinor) } }
  return undefined
}

/** What a plan takes of the points, and for how much. */
export function pointsUsed(
  applied: readonly { offer: string; discountMinor: number }[],
  hand: PointsAtHand,
): { points: number; minor: number } {
  const minor = applied.find((one) => one.offer === hand.offer)?.discountMinor ?? 0
  const { points, worthMinor } = hand.rate
  return { minor, points: Number((BigInt(minor) * BigInt(points) + BigInt(worthMinor) - 1n) / BigInt(worthMinor)) }
}

/** As the buyer is told: what there is, what it could pay, and what of it the plan uses. */
export function pointsView(
  applied: readonly { offer: string; discountMinor: number }[],
  hand: PointsAtHand,
): NonNullable<QuoteReply['points']> {
  const { points, minor } = pointsUsed(applied, hand)
  return { balance: hand.balance, worthMinor: minorOf(hand), used: points, savesMinor: minor }
}

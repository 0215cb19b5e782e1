// What the right answer is, worked out from the rules alone: no engine, no database, no code of the service. One good at 50.00,
// coupons that take an amount off two units or more, one coupon an order.

export const unitMinor = 5_000
/** From here on an order may use a coupon; shipping is free too, so that goods are all that is paid for. */
export const thresholdMinor = 10_000
export const holdSeconds = 1_800

export type BatchFacts = {
  readonly id: string
  readonly off: number
  readonly stock: number
  readonly limit: number
  readonly seconds: number
  /** Until when it may be claimed. */
  readonly closes: number
  state: 'live' | 'paused' | 'ended'
  issued: number
}
export type CouponFacts = {
  readonly id: string
  readonly batch: BatchFacts
  readonly buyer: string
  readonly until: number
  /** Who has it: nobody, or an order. `gone` for good: its time was over when it would have come back. */
  state: 'free' | 'held' | 'redeemed' | 'gone'
}
export type OrderFacts = {
  readonly id: string
  readonly buyer: string
  readonly units: number
  readonly coupon: CouponFacts | null
  readonly payable: number
  holdUntil: number
  state: 'placed' | 'paid' | 'cancelled'
  /** Its hold was given back: what it held may be another's. */
  released: boolean
  returned: number
  backMinor: number
}

export type Auditor = ReturnType<typeof openAuditor>

export function openAuditor(now: () => number) {
  const batches: BatchFacts[] = []
  const coupons: CouponFacts[] = []
  const orders: OrderFacts[] = []

  const comesBack = (coupon: CouponFacts) => void (coupon.state = now() < coupon.until ? 'free' : 'gone')
  /** A hold that ended counts as ended wherever anybody looks. */
  const letGo = (order: OrderFacts) => {
    if (order.released) return
    order.released = true
    if (order.coupon?.state === 'held') comesBack(order.coupon)
  }
  const endHolds = (of: (order: OrderFacts) => boolean) => {
    for (const order of orders) if (order.state === 'placed' && order.holdUntil <= now() && of(order)) letGo(order)
  }

  return {
    batches,
    coupons,
    orders,
    /** What a wallet says about a coupon at this moment. */
    stateOf(coupon: CouponFacts): string {
      if (coupon.state === 'gone') return 'expired'
      if (coupon.state === 'free') return now() < coupon.until ? 'available' : 'expired'
      return coupon.state
    },
    claimOutcome(buyer: string, batch: BatchFacts): string {
      if (batch.state === 'ended' || now() >= batch.closes) return 'ended'
      if (batch.state === 'paused') return 'paused'
      const has = coupons.filter((one) => one.buyer === buyer && one.batch === batch).length
      if (has >= batch.limit) return 'limit_reached'
      return batch.issued >= batch.stock ? 'sold_out' : 'issued'
    },
    issued(buyer: string, batch: BatchFacts, id: string): void {
      batch.issued++
      coupons.push({ id, batch, buyer, until: now() + batch.seconds * 1_000, state: 'free' })
    },
    sweep: () => endHolds(() => true),
    endHoldsOf: (buyer: string) => endHolds((order) => order.buyer === buyer),
    /** The most that any coupon takes off so many units for this buyer. */
    bestOff(buyer: string, units: number): number {
      const goods = units * unitMinor
      if (goods < thresholdMinor) return 0
      const free = coupons.filter((one) => one.buyer === buyer && one.state === 'free' && now() < one.until)
      return Math.max(0, ...free.map((one) => Math.min(one.batch.off, goods)))
    },
    placed(order: { id: string; buyer: string; units: number; coupon: CouponFacts | null }): void {
      const payable = order.units * unitMinor - (order.coupon?.batch.off ?? 0)
      if (order.coupon) order.coupon.state = 'held'
      orders.push({
        ...order,
        payable,
        holdUntil: now() + holdSeconds * 1_000,
        state: 'placed',
        released: false,
        returned: 0,
        backMinor: 0,
      })
    },
    /** The state that paying leads to; `hold_ended` where it comes too late for what was held. */
    pay(order: OrderFacts): 'paid' | 'hold_ended' | 'transition_not_allowed' {
      if (order.state === 'cancelled') return 'transition_not_allowed'
      if (order.state === 'paid') return 'paid'
      if (order.holdUntil <= now()) {
        endHolds((one) => one.buyer === order.buyer)
        const { coupon } = order
        if (coupon && !(coupon.state === 'free' && now() < coupon.until)) return 'hold_ended'
      }
      order.state = 'paid'
      if (order.coupon) order.coupon.state = 'redeemed'
      return 'paid'
    },
    cancel(order: OrderFacts): 'cancelled' | 'transition_not_allowed' {
      if (order.state === 'paid') return 'transition_not_allowed'
      letGo(order)
      order.state = 'cancelled'
      return 'cancelled'
    },
    /** What so many units bring back: their part of what was paid, so that all parts together are exactly that. */
    refundBounds(order: OrderFacts, units: number): { least: number; most: number } | null {
      if (order.state !== 'paid' || order.returned + units > order.units) return null
      if (order.returned + units === order.units) {
        const rest = order.payable - order.backMinor
        return { least: rest, most: rest }
      }
      const exact = (order.payable * units) / order.units
      return { least: Math.floor(exact) - units, most: Math.ceil(exact) + units }
    },
    refunded(order: OrderFacts, units: number, minor: number): void {
      order.returned += units
      order.backMinor += minor
      if (order.returned === order.units && order.coupon) comesBack(order.coupon)
    },
  }
}

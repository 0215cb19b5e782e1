// The fourteen conditions. A missing fact is not met.
import { inScope } from './scope.ts'
import type { Condition, Line, Request } from './types.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Minutes since local midnight and the day of the week, 1 being Monday. */
export function localClock(at: string, timeZone: string): { minutes: number; day: number; clock: string } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return {
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
    day: DAYS.indexOf(part('weekday')) + 1,
    clock: `${part('hour')}:${part('minute')}`,
  }
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

function inWindow(minutes: number, from: number, until: number): boolean {
  if (from <= until) return from <= minutes && minutes < until
  return minutes >= from || minutes < until
}

const someOf = (anyOf: readonly string[], facts: readonly string[] | undefined) =>
  (facts ?? []).some((fact) => anyOf.includes(fact))
const oneOf = (anyOf: readonly string[], fact: string | undefined) => fact !== undefined && anyOf.includes(fact)

/** Region codes are paths of hyphens: CN holds CN-31. */
const liesIn = (codes: readonly string[], region: string | undefined): boolean =>
  region !== undefined && codes.some((code) => `${region}-`.startsWith(`${code}-`))

/** Paid orders on the platform, or in one shop; undefined where the buyer's facts do not say. */
function paidOrders(request: Request, shop: string | undefined): number | undefined {
  if (shop === undefined) return request.buyer?.paidOrders
  const byShop = request.buyer?.paidOrdersByShop
  return byShop === undefined ? undefined : (byShop[shop] ?? 0)
}

/** `eligible` are the lines that the offer may touch, by the request alone. */
export function conditionHolds(condition: Condition, request: Request, eligible: readonly Line[]): boolean {
  const buyer = request.buyer ?? {}
  switch (condition.kind) {
    case 'member_tier':
      return oneOf(condition.anyOf, buyer.memberTier)
    case 'score_at_least':
      return buyer.score !== undefined && buyer.score >= condition.score
    case 'new_buyer':
      return paidOrders(request, condition.shop) === 0
    case 'returning_buyer': {
      const orders = paidOrders(request, condition.shop)
      return orders !== undefined && orders >= (condition.ordersAtLeast ?? 1)
    }
    case 'follows_shop':
      return (buyer.follows ?? []).includes(condition.shop)
    case 'member_of_shop':
      return (buyer.memberOf ?? []).includes(condition.shop)
    case 'segment':
      return someOf(condition.anyOf, buyer.segments)
    case 'payment_method':
      return oneOf(condition.anyOf, buyer.paymentMethod)
    case 'region':
      return liesIn(condition.anyOf, buyer.region) && !liesIn(condition.not ?? [], buyer.region)
    case 'scene':
      return oneOf(condition.anyOf, buyer.scene)
    case 'time_of_day': {
      const now = localClock(request.at, request.timeZone ?? 'Asia/Shanghai')
      return inWindow(now.minutes, minutesOf(condition.from), minutesOf(condition.until))
    }
    case 'days_of_week':
      return condition.anyOf.includes(localClock(request.at, request.timeZone ?? 'Asia/Shanghai').day)
    case 'distinct_shops_at_least':
      return new Set(eligible.map((line) => line.shop)).size >= condition.count
    case 'requires_items': {
      const units = request.lines.filter((line) => inScope(line, condition.scope)).map((line) => line.quantity)
      return units.reduce((a, b) => a + b, 0) >= condition.quantity
    }
  }
}

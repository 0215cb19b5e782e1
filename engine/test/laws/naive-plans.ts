// Plans that a person or a simple program would make, valued by the reference.
import { takesNoMoneyOff } from '../reference/moment.ts'
import { discountOf, evaluate } from '../reference/plan.ts'
import { pretest } from '../reference/refusal.ts'
import { settingOf, type Placed, type Setting } from '../reference/setting.ts'
import type { Offer, Request } from '../reference/types.ts'

export function usable(request: Request): { readonly setting: Setting; readonly offers: readonly Placed[] } {
  const setting = settingOf(request)
  const offers = setting.placed.filter(
    (placed) => !takesNoMoneyOff(placed.offer) && pretest(setting, placed) === undefined,
  )
  return { setting, offers }
}

const worth = (setting: Setting, plan: readonly Placed[]): bigint | undefined => {
  const state = evaluate(
    setting,
    setting.placed.filter((placed) => plan.includes(placed)),
  )
  return state === undefined ? undefined : discountOf(state)
}

/** Takes the offer that adds most, again and again. */
export function greedyMinor(request: Request): bigint {
  const { setting, offers } = usable(request)
  let plan: readonly Placed[] = []
  let best = 0n
  for (;;) {
    let next: readonly Placed[] | undefined
    for (const placed of offers) {
      if (plan.includes(placed)) continue
      const value = worth(setting, [...plan, placed])
      if (value !== undefined && value > best) {
        best = value
        next = [...plan, placed]
      }
    }
    if (next === undefined) return best
    plan = next
  }
}

/** What stands on the face of a coupon. */
function faceMinor({ benefit }: Offer): number {
  if ('offMinor' in benefit) return benefit.offMinor ?? 0
  if ('maxMinor' in benefit) return benefit.maxMinor ?? 0
  if (benefit.kind === 'amount_off_tiers') return Math.max(...benefit.tiers.map((tier) => tier.offMinor))
  return 0
}

/** The advice of the source articles: the voucher of the largest face first, then shop coupons on top, then the rest. */
export function bigVoucherFirstMinor(request: Request): bigint {
  const { setting, offers } = usable(request)
  const rank = ({ offer }: Placed) => (offer.kind.includes('voucher') ? 0 : offer.kind.includes('shop_coupon') ? 1 : 2)
  const inTurn = offers.toSorted((a, b) => rank(a) - rank(b) || faceMinor(b.offer) - faceMinor(a.offer))
  let plan: readonly Placed[] = []
  for (const placed of inTurn) if (worth(setting, [...plan, placed]) !== undefined) plan = [...plan, placed]
  return worth(setting, plan) ?? 0n
}

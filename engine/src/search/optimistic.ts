// What an offer can give at most from some moment on. Amounts only fall and lines only drop out, so no later moment gives more.
import { CURRENT, LIST, type Candidate } from './candidate.ts'
import type { Bases } from '../benefits/benefit.ts'
import type { Rounding } from '../money/ratio.ts'
import type { Workings } from './workings.ts'

const bases: Bases = { thresholdMinor: 0, units: 0, amountMinor: 0 }

/**
 * Looks at an offer on list amounts, and sets the ceiling of what it gives in any plan. That is not what it gives alone:
 * where lines have floors, or what does not fit is forfeited, another offer before it can move its shares to lines with
 * more room.
 */
export function lookAlone(workings: Workings, c: Candidate): void {
  const { cart } = workings
  const { definition } = c
  const params = c.offer.benefit as never
  const { listMinor, roomMinor, units } = c.set
  bases.thresholdMinor = bases.amountMinor = c.listThresholdMinor = c.listAmountMinor = listMinor
  bases.units = units
  c.reachesAlone =
    listMinor >= c.spendMinor &&
    units >= c.quantity &&
    (definition.takes === 'shipping' || definition.missing?.(params, bases) === undefined)
  if (!c.reachesAlone || definition.takes === 'nothing') return
  if (definition.takes === 'shipping') {
    let shipping = 0
    for (const shop of c.shops) shipping += cart.shippingMinor[shop]!
    c.ceilingMinor = Math.min(shipping, definition.discount(params, shipping, cart.policy.rounding))
    return
  }
  const room = Math.min(roomMinor, workings.permitted())
  if (definition.takes === 'units') {
    workings.look(c)
    let parts = 0
    for (const part of workings.unitParts(c)) parts += part
    c.ceilingMinor = Math.min(room, parts)
  } else if (c.fallingTiers) c.ceilingMinor = room
  else c.ceilingMinor = Math.min(room, definition.discount(params, bases, cart.policy.rounding))
}

/** The threshold's base that `atMost` looked at last, where it was reached. */
export const seen = { thresholdMinor: 0 }

/** At most so much, seen from the workings as they stand; layers from `layer` on have not finished. 0: it can no longer be taken. */
export function atMost(workings: Workings, c: Candidate, layer: number): number {
  const { cart, current, carries } = workings
  const tested = amounts(workings, c.thresholdBasis, layer)
  const of = amounts(workings, c.amountBasis, layer)
  let threshold = 0
  let amount = 0
  let units = c.units
  let room = 0
  let left = false
  for (let i = 0; i < c.lines.length; i++) {
    const l = c.lines[i]!
    if (c.touchesSingle && cart.single[l] === 1 && carries[l]! > 0) {
      units -= cart.lines[l]!.quantity
      continue
    }
    left = true
    threshold += tested[l]!
    if (of !== tested) amount += of[l]!
    const own = current[l]! - cart.floorMinor[l]!
    if (own > 0) room += own
  }
  if (!left || threshold < c.spendMinor || units < c.quantity) return 0
  seen.thresholdMinor = threshold
  const { definition } = c
  if (definition.takes === 'shipping') {
    let shipping = 0
    for (const shop of c.shops) shipping += workings.shipping[shop]!
    return Math.min(c.ceilingMinor, shipping)
  }
  const permitted = workings.permitted()
  if (room > permitted) room = permitted
  if (definition.takes !== 'amount') return Math.min(c.ceilingMinor, room)
  bases.thresholdMinor = threshold
  bases.units = units
  bases.amountMinor = of === tested ? threshold : amount
  const wanted = c.fallingTiers
    ? c.ceilingMinor
    : definition.discount(c.offer.benefit as never, bases, cart.policy.rounding)
  return wanted < room ? wanted : room
}

/**
 * The same for an offer whose bases are current or list amounts, where no line has a floor or is shut to it.
 *
 * @param leftMinor what is still to be paid for its lines
 */
export function atMostOf(workings: Workings, c: Candidate, leftMinor: number): number {
  return Math.min(atMostAt(c, leftMinor, workings.cart.policy.rounding), workings.permitted())
}

/** The same, whatever the policy's minimum leaves of it. Never falls where more is left. */
export function atMostAt(c: Candidate, leftMinor: number, rounding: Rounding): number {
  const threshold = c.thresholdBasis === CURRENT ? leftMinor : c.listThresholdMinor
  if (threshold < c.spendMinor || c.units < c.quantity) return 0
  bases.thresholdMinor = threshold
  bases.units = c.units
  bases.amountMinor = c.amountBasis === CURRENT ? leftMinor : c.listAmountMinor
  const { definition } = c
  if (definition.takes !== 'amount') return c.ceilingMinor
  return Math.min(definition.discount(c.offer.benefit as never, bases, rounding), leftMinor)
}

/** What must still be there to be spent on its lines at its moment, or 0 where offers before it do not lower that. */
export function neededMinor(c: Candidate): number {
  if (c.thresholdBasis !== CURRENT || c.touchesSingle) return 0
  const { benefit } = c.offer
  if (benefit.kind === 'amount_off_per') return Math.max(c.spendMinor, benefit.perMinor)
  return 'tiers' in benefit ? Math.max(c.spendMinor, benefit.tiers[0]!.spendMinor ?? 0) : c.spendMinor
}

function amounts(workings: Workings, basis: number, layer: number): readonly number[] {
  if (basis === LIST) return workings.cart.listMinor
  return basis === CURRENT || basis >= layer ? workings.current : workings.amounts(basis)
}

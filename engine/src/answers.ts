// Every offer answered: granted on top of the chosen plan, or refused with the first reason that holds.
import { appliedOf, fundingOf, splitByFunder } from './bill.ts'
import { floorRatio, remainderOfRatio } from './money/ratio.ts'
import type { Missing } from './benefits/benefit.ts'
import type { Prepared } from './prepare.ts'
import type { Applied, Gift, Instalments, Reason, Refused } from './result.ts'
import type { Candidate } from './search/candidate.ts'
import type { Plan } from './search/plan.ts'
import { zeros } from './search/rows.ts'
import type { Workings } from './search/workings.ts'

export type Answers = {
  readonly applied: readonly Applied[]
  readonly gifts: readonly Gift[]
  readonly instalments: readonly Instalments[]
  /** By an offer's place in the request. */
  readonly refused: (Refused | undefined)[]
  /** Those refused that could be used: each costs a search of its own to say by how much. */
  readonly usable: readonly Candidate[]
  /** The workings after the whole plan. */
  readonly after: Workings
}

/** Walks through the offers in the order of evaluation: those of the plan are taken, the others are judged at their moment. */
export function answersTo(prepared: Prepared, plan: Plan): Answers {
  // Where offers are independent no further search takes from the workings.
  const after = prepared.independent ? prepared.workings : prepared.newWorkings()
  if (prepared.independent) for (const c of plan.picks) after.takeIndependent(c)
  else takeAll(after, plan.picks)
  const applied = plan.picks.map((c) => appliedOf(prepared, c))
  const { refused } = prepared
  const usable: Candidate[] = []
  const inPlan = zeros(prepared.candidates.length + prepared.granted.length)
  for (const c of plan.picks) inPlan[c.rank] = 1
  let walk: Walk | undefined
  const countersTell = prepared.independent && !plan.picks.some((c) => c.exclusive)
  for (const c of prepared.candidates) {
    if (inPlan[c.rank] === 1) continue
    const because =
      judgeAlone(c, prepared) ??
      (countersTell && !c.exclusive && hasRoomLeft(c, after)
        ? judgeIndependent(c, after, plan.picks)
        : judgeAtItsMoment(c, (walk ??= walkThrough(prepared, plan)).to(c), after, plan.picks))
    if (because === undefined) usable.push(c)
    else refused[c.place] = because
  }
  return { applied, refused, usable, after, ...onTop(prepared, plan, after, refused) }
}

/** `gift` and `interest_free` offers take no money: each is granted or refused at its own moment, in the order of their ids. */
function onTop(
  prepared: Prepared,
  plan: Plan,
  after: Workings,
  refused: (Refused | undefined)[],
): Pick<Answers, 'gifts' | 'instalments'> {
  const gifts: Gift[] = []
  const instalments: Instalments[] = []
  const held = [...plan.picks]
  for (const c of prepared.granted.toSorted((a, b) => (a.offer.id < b.offer.id ? -1 : 1))) {
    const walk = walkThrough(prepared, plan).to(c)
    const because = judgeAlone(c, prepared) ?? judgeAtItsMoment(c, walk, after, held)
    if (because !== undefined) refused[c.place] = because
    else if (c.exclusive && held.length > 0)
      refused[c.place] = refusal(
        c,
        'costs_more',
        prepared.request.detail === 'full' ? { lessMinor: plan.discountMinor } : NO_DETAILS,
      )
    else {
      grant(prepared, c, walk, gifts, instalments)
      after.grant(c)
      held.push(c)
    }
  }
  return { gifts, instalments }
}

/** Takes a plan that is known to be feasible. */
function takeAll(workings: Workings, picks: readonly Candidate[]): void {
  let layer = 0
  for (const c of picks) {
    workings.finishLayers(layer, c.layer)
    layer = c.layer
    workings.take(c)
  }
}

const NO_DETAILS = {}

const refusal = (c: Candidate, because: Reason, details: Refused['details']): Refused => ({
  offer: c.offer.id,
  because,
  details,
})

type Walk = { to(c: Candidate): Workings }

/** Brings workings to the moment of one offer after another, in the order of evaluation. */
function walkThrough(prepared: Prepared, plan: Plan): Walk {
  const workings = prepared.newWorkings()
  let next = 0
  let layer = 0
  return {
    to(c) {
      for (; next < plan.picks.length && plan.picks[next]!.rank < c.rank; next++) {
        const pick = plan.picks[next]!
        workings.finishLayers(layer, pick.layer)
        layer = pick.layer
        workings.take(pick)
      }
      workings.finishLayers(layer, c.layer)
      layer = c.layer
      return workings
    },
  }
}

/** The first reason that holds on list amounts. */
function judgeAlone(c: Candidate, prepared: Prepared): Refused | undefined {
  if (!c.reachesAlone) return tooSmall(c, c.listThresholdMinor, c.units)
  if (c.definition.takes !== 'nothing' && givesNothingAlone(c, prepared)) return refusal(c, 'nothing_left', NO_DETAILS)
  return undefined
}

/** The first reason that holds at the offer's own moment of the chosen plan. */
function judgeAtItsMoment(
  c: Candidate,
  walk: Workings,
  after: Workings,
  held: readonly Candidate[],
): Refused | undefined {
  const free = c.definition.takes === 'nothing'
  const anyLine = walk.look(c)
  const shortNow = tooSmall(c, walk.bases.thresholdMinor, walk.bases.units)
  if (shortNow !== undefined) return shortNow
  if (!anyLine) return refusal(c, 'single_benefit_line', NO_DETAILS)
  const given = free ? 0 : walk.share(c)
  if (given <= 0) c.shares.fill(0)
  const limit = after.counters.limitReached(c)
  if (limit !== undefined)
    return refusal(c, 'limit_reached', {
      limit,
      by: held.filter((other) => after.counters.countsWith(limit, c, other)).map((other) => other.offer.id),
    })
  const group = c.group < 0 ? undefined : held.find((other) => other.group === c.group)
  if (group !== undefined) return refusal(c, 'excluded_by_group', { by: group.offer.id })
  const exclusive = held.find((other) => other.exclusive)
  if (exclusive !== undefined) return refusal(c, 'excluded_by_exclusive', { by: exclusive.offer.id })
  return !free && given <= 0 ? refusal(c, 'nothing_left', NO_DETAILS) : undefined
}

/** After the whole plan, each of its lines still has room for all that the offer would give it. */
function hasRoomLeft(c: Candidate, after: Workings): boolean {
  const { listMinor, floorMinor } = after.cart
  const rate = c.ceilingMinor / c.listAmountMinor
  for (let i = 0; i < c.lines.length; i++) {
    const l = c.lines[i]!
    const mostMinor = c.definition.takes === 'units' ? c.shares[i]! : rate * listMinor[l]! + 2
    if (after.current[l]! - floorMinor[l]! < mostMinor) return false
  }
  return true
}

/** Where offers leave each other's values alone, only the counters that it would fill can stand against one. */
function judgeIndependent(c: Candidate, after: Workings, held: readonly Candidate[]): Refused | undefined {
  const slot = after.counters.fullSlot(c)
  if (slot === undefined) return undefined
  const { cart } = after
  const by: string[] = []
  for (const other of held) if (other.slots.includes(slot)) by.push(other.offer.id)
  if (slot >= cart.slots) return refusal(c, 'excluded_by_group', { by: by[0] })
  return refusal(c, 'limit_reached', { limit: limitOfSlot(c, slot, cart.firstSlot), by })
}

/** Of the limits on its kind, the one whose counters begin last at or before this one. */
function limitOfSlot(c: Candidate, slot: number, firstSlot: readonly number[]): number {
  let found = c.limits[0]!
  for (const limit of c.limits)
    if (firstSlot[limit]! <= slot && (firstSlot[found]! > slot || firstSlot[limit]! > firstSlot[found]!)) found = limit
  return found
}

/** Its ceiling tells, unless what it gives alone depends on where its shares fall. */
function givesNothingAlone(c: Candidate, prepared: Prepared): boolean {
  if (c.ceilingMinor <= 0) return true
  if (c.definition.takes === 'amount' && !c.fallingTiers && prepared.policy.overflow === 'redistribute') return false
  const fresh = prepared.newWorkings()
  fresh.look(c)
  return fresh.share(c) <= 0
}

/** Spend before quantity; each the larger of what the threshold and the benefit's first step lack. */
function tooSmall(c: Candidate, thresholdMinor: number, units: number): Refused | undefined {
  const bases = { thresholdMinor, units, amountMinor: 0 }
  const own: Missing | undefined =
    'missing' in c.definition ? c.definition.missing?.(c.offer.benefit as never, bases) : undefined
  const missingMinor = Math.max(
    c.spendMinor - thresholdMinor,
    own !== undefined && 'missingMinor' in own ? own.missingMinor : 0,
  )
  if (missingMinor > 0) return refusal(c, 'spend_too_small', { missingMinor })
  const missing = Math.max(c.quantity - units, own !== undefined && 'missing' in own ? own.missing : 0)
  return missing > 0 ? refusal(c, 'quantity_too_small', { missing }) : undefined
}

/** After `walk.look(c)`: what the offer grants on top of the plan. */
function grant(prepared: Prepared, c: Candidate, walk: Workings, gifts: Gift[], instalments: Instalments[]): void {
  const { benefit } = c.offer
  if (benefit.kind === 'gift') {
    const lots = benefit.perUnits === undefined ? 1 : Math.floor(walk.bases.units / benefit.perUnits)
    gifts.push({ offer: c.offer.id, sku: benefit.sku, quantity: benefit.quantity * lots })
  } else if (benefit.kind === 'interest_free') {
    const points = benefit.monthlyRateBasisPoints * benefit.instalments
    const whole = floorRatio(walk.bases.amountMinor, points, 10_000)
    const rest = remainderOfRatio(walk.bases.amountMinor, points, 10_000)
    const { rounding } = prepared.policy
    const up = rounding === 'ceil' ? rest > 0 : rounding === 'half_up' && rest >= 5_000
    const interestMinor = whole + (up ? 1 : 0)
    instalments.push({
      offer: c.offer.id,
      instalments: benefit.instalments,
      interestMinor,
      funding: splitByFunder(interestMinor, fundingOf(prepared, c)),
    })
  }
}

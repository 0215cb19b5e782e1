// Every offer answered: granted on top of the chosen plan, or refused with the first reason that holds.
import { appliedOf, fundingOf, splitByFunder } from './bill.ts'
import { floorRatio, remainderOfRatio } from './money/ratio.ts'
import type { Missing } from './benefits/benefit.ts'
import type { Prepared } from './prepare.ts'
import type { Applied, Gift, Instalments, Reason, Refused } from './result.ts'
import type { Candidate } from './search/candidate.ts'
import type { LineSet } from './search/line-set.ts'
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

/** Those of the plan are taken, the others are judged. */
export function answersTo(prepared: Prepared, plan: Plan): Answers {
  const { refused } = prepared
  const inPlan = zeros(prepared.candidates.length + prepared.granted.length)
  for (const c of plan.picks) inPlan[c.rank] = 1
  const applied: Applied[] = []
  const usable: Candidate[] = []
  const answer = (c: Candidate, because: Refused | undefined): void => {
    if (because === undefined) usable.push(c)
    else refused[c.place] = because
  }
  let after: Workings
  if (prepared.independent) {
    // No further search takes from the workings.
    after = prepared.workings
    for (const c of plan.picks) {
      after.takeIndependent(c)
      applied.push(appliedOf(prepared, c))
    }
    const judge = independentJudge(prepared, plan, after)
    for (const c of prepared.candidates) if (inPlan[c.rank] === 0) answer(c, judgeAlone(c, prepared) ?? judge(c))
  } else {
    // One walk in the order of evaluation; whom the limits shut out is known at its end.
    const walk = walkThrough(prepared, plan)
    const looked: Moment[] = []
    for (const c of prepared.candidates) {
      if (inPlan[c.rank] === 1) continue
      const alone = judgeAlone(c, prepared)
      if (alone === undefined) looked.push(momentOf(c, walk.to(c)))
      else refused[c.place] = alone
    }
    after = walk.toEnd()
    for (const c of plan.picks) applied.push(appliedOf(prepared, c))
    for (const moment of looked) answer(moment.c, judgeAtItsMoment(moment, after, plan.picks))
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
    const because = judgeAlone(c, prepared) ?? judgeAtItsMoment(momentOf(c, walk), after, held)
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

const NO_DETAILS = {}

const refusal = (c: Candidate, because: Reason, details: Refused['details']): Refused => ({
  offer: c.offer.id,
  because,
  details,
})

type Walk = { to(c: Candidate): Workings; toEnd(): Workings }

/** Brings workings to the moment of one offer after another, in the order of evaluation. */
function walkThrough(prepared: Prepared, plan: Plan): Walk {
  const workings = prepared.newWorkings()
  const { picks } = plan
  let next = 0
  let layer = 0
  const finish = (until: number): void => {
    workings.finishLayers(layer, until)
    layer = until
  }
  const takeUntil = (rank: number): void => {
    for (; next < picks.length && picks[next]!.rank < rank; next++) {
      finish(picks[next]!.layer)
      workings.take(picks[next]!)
    }
  }
  return {
    to(c) {
      takeUntil(c.rank)
      finish(c.layer)
      return workings
    },
    toEnd() {
      takeUntil(Infinity)
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

/** What an offer finds at its own moment of the chosen plan. Where limits ask for its shares, they are what it would give then. */
type Moment = { readonly c: Candidate; readonly because: Refused | undefined; readonly givenMinor: number }

function momentOf(c: Candidate, walk: Workings): Moment {
  const anyLine = walk.look(c)
  const short = tooSmall(c, walk.bases.thresholdMinor, walk.bases.units)
  if (short !== undefined) return { c, because: short, givenMinor: 0 }
  if (!anyLine) return { c, because: refusal(c, 'single_benefit_line', NO_DETAILS), givenMinor: 0 }
  const givenMinor = c.definition.takes === 'nothing' ? 0 : walk.shareWhereAsked(c)
  if (givenMinor <= 0) c.shares.fill(0)
  return { c, because: undefined, givenMinor }
}

/** The first reason that holds at the offer's own moment of the chosen plan. */
function judgeAtItsMoment(
  { c, because, givenMinor }: Moment,
  after: Workings,
  held: readonly Candidate[],
): Refused | undefined {
  if (because !== undefined) return because
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
  return c.definition.takes !== 'nothing' && givenMinor <= 0 ? refusal(c, 'nothing_left', NO_DETAILS) : undefined
}

/** Judges where offers leave each other's values alone. */
function independentJudge(prepared: Prepared, plan: Plan, after: Workings): (c: Candidate) => Refused | undefined {
  const countersTell = !plan.picks.some((c) => c.exclusive)
  const fillers: (readonly string[] | undefined)[] = []
  let walk: Walk | undefined
  return (c) => {
    if (countersTell && !c.exclusive && hasRoomLeft(c, after)) return judgeByCounters(c, after, plan, fillers)
    walk ??= walkThrough(prepared, plan)
    return judgeAtItsMoment(momentOf(c, walk.to(c)), after, plan.picks)
  }
}

/** The offers of the plan that fill a counter. */
function fillersOf({ picks }: Plan, slot: number): readonly string[] {
  const by: string[] = []
  for (let i = 0; i < picks.length; i++) if (picks[i]!.slots.includes(slot)) by.push(picks[i]!.offer.id)
  return by
}

/** After the whole plan, each of its lines still has room for all that the offer would give it. */
function hasRoomLeft(c: Candidate, after: Workings): boolean {
  const { floorMinor } = after.cart
  if (c.definition.takes !== 'units') {
    if (c.set.rateLeft < 0) c.set.rateLeft = Math.max(0, rateLeft(c.set, after))
    return c.ceilingMinor / c.listAmountMinor <= c.set.rateLeft
  }
  for (let i = 0; i < c.lines.length; i++) {
    const l = c.lines[i]!
    if (after.current[l]! - floorMinor[l]! < c.shares[i]!) return false
  }
  return true
}

/** The largest rate that each of these lines still has room for; a share is less than a unit above its proportion. */
function rateLeft({ lines }: LineSet, after: Workings): number {
  const { listMinor, floorMinor } = after.cart
  let most = Infinity
  for (let i = 0; i < lines.length; i++) {
    const l = lines[i]!
    const rate = (after.current[l]! - floorMinor[l]! - 2) / listMinor[l]!
    if (rate < most) most = rate
  }
  return most
}

/** Only the counters that it would fill can stand against it. */
function judgeByCounters(
  c: Candidate,
  after: Workings,
  plan: Plan,
  fillers: (readonly string[] | undefined)[],
): Refused | undefined {
  const slot = after.counters.fullSlot(c)
  if (slot === undefined) return undefined
  const { cart } = after
  const by = (fillers[slot] ??= fillersOf(plan, slot))
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

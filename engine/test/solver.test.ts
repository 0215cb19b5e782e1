import highsLoader from 'highs'
import { expect, test } from 'vitest'
import { quote } from '@quanhe/engine'
import { asInput } from './engine-answers.ts'
import { independentRequest, leavesRoom, type Limits } from './generate/independent.ts'
import { fromSeed } from './generate/random.ts'
import { momentOf } from './reference/moment.ts'
import { settingOf } from './reference/setting.ts'
import { freshState } from './reference/state.ts'
import type { Request } from './reference/types.ts'

// The package's types name its default export as its CommonJS half has it.
const highs = await (highsLoader as unknown as typeof highsLoader.default)()

type Candidate = {
  readonly id: string
  readonly kind: string
  readonly group: string | undefined
  readonly exclusive: boolean
  readonly minor: number
  readonly lines: readonly string[]
  readonly shops: readonly string[]
}

/** Each usable offer with what it is worth, in every plan the same, and where it gives a share. */
function candidatesOf(request: Request): Candidate[] {
  const setting = settingOf(request)
  return setting.placed.flatMap((placed) => {
    const moment = momentOf(setting, placed, freshState(setting))
    if (moment.missing > 0 || moment.missingMinor > 0n || moment.discountMinor === 0n) return []
    const { id, kind, group, exclusive } = placed.offer
    const lines = setting.lines.filter((_, i) => moment.shares[i]! > 0n)
    return [
      {
        id,
        kind,
        group,
        exclusive: exclusive ?? false,
        minor: Number(moment.discountMinor),
        lines: lines.map((line) => line.id),
        shops: [...new Set(lines.map((line) => line.shop))],
      },
    ]
  })
}

/** Sets of offers of which no more than so many may be taken. */
function cliquesOf(
  request: Request,
  candidates: readonly Candidate[],
): { readonly of: Candidate[]; readonly max: number }[] {
  if (typeof request.policy === 'string') throw new Error('made for inline policies')
  const limits = (request.policy.limits ?? []).flatMap(({ kinds, per, max }) => {
    const counted = candidates.filter((each) => kinds.includes(each.kind))
    const placesOf = (each: Candidate) => (per === 'order' ? ['order'] : per === 'shop' ? each.shops : each.lines)
    const places = [...new Set(counted.flatMap(placesOf))]
    return places.map((place) => ({ of: counted.filter((each) => placesOf(each).includes(place)), max }))
  })
  const groupNames = [...new Set(candidates.flatMap((each) => each.group ?? []))]
  const groups = groupNames.map((group) => ({ of: candidates.filter((each) => each.group === group), max: 1 }))
  const exclusives = candidates
    .filter((each) => each.exclusive)
    .flatMap((one) => candidates.filter((other) => other !== one).map((other) => ({ of: [one, other], max: 1 })))
  return [...limits, ...groups, ...exclusives].filter(({ of, max }) => of.length > max)
}

function bestBySolver(request: Request): number {
  const candidates = candidatesOf(request)
  if (candidates.length === 0) return 0
  const sum = (of: readonly Candidate[], weight: (each: Candidate) => number) =>
    of.map((each) => `+ ${weight(each)} ${each.id}`).join('\n ')
  const rows = cliquesOf(request, candidates).map(({ of, max }, i) => ` r${i}: ${sum(of, () => 1)} <= ${max}`)
  const model = [
    'Maximize',
    ` saved: ${sum(candidates, (each) => each.minor)}`,
    'Subject To',
    ` all: ${sum(candidates, () => 1)} <= ${candidates.length}`,
    ...rows,
    'Binary',
    ...candidates.map((each) => ` ${each.id}`),
    'End',
  ].join('\n')
  const solution = highs.solve(model, { mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false })
  expect(solution.Status).toBe('Optimal')
  const columns = solution.Columns as { readonly [id: string]: { readonly Primal?: number } }
  return candidates.reduce((total, each) => total + ((columns[each.id]?.Primal ?? 0) > 0.5 ? each.minor : 0), 0)
}

function* requestsOf(count: number, mostOffers: number, limits: Limits): Iterable<readonly [number, Request]> {
  let made = 0
  for (let seed = 1; made < count; seed++) {
    const request = independentRequest(fromSeed(seed), mostOffers, limits)
    if (!leavesRoom(request)) continue
    made++
    yield [seed, request]
  }
}

function answerTo(request: Request, maxPlans = 1_000_000) {
  const { discountMinor, proof } = quote(asInput({ ...request, detail: 'plan', maxPlans }))
  return { optimal: proof.optimal, minor: discountMinor, bound: proof.upperBoundMinor }
}

test("300 requests of up to 60 offers under tmall's limits save what a MILP solver finds", { timeout: 300_000 }, () => {
  for (const [seed, request] of requestsOf(300, 60, 'tmall')) {
    const minor = bestBySolver(request)
    expect({ seed, ...answerTo(request) }).toEqual({ seed, optimal: true, minor, bound: minor })
  }
})

test(
  '200 requests of up to 24 offers under overlapping limits save what a MILP solver finds',
  { timeout: 300_000 },
  () => {
    for (const [seed, request] of requestsOf(200, 24, 'made_up')) {
      const minor = bestBySolver(request)
      expect({ seed, ...answerTo(request) }).toEqual({ seed, optimal: true, minor, bound: minor })
    }
  },
)

test(
  '60 offers under overlapping limits, a budget of 2,000 plans: the bound is true, and optimal is said only of the optimum',
  { timeout: 300_000 },
  () => {
    for (const [seed, request] of requestsOf(60, 60, 'made_up')) {
      const optimum = bestBySolver(request)
      const { optimal, minor, bound } = answerTo(request, 2_000)
      expect({ seed, minor, within: minor <= optimum && optimum <= bound }).toEqual({ seed, minor, within: true })
      if (optimal) expect({ seed, minor }).toEqual({ seed, minor: optimum })
    }
  },
)

// One row of the table: a set of requests, timed with `detail: plan` and `detail: full`, and what their quotes say of the search.
import { parseRequest, quote, type Quote, type Request, type RequestInput } from '@quanhe/engine'
import * as timing from './timing.ts'

export type Row = {
  set: string
  instances: number
  /** How many of them were timed before the time was up; the other figures are of these. */
  timed: number
  medianMs: number
  p99Ms: number
  slowestMs: number
  /** How many times as long `detail: full` takes as `plan`. */
  fullRatio: number | null
  /** How many times as long `plan` takes as the lower bound, where there is one. */
  floorRatio: number | null
  plansMedian: number
  plansMost: number
  provenPercent: number
  /** The widest gap between the answer and the bound, in percent of the bound. */
  widestGapPercent: number
}

/** `floor`: the call that gives the lower bound over the same instances. */
export async function measure(
  set: string,
  requests: readonly (RequestInput | Request)[],
  budget: timing.Budget,
  options: { full?: boolean; floor?: (at: number) => unknown } = {},
): Promise<Row> {
  const parsed = requests.map((request) => parseRequest(request))
  const quotes: (Quote | undefined)[] = parsed.map(() => undefined)
  const subjects: timing.Subject[] = [{ name: 'plan', call: (at) => (quotes[at] = quote(parsed[at]!)) }]
  if (options.full) {
    const full = parsed.map((request) => parseRequest({ ...request, detail: 'full' }))
    subjects.push({ name: 'full', call: (at) => quote(full[at]!) })
  }
  if (options.floor) subjects.push({ name: 'floor', call: options.floor })
  const samples = await timing.timeTogether(subjects, parsed.length, budget)
  const plan = samples.get('plan')!
  const full = samples.get('full')
  const floor = samples.get('floor')
  const done = quotes.filter((one) => one !== undefined)
  return {
    set,
    instances: parsed.length,
    timed: timing.timedInstances(plan),
    medianMs: timing.typicalMs(plan),
    p99Ms: timing.p99Ms(plan),
    slowestMs: timing.slowestMs(plan),
    fullRatio: full ? timing.timesAsLong(full, plan) : null,
    floorRatio: floor ? timing.timesAsLong(plan, floor) : null,
    plansMedian: timing.quantile(
      done.map(({ proof }) => proof.plansExamined),
      0.5,
    ),
    plansMost: Math.max(...done.map(({ proof }) => proof.plansExamined)),
    provenPercent: (100 * done.filter(({ proof }) => proof.optimal).length) / done.length,
    widestGapPercent: Math.max(...done.map(gapPercent)),
  }
}

function gapPercent({ proof, discountMinor, shippingDiscountMinor }: Quote): number {
  if (proof.upperBoundMinor === 0) return 0
  return 100 * (1 - (discountMinor + shippingDiscountMinor) / proof.upperBoundMinor)
}

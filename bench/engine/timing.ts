// Times several subjects on the same instances in one run, taking turns, so that a busy machine is busy for all of them.
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

export type Subject = { name: string; call: (instance: number) => unknown }
/** `warmMs` and `measureMs` are per subject; after `giveUpMs` of one subject its remaining instances are left out. */
export type Budget = { warmMs: number; measureMs: number; giveUpMs: number }
/** Milliseconds of every timed call, by instance; an instance that was left out has none. */
export type Samples = readonly (readonly number[])[]

/** Calls shorter than this are timed several at a time. */
const SHORT_MS = 0.02
const BATCH = 32
/** An instance that takes longer than this is called twice, and the second call counts. */
const SLOW_MS = 200

type Running = { subject: Subject; samples: number[][]; slow: Set<number>; batch: number }

/** The samples of every subject, by its name. */
export async function timeTogether(
  subjects: readonly Subject[],
  instances: number,
  budget: Budget,
): Promise<Map<string, Samples>> {
  const running: Running[] = []
  for (const subject of subjects) running.push(await warm(subject, instances, budget))
  const end = performance.now() + budget.measureMs * subjects.length
  do {
    for (const one of running) for (const at of one.samples.keys()) sample(one, at)
    await sleep(1)
  } while (performance.now() < end)
  return new Map(running.map(({ subject, samples }) => [subject.name, samples]))
}

/** One pass over all instances, then more until its time is over, with pauses in which the optimising compiler gets a core. */
async function warm(subject: Subject, instances: number, budget: Budget): Promise<Running> {
  const samples = Array.from({ length: instances }, (): number[] => [])
  const slow = new Set<number>()
  const from = performance.now()
  let shortestMs = Infinity
  for (let turn = 0; turn < instances || performance.now() - from < budget.warmMs; turn++) {
    const at = turn % instances
    if (turn < instances && performance.now() - from > budget.giveUpMs) slow.add(at)
    if (slow.has(at)) {
      if (slow.size === instances) break
      continue
    }
    let tookMs = timeOne(subject.call, at, 1)
    // The first calls of all run in the interpreter: what seems slow gets a second chance.
    if (tookMs > SLOW_MS) tookMs = timeOne(subject.call, at, 1)
    shortestMs = Math.min(shortestMs, tookMs)
    if (tookMs > SLOW_MS) {
      slow.add(at)
      samples[at]!.push(tookMs)
    }
    if (turn % 64 === 63) await sleep(5)
  }
  return { subject, samples, slow, batch: shortestMs < SHORT_MS ? BATCH : 1 }
}

function sample({ subject, samples, slow, batch }: Running, at: number): void {
  if (!slow.has(at)) samples[at]!.push(timeOne(subject.call, at, batch))
}

function timeOne(call: Subject['call'], at: number, batch: number): number {
  const from = performance.now()
  for (let k = 0; k < batch; k++) kept = call(at)
  return (performance.now() - from) / batch
}

/** Keeps a result alive, so that the compiler cannot drop the call that made it. */
let kept: unknown
export const lastResult = (): unknown => kept

/** The nearest-rank quantile; NaN of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN
}

const medians = (samples: Samples): number[] => samples.map((of) => quantile(of, 0.5))

/** The median over instances of each instance's median: one slow cart weighs as much as one fast cart. */
export const typicalMs = (samples: Samples): number => quantile(finite(medians(samples)), 0.5)
export const p99Ms = (samples: Samples): number => quantile(samples.flat(), 0.99)
/** The median of the instance that takes longest. */
export const slowestMs = (samples: Samples): number => Math.max(...finite(medians(samples)))
export const timedInstances = (samples: Samples): number => finite(medians(samples)).length

/** How many times as long `a` takes as `b`: the median over the instances that both were timed on. */
export function timesAsLong(a: Samples, b: Samples): number {
  const of = medians(b)
  return quantile(finite(medians(a).map((ms, at) => ms / of[at]!)), 0.5)
}

const finite = (values: readonly number[]): number[] => values.filter(Number.isFinite)

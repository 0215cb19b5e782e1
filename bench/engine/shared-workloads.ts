// The shared harness in bench/peers is plain JavaScript without declarations; this file gives it types, once.
import type { Request } from '@quanhe/engine'

export type Chance = {
  /** Evenly in [low, high). */
  u(low: number, high: number): number
  /** A whole number in [low, high]. */
  int(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  chance(probability: number): boolean
}
export type Workload = { key: string; L: number; M: number; C: number }
export type Instance = { id: string; cart: { lines: { amount: number }[] }; discounts: { id: string }[] }
type Priced = { total: number; applied: string[]; proven?: boolean }
type Compiled = { values: number[] }
type Chosen = { chosen: number[]; proven: boolean }

const peers = async <Module>(path: string) =>
  (await import(new URL(`../peers/${path}`, import.meta.url).href)) as Module

const prng = await peers<{ rng(seed: string): Chance }>('lib/prng.mjs')
const workload = await peers<{ matrix(): Workload[]; timed(of: Workload, count?: number): Instance[] }>(
  'lib/workload.mjs',
)
const fast = await peers<{ fastCompile(cart: Instance['cart'], discounts: Instance['discounts']): Compiled }>(
  'lib/fast.mjs',
)
const simpleExact = await peers<{ solve(compiled: Compiled): Chosen }>('adapters/21-simple-bnb.mjs')
const floor = await peers<{
  prepare(instance: Instance, best: Chosen): object
  price(cart: Instance['cart'], discounts: Instance['discounts'], state: object): Priced
}>('adapters/01-floor-evaluate.mjs')
const ours = await peers<{ requestOf(instance: Instance, detail: 'plan' | 'full'): Request }>('lib/quanhe.mjs')

/** A stream of chance that is the same for the same text, on every machine. */
export const chanceOf = prng.rng
export const sharedMatrix = workload.matrix
export const sharedInstances = workload.timed
export const sharedRequest = ours.requestOf

/** The optimum by the harness's own short exact search, for the floor and for checking. @throws Error where it gave up */
export function sharedOptimum(instance: Instance): { chosen: number[]; totalMinor: number } {
  const compiled = fast.fastCompile(instance.cart, instance.discounts)
  const { chosen, proven } = simpleExact.solve(compiled)
  if (!proven) throw new Error(`no proof for ${instance.id}`)
  return { chosen, totalMinor: chosen.reduce((sum, i) => sum + (compiled.values[i] ?? 0), 0) }
}

/** The lower bound "evaluate all, and price the chosen set" over these instances, ready to be timed. */
export function floorOver(instances: readonly Instance[]): (at: number) => number {
  const states = instances.map((instance) => {
    const { chosen } = sharedOptimum(instance)
    return { instance, state: floor.prepare(instance, { chosen, proven: true }) }
  })
  return (at) => {
    const { instance, state } = states[at % states.length]!
    return floor.price(instance.cart, instance.discounts, state).total
  }
}

// A request made ready: its policy looked up, its offers put in evaluation order, its money in BigInt.
import { larger } from './money.ts'
import { referencePolicies } from './policies.ts'
import { mayTouch } from './scope.ts'
import type { Funder, Line, Offer, Policy, Request } from './types.ts'

/** One offer with its place in the evaluation order of step 1. */
export type Placed = { readonly offer: Offer; readonly layerIndex: number; readonly touches: readonly number[] }

export type Setting = {
  readonly request: Request
  readonly policy: Policy
  readonly lines: readonly Line[]
  readonly list: readonly bigint[]
  readonly floors: readonly bigint[]
  readonly shops: readonly string[]
  readonly shippingList: readonly bigint[]
  /** All offers of the request, in evaluation order. */
  readonly placed: readonly Placed[]
}

const isRate = (offer: Offer) => offer.benefit.kind === 'percent_off' || offer.benefit.kind === 'percent_off_tiers'

function comesBefore(policy: Policy, a: Placed, b: Placed): number {
  if (a.layerIndex !== b.layerIndex) return a.layerIndex - b.layerIndex
  const kinds = policy.layers[a.layerIndex]!.kinds
  const byKind = kinds.indexOf(a.offer.kind) - kinds.indexOf(b.offer.kind)
  if (byKind !== 0) return byKind
  if (isRate(a.offer) !== isRate(b.offer)) return isRate(a.offer) ? -1 : 1
  return a.offer.id < b.offer.id ? -1 : 1
}

export function settingOf(request: Request): Setting {
  const policy = typeof request.policy === 'string' ? referencePolicies[request.policy] : request.policy
  const lines = request.lines
  const placed = (request.offers ?? []).map((offer) => ({
    offer,
    layerIndex: policy.layers.findIndex((layer) => layer.kinds.includes(offer.kind)),
    touches: lines.flatMap((line, index) => (mayTouch(line, offer, policy) ? [index] : [])),
  }))
  return {
    request,
    policy,
    lines,
    list: lines.map((line) => BigInt(line.unitPriceMinor) * BigInt(line.quantity)),
    floors: lines.map((line) => BigInt(line.floorUnitPriceMinor ?? 0) * BigInt(line.quantity)),
    shops: (request.shipping ?? []).map((each) => each.shop),
    shippingList: (request.shipping ?? []).map((each) => BigInt(each.minor)),
    placed: placed.sort((a, b) => comesBefore(policy, a, b)),
  }
}

/** The offer's own funders, or the preset of its kind. */
export function fundersOf(setting: Setting, offer: Offer): readonly Funder[] {
  const funders = offer.funding ?? setting.policy.funding?.[offer.kind]
  if (funders === undefined) throw new Error(`no funders for ${offer.id}: the reference knows no presets`)
  return funders
}

export const roomOf = (current: bigint, floor: bigint): bigint => larger(0n, current - floor)

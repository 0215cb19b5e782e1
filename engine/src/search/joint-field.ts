// What all searches in one cart share, worked out once.
import type { Candidate } from './candidate.ts'
import type { Cart } from './cart.ts'
import { coversOf, type Covers } from './covers.ts'
import { levelsOf } from './levels.ts'
import { Parts } from './pulls.ts'
import { Relaxation } from './relaxation.ts'
import { shopOptions, type ShopOptions } from './shop-options.ts'
import type { Alternative, Unit } from './units.ts'
import type { Workings } from './workings.ts'

export type JointField = {
  readonly options: ShopOptions
  readonly relaxation: Relaxation
  /** What joint offers take from each other: worked out when it is first asked for. */
  readonly parts: () => Parts
  readonly units: readonly Unit[]
}

/** @param candidates in the order of evaluation, each with a ceiling above nothing and none exclusive */
export function jointField(workings: Workings, candidates: readonly Candidate[]): JointField {
  const { cart } = workings
  const options = shopOptions(workings, candidates)
  const covers = coversOf(options.joint, cart)
  const relaxation = new Relaxation(options)
  let parts: Parts | undefined
  return {
    options,
    relaxation,
    parts: () => (parts ??= new Parts(options, cart, covers.of)),
    units: unitsOf(cart, relaxation, covers),
  }
}

function unitsOf(cart: Cart, { field, mostMinor }: Relaxation, covers: Covers): Unit[] {
  const together: Alternative[][] = Array.from({ length: covers.count }, () => [])
  const units: Unit[] = []
  field.joint.forEach((c, joint) => {
    const most = mostMinor[field.thresholdBase[joint]!]!
    const ways = levelsOf(c, most, cart.policy.rounding).map((level) => ({ joint, level }))
    const cover = covers.of[joint]!
    if (cover >= 0) together[cover]!.push(...ways)
    else if (ways.length > 0) units.push({ open: ways, orNone: true })
  })
  for (const open of together) if (open.length > 0) units.push({ open, orNone: true })
  return units
}

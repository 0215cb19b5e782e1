// The forms that are bound to units: each line is given its own units' part.
import { nothingMissing, type Shortfall } from './amount.ts'
import { apportion, larger, rateOf, sum, unitsOf } from './money.ts'
import type { Benefit, Rounding } from './types.ts'

type UnitBound = Extract<Benefit, { kind: 'unit_price' | 'group_units_off' | 'bundle_price' }>
type Unit = { readonly line: number; readonly costMinor: bigint }

/** `parts` by line of `amounts`, before rooms and before the minimum payable. */
export type UnitParts = Shortfall & { readonly parts: bigint[] }

/** Dearest first; equally dear units in line order. */
function dearestFirst(eligible: readonly number[], amounts: readonly bigint[], quantities: readonly number[]): Unit[] {
  const units = eligible.flatMap((line) =>
    unitsOf(amounts[line]!, quantities[line]!).map((costMinor) => ({ line, costMinor })),
  )
  return units.sort((a, b) => (a.costMinor === b.costMinor ? a.line - b.line : a.costMinor > b.costMinor ? -1 : 1))
}

function wholeGroups(units: readonly Unit[], size: number, maxTimes: number | undefined): Unit[][] {
  const count = Math.min(Math.floor(units.length / size), maxTimes ?? units.length)
  return Array.from({ length: count }, (_, i) => units.slice(i * size, (i + 1) * size))
}

export function unitParts(
  benefit: UnitBound,
  eligible: readonly number[],
  amounts: readonly bigint[],
  quantities: readonly number[],
  rounding: Rounding,
): UnitParts {
  const units = dearestFirst(eligible, amounts, quantities)
  const parts = amounts.map(() => 0n)
  const give = (unit: Unit, minor: bigint) => (parts[unit.line] = parts[unit.line]! + minor)
  const share = (among: readonly Unit[], minor: bigint) =>
    apportion(
      minor,
      among.map((unit) => unit.costMinor),
    ).forEach((part, i) => give(among[i]!, part))

  switch (benefit.kind) {
    case 'unit_price':
      for (const unit of units.slice(0, benefit.maxUnits ?? units.length))
        give(unit, larger(0n, unit.costMinor - BigInt(benefit.priceMinor)))
      return { parts, ...nothingMissing }
    case 'group_units_off': {
      const groups = wholeGroups(units, benefit.groupSize, benefit.maxTimes)
      if (groups.length === 0) return { parts, missingMinor: 0n, missing: benefit.groupSize - units.length }
      const cheapest = groups.flatMap((group) => group.slice(benefit.groupSize - (benefit.units ?? 1)))
      const costMinor = sum(cheapest.map((unit) => unit.costMinor))
      share(cheapest, rateOf(costMinor, benefit.offBasisPoints, rounding))
      return { parts, ...nothingMissing }
    }
    case 'bundle_price': {
      const groups = wholeGroups(units, benefit.quantity, benefit.maxTimes)
      if (groups.length === 0) return { parts, missingMinor: 0n, missing: benefit.quantity - units.length }
      for (const group of groups)
        share(group, larger(0n, sum(group.map((unit) => unit.costMinor)) - BigInt(benefit.priceMinor)))
      return { parts, ...nothingMissing }
    }
  }
}

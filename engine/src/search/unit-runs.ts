import type { UnitRun } from '../benefits/benefit.ts'

/** Units of some lines as runs of equal price, dearest first, then in line order. A line's units cost its cumulative floor. */
export function unitRuns(
  places: readonly number[],
  amounts: readonly number[],
  lines: readonly { readonly quantity: number }[],
): UnitRun[] {
  const runs: UnitRun[] = []
  places.forEach((l, place) => {
    const units = lines[l]!.quantity
    const each = Math.floor(amounts[l]! / units)
    const dearer = amounts[l]! - each * units
    if (dearer > 0) runs.push({ place, priceMinor: each + 1, units: dearer })
    runs.push({ place, priceMinor: each, units: units - dearer })
  })
  return runs.sort((a, b) => b.priceMinor - a.priceMinor || a.place - b.place)
}

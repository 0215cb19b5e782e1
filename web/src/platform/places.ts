/**
 * Who stays keeps its place, so that no row slips away under a finger; who comes anew takes the place of one that is no longer
 * among them. `now` is in the order in which they would stand if they were put in order.
 */
export function keepPlaces(places: readonly string[], now: readonly string[]): string[] {
  const staying = new Set(now)
  const before = new Set(places)
  const anew = now.filter((id) => !before.has(id))
  return [...places.flatMap((id) => (staying.has(id) ? [id] : anew.splice(0, 1))), ...anew]
}

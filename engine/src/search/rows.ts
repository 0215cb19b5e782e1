/**
 * A row of nothing. A plain array: typed arrays of more than a few entries live outside the heap, and to make the dozen
 * that a quote needs would cost more than to work with them.
 */
export function zeros(length: number): number[] {
  const row = new Array<number>(length)
  // For short rows `fill` takes several times as long.
  for (let i = 0; i < length; i++) row[i] = 0
  return row
}

const FEW = 32

/** Sorts in place by an order without ties: a few by insertion, which takes a part of the time of the built-in sort. */
export function putInOrder<T>(things: T[], compare: (a: T, b: T) => number): void {
  if (things.length > FEW) {
    things.sort(compare)
    return
  }
  for (let i = 1; i < things.length; i++) {
    const thing = things[i]!
    let at = i
    for (; at > 0 && compare(things[at - 1]!, thing) > 0; at--) things[at] = things[at - 1]!
    things[at] = thing
  }
}

/**
 * A row of nothing. A plain array: typed arrays of more than a few entries live outside the heap, and to make the dozen
 * that a quote needs would cost more than to work with them.
 */
export const zeros = (length: number): number[] => {
  const row: number[] = []
  for (let i = 0; i < length; i++) row.push(0)
  return row
}

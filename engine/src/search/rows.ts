/**
 * A row of nothing. A plain array: typed arrays of more than a few entries live outside the heap, and to make the dozen
 * that a quote needs would cost more than to work with them.
 */
export const zeros = (length: number): number[] => new Array<number>(length).fill(0)

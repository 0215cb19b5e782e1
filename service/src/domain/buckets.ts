import { createHash } from 'node:crypto'

export const bucketCount = 256

/** Where a buyer's rows live: a stable hash of the reference, 0…255. Changing it would lose every row. */
export const bucketOf = (reference: string): number => createHash('sha256').update(reference).digest()[0] as number

/** The bucket whose stock (and budget) row serves `bucket`, when a batch's supply is cut into `slices` equal parts. */
export const sliceOf = (bucket: number, slices: number): number => {
  const width = bucketCount / slices
  return Math.floor(bucket / width) * width
}

/** The rows of all `slices`. */
export const sliceBuckets = (slices: number): number[] =>
  Array.from({ length: slices }, (_, index) => (index * bucketCount) / slices)

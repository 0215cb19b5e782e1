import { z } from 'zod'
import { idOf } from '../shapes/basics.ts'

/** Where those who manage a batch see it. */
export const batchView = '/v1/managed-batches/{id}'

/** What the id of a path parameter of the batch operations looks like. */
export const batchParams = z.strictObject({ id: idOf('bat') })
export const versionParams = z.strictObject({
  id: idOf('bat'),
  version: z.coerce.number().int().min(1).max(1_000_000),
})
/** Why somebody did it, kept in the batch's story. */
export const because = z.string().trim().min(1).max(500)

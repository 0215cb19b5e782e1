import { z } from 'zod'
import { Problem } from '../../domain/problems.ts'
import { batchLifecycle } from '../../domain/lifecycles/batch.ts'
import { batchById } from '../../storage/batches.ts'
import { moment } from '../../storage/sql.ts'
import type { Sql } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { offer } from '../shapes/offer.ts'
import type { BookedBatch } from './book.ts'
import { versionKey } from './book.ts'
import { offerView } from './offer-view.ts'

export const managedBatch = z
  .object({
    id: z.string(),
    lifecycle: z.enum(batchLifecycle.states),
    version: z.int(),
    events: z.array(z.string()).describe('What may be done with it now'),
    offer: offer.describe('As a buyer will see it'),
  })
  .meta({ id: 'Batch', description: 'A batch as its issuer sees it' })

export type ManagedBatch = z.infer<typeof managedBatch>

export async function batchReply(sql: Sql, house: House, id: string): Promise<ManagedBatch> {
  const row = await batchById(sql, id)
  if (!row) throw new Problem('not_found')
  const booked = (await house.book.read(sql, [row])).get(versionKey(row)) as BookedBatch
  const viewer = { at: await moment(sql, house.clock), facts: undefined, invited: new Set<string>() }
  return {
    id,
    lifecycle: row.state,
    version: row.version,
    events: batchLifecycle.eventsIn(row.state),
    offer: offerView(row, booked, 0, viewer),
  }
}

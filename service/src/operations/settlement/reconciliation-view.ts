import { z } from 'zod'
import { instant as written } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Difference, ReconciliationRow } from '../../storage/settlement/reconciliations.ts'
import { reconciliations } from '../../storage/settlement/reconciliations.ts'
import type { Sql } from '../../storage/sql.ts'
import { idOf, instant } from '../shapes/basics.ts'
import { merchantId, signedMinor } from '../shapes/settlement.ts'

export const differenceClasses = ['missing_here', 'missing_there', 'amount', 'timing', 'duplicate'] as const
export const differenceReasons = [
  'their_error',
  'our_error',
  'next_period',
  'adjusted',
  'written_off',
  'other',
] as const

export const reconciliation = z
  .object({
    id: idOf('rec'),
    source: z.enum(['merchant', 'payment_provider']),
    merchant: merchantId.nullable(),
    from: instant,
    to: instant,
    state: z.enum(['collecting', 'matched', 'done']),
    rows: z.int(),
    createdBy: z.string(),
    createdAt: instant,
    matchedAt: instant.nullable(),
    open: z.int().describe('Differences that wait for a reason'),
    byClass: z.partialRecord(z.enum(differenceClasses), z.int()),
  })
  .meta({ id: 'Reconciliation', description: 'Somebody else’s records of a time, held against the ledger' })

export const difference = z
  .object({
    n: z.int(),
    class: z.enum(differenceClasses),
    order: z.string(),
    coupon: z.string(),
    oursMinor: signedMinor.nullable(),
    theirsMinor: signedMinor.nullable(),
    oursAt: instant.nullable(),
    theirsAt: instant.nullable(),
    row: z.int().nullable().describe('The line of the file, the first after the heading being 1'),
    state: z.enum(['open', 'resolved']),
    reason: z.enum(differenceReasons).nullable(),
    note: z.string().nullable(),
    resolvedBy: z.string().nullable(),
    resolvedAt: instant.nullable(),
  })
  .meta({ id: 'ReconciliationDifference' })

export const differenceView = ({
  offer,
  oursAt,
  theirsAt,
  resolvedAt,
  ...row
}: Difference): z.input<typeof difference> => ({
  ...(row as Omit<z.input<typeof difference>, 'coupon' | 'oursAt' | 'theirsAt' | 'resolvedAt'>),
  coupon: offer,
  oursAt: oursAt && written(oursAt),
  theirsAt: theirsAt && written(theirsAt),
  resolvedAt: resolvedAt && written(resolvedAt),
})

export const reconciliationView = ({
  from,
  to,
  createdAt,
  matchedAt,
  ...row
}: ReconciliationRow): z.input<typeof reconciliation> => ({
  ...row,
  from: written(from),
  to: written(to),
  createdAt: written(createdAt),
  matchedAt: matchedAt && written(matchedAt),
})

/** @throws Problem `not_found` */
export async function reconciliationReply(sql: Sql, id: string): Promise<z.input<typeof reconciliation>> {
  const [row] = await reconciliations(sql, { id, before: null }, 1)
  if (!row) throw new Problem('not_found')
  return reconciliationView(row)
}

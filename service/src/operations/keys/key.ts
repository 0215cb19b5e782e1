import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { abilities, reaches } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { ListedKey } from '../../storage/keys.ts'
import { listedKeyById } from '../../storage/keys.ts'
import type { Sql } from '../../storage/sql.ts'
import { instant as instantShape } from '../shapes/basics.ts'

export const key = z
  .object({
    id: z.string(),
    kind: z.enum(['secret', 'publishable']),
    name: z
      .string()
      .describe('What it is for. Two keys of one name may live at once, so that one can replace the other'),
    merchant: z.string().nullable(),
    abilities: z.array(z.string()),
    origins: z.array(z.string()),
    createdAt: instantShape,
    createdBy: z.string().nullable(),
    expiresAt: instantShape.nullable(),
    lastUsedAt: instantShape.nullable().describe('To the minute'),
    revokedAt: instantShape.nullable(),
  })
  .meta({ id: 'Key' })

export const newKey = z
  .object({ ...key.shape, value: z.string().describe('The key itself. Shown once; only its hash is kept') })
  .meta({ id: 'NewKey' })

export const keyParams = z.strictObject({ id: z.string().regex(/^[0-9A-Za-z]{1,64}$/) })

const orNull = (at: Date | null) => at && instant(at)

export const keyView = (row: ListedKey): z.input<typeof key> => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  merchant: row.merchant,
  abilities: row.abilities,
  origins: row.origins,
  createdAt: instant(row.createdAt),
  createdBy: row.createdBy,
  expiresAt: orNull(row.expiresAt),
  lastUsedAt: orNull(row.lastUsedAt),
  revokedAt: orNull(row.revokedAt),
})

/** @throws Problem `not_found` for a key of another merchant as for none */
export async function keyOf(sql: Sql, caller: IssuerCaller, id: string): Promise<ListedKey> {
  const row = await listedKeyById(sql, id)
  if (!row || !reaches(caller, row.merchant)) throw new Problem('not_found')
  return row
}

/** What a key of a merchant's backend, or of the platform's, may be given. */
export const abilitiesOfKeys = (merchant: string | null): string[] =>
  Object.entries(abilities)
    .filter(([, roles]) =>
      (roles as readonly string[]).includes(merchant === null ? 'platform_backend' : 'shop_backend'),
    )
    .map(([ability]) => ability)

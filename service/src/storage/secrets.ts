import type { Secrets } from '../domain/secrets.ts'
import type { Sql } from './sql.ts'

/**
 * The first process leaves a fingerprint of the installation's secret, and every later one is held against it: with another
 * secret no code would be found and nothing sealed could be opened.
 */
export async function checkSecret(sql: Sql, secrets: Secrets): Promise<void> {
  const mine = secrets.mac('fingerprint', 'quanhe')
  await sql`insert into root_secret_fingerprint (fingerprint) values (${mine}) on conflict do nothing`
  const [row] = await sql<{ fingerprint: Buffer }>`select fingerprint from root_secret_fingerprint`
  if (row?.fingerprint.equals(mine)) return
  throw new Error(
    'QUANHE_SECRET (or the file secret beside the data) is not the one that this installation was first started with: ' +
      'its codes could not be redeemed. Put the first one back; it is in the backup of that folder',
  )
}

import { digestOf, genesis, headText, sealHash } from '../domain/audit-chain.ts'
import type { AuditHead } from '../domain/audit-head.ts'
import { instant } from '../domain/clock.ts'
import { deletePending, insertSeal, lastSeal, pendingEntries, takeSealing } from '../storage/audit.ts'
import { moment } from '../storage/sql.ts'
import type { Job, JobHouse } from './job.ts'

const mostPerSeal = 1_000

/**
 * Seals what was written since: one link of the chain for all of it. Deeds only insert their entry and never wait for each other; one
 * process at a time seals, a second later at most, and keeps the signed head outside the database.
 */
export const sealAuditLog: Job = {
  name: 'seal-audit-log',
  everySeconds: 1,
  async run(house) {
    const sealed = await house.store.transaction('sealAuditLog', (sql) => seal(sql, house))
    if (sealed.head) await house.witness.keep(sealed.head)
    return { done: sealed.count, more: sealed.count === mostPerSeal }
  },
}

type Sealed = { count: number; head?: AuditHead }

async function seal(sql: Parameters<typeof lastSeal>[0], { store, auditSigner }: JobHouse): Promise<Sealed> {
  if (!(await takeSealing(sql))) return { count: 0 }
  const entries = await pendingEntries(sql, mostPerSeal)
  if (entries.length === 0) return { count: 0 }
  const before = await lastSeal(sql)
  const sealedAt = await moment(sql, store.clock)
  const link = { seq: (before?.seq ?? 0) + 1, digest: digestOf(entries), previous: before?.hash ?? genesis, sealedAt }
  const hash = sealHash(link)
  const signature = auditSigner.sign(headText(link.seq, hash))
  const ids = entries.map((entry) => entry.id)
  await insertSeal(sql, { ...link, entries: ids, hash, signature })
  await deletePending(sql, ids)
  return { count: ids.length, head: { seq: link.seq, hash, signature, sealedAt: instant(sealedAt) } }
}

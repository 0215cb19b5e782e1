import { digestOf, genesis, headText, sealHash } from '../../domain/audit-chain.ts'
import type { AuditHead } from '../../domain/audit-head.ts'
import type { Signer } from '../../domain/signing.ts'
import type { AuditEntry, Seal } from '../../storage/audit.ts'
import { entriesById, pendingCount, sealsAfter, unknownEntries } from '../../storage/audit.ts'
import type { Sql } from '../../storage/sql.ts'

export const faultKinds = ['changed', 'removed', 'added', 'reordered', 'broken', 'forged', 'cut_off'] as const
export type AuditFault = { kind: (typeof faultKinds)[number]; seq?: number; entry?: string; says: string }

export type Verified = { seals: number; entries: number; pending: number; faults: AuditFault[] }

const pageSeals = 200
const mostFaults = 100

/** Walks the whole chain, from the first seal to the last, and compares its end with heads that were kept elsewhere. */
export async function verifyChain(sql: Sql, signer: Signer, kept: readonly AuditHead[]): Promise<Verified> {
  const faults: AuditFault[] = []
  const awaited = Map.groupBy(kept, (head) => head.seq)
  let previous = genesis
  let [seals, entries] = [0, 0]
  for (;;) {
    const page = await sealsAfter(sql, seals, pageSeals)
    const found = new Map(
      (
        await entriesById(
          sql,
          page.flatMap((one) => one.entries),
        )
      ).map((one) => [one.id, one]),
    )
    for (const seal of page) {
      faults.push(...sealFaults(seal, seals + 1, previous, signer), ...entryFaults(seal, found))
      for (const head of awaited.get(seal.seq) ?? [])
        if (head.hash !== seal.hash)
          faults.push({ kind: 'forged', seq: seal.seq, says: 'a head that was kept elsewhere has another hash' })
      awaited.delete(seal.seq)
      previous = seal.hash
      seals = seal.seq
      entries += seal.entries.length
    }
    if (page.length < pageSeals || faults.length >= mostFaults) break
  }
  for (const { id } of await unknownEntries(sql, mostFaults))
    faults.push({ kind: 'added', entry: id, says: 'no seal holds it, and it does not wait for one' })
  for (const head of [...awaited.values()].flat()) faults.push(lostHead(head, signer))
  return { seals, entries, pending: await pendingCount(sql), faults: faults.slice(0, mostFaults) }
}

const lostHead = (head: AuditHead, signer: Signer): AuditFault =>
  signer.signed(headText(head.seq, head.hash), head.signature)
    ? { kind: 'cut_off', seq: head.seq, says: 'this head was signed here, and the chain does not reach it' }
    : { kind: 'forged', seq: head.seq, says: 'this head was not signed here' }

function sealFaults(seal: Seal, expected: number, previous: string, signer: Signer): AuditFault[] {
  const { seq } = seal
  const faults: AuditFault[] = []
  if (seq !== expected) faults.push({ kind: 'removed', seq: expected, says: `seal ${expected} is missing` })
  if (seal.previous !== previous)
    faults.push({ kind: 'broken', seq, says: 'it does not hold the hash of the seal before' })
  if (sealHash(seal) !== seal.hash) faults.push({ kind: 'changed', seq, says: 'its hash is not that of its content' })
  if (!signer.signed(headText(seq, seal.hash), seal.signature))
    faults.push({ kind: 'forged', seq, says: 'its signature is not ours' })
  return faults
}

function entryFaults(seal: Seal, found: ReadonlyMap<string, AuditEntry>): AuditFault[] {
  const { seq } = seal
  const lost = seal.entries.filter((id) => !found.has(id))
  if (lost.length > 0)
    return lost.map((entry) => ({ kind: 'removed', seq, entry, says: 'the seal names it, and it is not there' }))
  const entries = seal.entries.map((id) => found.get(id) as AuditEntry)
  if (digestOf(entries) === seal.digest) return []
  const inOrder = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
  return digestOf(inOrder) === seal.digest
    ? [{ kind: 'reordered', seq, says: 'the seal names its entries in another order' }]
    : [{ kind: 'changed', seq, says: `one of its ${entries.length} entries is not what was sealed` }]
}

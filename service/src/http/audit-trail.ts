import { merchantOf, nameOf } from '../domain/abilities.ts'
import { sha256 } from '../domain/audit-chain.ts'
import { prefixes } from '../domain/ids.ts'
import type { AuditNote, Call, House, Operation } from '../operations/operation.ts'
import { insertAuditEntry } from '../storage/audit.ts'
import type { Sql } from '../storage/sql.ts'

type AnyCall = Omit<Call<unknown, unknown, unknown>, 'sql' | 'keep'>

/** What there will be to say about a call in the audit log. Buyers' and visitors' calls leave none: their deeds have events of their own. */
export type Trail = {
  readonly note: (note: AuditNote) => void
  /** Writes the entry, in the transaction of the deed; nothing where nobody is to be named. */
  record(
    sql: Sql,
    call: AnyCall,
    told: { outcome: string; before: string | null; after: string | null; reply: string },
  ): Promise<void>
}

export function openTrail(one: Operation, house: House, bucket: number): Trail {
  let noted: AuditNote = {}
  return {
    note: (note) => void (noted = { ...noted, ...note }),
    async record(sql, { caller, params, from }, { outcome, before, after, reply }) {
      const known = caller.role === 'buyer' || caller.role === 'visitor' ? undefined : caller
      const actor = noted.actor ?? (known && { name: nameOf(known), role: known.role, merchant: merchantOf(known) })
      if (!actor) return
      const entry = {
        bucket,
        id: house.ids.next(prefixes.auditEntry),
        actor: actor.name,
        role: actor.role,
        merchant: actor.merchant,
        operation: one.id,
        object: noted.object ?? (params as { id?: string }).id ?? idIn(reply),
        outcome,
        before,
        after: after ?? (outcome === 'done' ? sha256(reply) : null),
        requestId: from.requestId,
      }
      await insertAuditEntry(sql, entry, house.clock.pinned())
    },
  }
}

/** The id of what was made, where the path names none. */
function idIn(reply: string): string | null {
  const { id } = JSON.parse(reply) as { id?: unknown }
  return typeof id === 'string' ? id : null
}

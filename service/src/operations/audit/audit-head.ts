import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { lastSeal, pendingCount } from '../../storage/audit.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { auditHead, auditReport } from './shapes.ts'
import { verifyChain } from './verifying.ts'

export const getAuditHead = operation({
  id: 'getAuditHead',
  method: 'GET',
  path: '/v1/audit/head',
  tag: 'Audit',
  summary:
    'Where the chain stands, signed. Keep it elsewhere: by it you find out later whether the log was cut off or made anew',
  ability: 'audit:read',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z
    .object({ head: auditHead.nullable(), pending: z.int(), publicJwk: z.record(z.string(), z.unknown()) })
    .meta({ id: 'AuditHeadReply' }),
  problems: [],
  idempotency: 'none',
  async handle({ sql }, house) {
    const seal = await lastSeal(sql)
    const head = seal && { seq: seal.seq, hash: seal.hash, signature: seal.signature, sealedAt: instant(seal.sealedAt) }
    return { head: head ?? null, pending: await pendingCount(sql), publicJwk: house.auditSigner.publicJwk }
  },
})

export const verifyAudit = operation({
  id: 'verifyAudit',
  method: 'POST',
  path: '/v1/audit/verify',
  tag: 'Audit',
  summary: 'Work the whole chain out again: finds what was changed, removed, added, swapped, cut off or made anew',
  ability: 'audit:verify',
  params: nothing,
  query: nothing,
  body: z.strictObject({ head: auditHead.optional().describe('One that you kept') }).meta({ id: 'AuditVerification' }),
  status: 200,
  reply: auditReport,
  problems: [],
  idempotency: 'none',
  async handle({ sql, body }, house) {
    const witnessed = await house.witness.latest()
    const kept = [body.head, witnessed].filter((head) => head !== undefined)
    const verified = await verifyChain(sql, house.auditSigner, kept)
    return { holds: verified.faults.length === 0, ...verified }
  },
})

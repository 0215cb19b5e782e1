import { z } from 'zod'
import { instant } from '../shapes/basics.ts'
import { faultKinds } from './verifying.ts'

export const auditEntry = z
  .object({
    id: z.string(),
    at: instant,
    actor: z.string().describe('`staff:…` or `key:…`'),
    role: z.string(),
    merchant: z.string().nullable(),
    operation: z.string().describe('The operationId of the API'),
    object: z.string().nullable(),
    outcome: z.string().describe('`done`, or the code of the problem that refused it'),
    before: z.string().nullable().describe('SHA-256 of the object as it was'),
    after: z
      .string()
      .nullable()
      .describe('SHA-256 of the object as it then was; of the reply, where nothing can be looked at'),
    requestId: z.string(),
  })
  .meta({ id: 'AuditEntry', description: 'What a person or a backend did. No personal data' })

export const auditHead = z
  .object({
    seq: z.int(),
    hash: z.string(),
    signature: z.string().describe('Ed25519, base64url, of `quanhe audit head <seq> <hash>`'),
    sealedAt: instant,
  })
  .meta({ id: 'AuditHead' })

export const auditReport = z
  .object({
    holds: z.boolean(),
    seals: z.int(),
    entries: z.int().describe('Sealed'),
    pending: z.int().describe('Not sealed yet'),
    faults: z.array(
      z.object({ kind: z.enum(faultKinds), seq: z.int().optional(), entry: z.string().optional(), says: z.string() }),
    ),
  })
  .meta({ id: 'AuditReport' })

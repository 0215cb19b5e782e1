import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import type { LinkRow } from '../../storage/links.ts'
import { idOf, instant as instantShape } from '../shapes/basics.ts'

export const issueLink = z
  .object({
    id: idOf('lnk'),
    batch: idOf('bat'),
    channel: z.string(),
    partner: z.string(),
    note: z.string().optional(),
    quota: z.int(),
    issued: z.int(),
    open: z.boolean(),
    createdAt: instantShape,
    createdBy: z.string(),
  })
  .meta({ id: 'IssueLink', description: 'A partner’s entrance to a batch, with a quota of its own' })

export const linkView = (row: LinkRow): z.infer<typeof issueLink> => ({
  id: row.id,
  batch: row.batch,
  channel: row.channel,
  partner: row.partner,
  ...(row.note !== null && { note: row.note }),
  quota: row.quota,
  issued: row.issued,
  open: row.closedAt === null,
  createdAt: instant(row.createdAt),
  createdBy: row.createdBy,
})

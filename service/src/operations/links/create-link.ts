import { z } from 'zod'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { sliceBuckets } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { batchById } from '../../storage/batches.ts'
import type { LinkRow } from '../../storage/links.ts'
import { insertLink, linkById } from '../../storage/links.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { issueLink, linkView } from './link-view.ts'

const name = z.string().min(1).max(64)

export const createLink = operation({
  id: 'createLink',
  method: 'POST',
  path: '/v1/batches/{id}/links',
  tag: 'Issue links',
  summary:
    'A link through which a channel or partner may give out so many coupons of the batch. Also to a hidden batch',
  ability: 'links:write',
  params: z.strictObject({ id: idOf('bat') }),
  query: nothing,
  body: z
    .strictObject({
      channel: name.describe('Where it stands: wechat, sms, offline, livestream …'),
      partner: name.describe('Whose it is'),
      quota: z.int().min(1).max(100_000_000),
      note: z.string().min(1).max(200).optional(),
    })
    .meta({ id: 'LinkRequest' }),
  status: 201,
  reply: issueLink,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body } = call
    const caller = issuerOf(call)
    const batch = await batchById(sql, call.params.id)
    if (!batch) throw new Problem('not_found')
    requireOwn(caller, batch.merchant)
    if (batch.takenBy !== 'grant' && batch.takenBy !== 'click')
      throw invalid({
        pointer: '{id}',
        found: `a batch taken by "${batch.takenBy}"`,
        expected: 'one that is granted or clicked for',
      })
    const id = house.ids.next(prefixes.issueLink)
    const at = await moment(sql, house.clock)
    const row = { id, batch: batch.id, ...body, note: body.note ?? null, createdAt: at, createdBy: nameOf(caller) }
    await insertLink(sql, row, sliceBuckets(house.slices))
    return linkView((await linkById(sql, id)) as LinkRow)
  },
})

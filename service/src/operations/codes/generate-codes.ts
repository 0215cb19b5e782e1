import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { prefixes, secretBytes } from '../../domain/ids.ts'
import { insertBulkJob } from '../../storage/bulk-jobs.ts'
import { codeSetById, insertCodeSet } from '../../storage/codes.ts'
import type { CodeSetRow } from '../../storage/codes.ts'
import { moment } from '../../storage/sql.ts'
import { settingsOf } from '../../storage/settings.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { batchForCodes, codeSet, codeSetView } from './code-set-view.ts'

const mostCodes = 5_000_000

export const generateCodes = operation({
  id: 'generateCodes',
  method: 'POST',
  path: '/v1/batches/{id}/code-sets',
  tag: 'Codes',
  summary:
    'Make codes for a batch: 80 random bits each, with check characters. A job makes them (many need approval); then they can be downloaded, once',
  ability: 'codes:write',
  params: z.strictObject({ id: idOf('bat') }),
  query: nothing,
  body: z
    .strictObject({
      count: z.int().min(1).max(mostCodes),
      note: z.string().min(1).max(200).optional().describe('What they are for: a print run, a partner'),
    })
    .meta({ id: 'CodeSetRequest' }),
  status: 201,
  reply: codeSet,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body } = call
    const caller = issuerOf(call)
    const batch = await batchForCodes(sql, caller, call.params.id, body.count)
    const id = house.ids.next(prefixes.codeSet)
    const job = house.ids.next(prefixes.bulkJob)
    const by = nameOf(caller)
    const at = await moment(sql, house.clock)
    const { fourEyesFromCoupons } = await settingsOf(sql, 'issuing')
    await insertBulkJob(sql, {
      id: job,
      kind: 'codes',
      state: body.count >= fourEyesFromCoupons ? 'submitted' : 'running',
      merchant: batch.merchant,
      batch: batch.id,
      options: { codeSet: id },
      total: body.count,
      counts: {},
      fingerprint: id,
      createdBy: by,
      principal: by,
      requestKey: id,
      at,
    })
    await insertCodeSet(sql, {
      id,
      batch: batch.id,
      merchant: batch.merchant,
      origin: 'generated',
      job,
      note: body.note ?? null,
      codes: 0,
      usesPerCode: 1,
      seed: house.secrets.seal('code-seed', secretBytes(32)),
      createdAt: at,
      createdBy: by,
    })
    return codeSetView((await codeSetById(sql, id)) as CodeSetRow, false)
  },
})

import { z } from 'zod'
import { Problem } from '../../domain/problems.ts'
import { countTheirRows, insertTheirRows, lockCollecting } from '../../storage/settlement/reconciliations.ts'
import type { Upload } from '../operation.ts'
import { Replayed, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { reconciliation, reconciliationReply } from './reconciliation-view.ts'
import { theirRows } from './their-file.ts'

const rowsPerStatement = 2_000

export const sendRecords = operation({
  id: 'sendReconciliationRecords',
  method: 'POST',
  path: '/v1/settlement/reconciliations/{id}/records',
  tag: 'Reconciliation',
  summary:
    'Send their file: CSV with the columns order, coupon, amount_minor, at. Whole or not at all; sent again it changes nothing',
  ability: 'settlement:run',
  params: z.strictObject({ id: idOf('rec') }),
  query: nothing,
  body: nothing,
  upload: { mediaTypes: ['text/csv'], mostBytes: 256 * 1024 * 1024 },
  status: 200,
  reply: reconciliation,
  problems: ['not_found', 'invalid_request', 'transition_not_allowed'],
  // by the numbers of its lines
  idempotency: 'own',
  async handle({ params, upload }, house) {
    return house.store.transaction('sendReconciliationRecords', async (sql) => {
      const found = await reconciliationReply(sql, params.id)
      if (!(await lockCollecting(sql, params.id)))
        throw new Problem('transition_not_allowed', { state: found.state, event: 'send_records' })
      for await (const rows of theirRows(upload as Upload, rowsPerStatement))
        await insertTheirRows(sql, params.id, rows)
      await countTheirRows(sql, params.id)
      const reply = await reconciliationReply(sql, params.id)
      return found.rows > 0 && found.rows === reply.rows ? new Replayed(reply) : reply
    })
  },
})

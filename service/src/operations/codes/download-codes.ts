import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { codesOf, printed } from '../../domain/codes.ts'
import { Problem } from '../../domain/problems.ts'
import { bulkJobById } from '../../storage/bulk-jobs.ts'
import { beginDownload } from '../../storage/codes.ts'
import type { CodeSetRow } from '../../storage/codes.ts'
import { moment } from '../../storage/sql.ts'
import { Streamed, issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { ownCodeSet } from './code-set-view.ts'

const codesPerPart = 2_000
/** Sent is not received: a connection may break when the last byte has left this side. */
const secondsToRepeat = 600

export const downloadCodes = operation({
  id: 'downloadCodes',
  method: 'POST',
  path: '/v1/code-sets/{id}/download',
  tag: 'Codes',
  summary:
    'The codes of a set in the clear, as CSV. Once: whoever downloads them may do so again for ten minutes, in case it broke off; ' +
    'after that nobody can read them any more',
  ability: 'codes:write',
  params: z.strictObject({ id: idOf('cds') }),
  query: nothing,
  body: nothing,
  download: 'text/csv',
  status: 200,
  reply: z.string().describe('One column: code'),
  problems: ['not_found', 'codes_downloaded', 'codes_not_ready'],
  idempotency: 'none',
  async handle(call, house) {
    const caller = issuerOf(call)
    const set = await ownCodeSet(call.sql, caller, call.params.id)
    if (set.seed === null)
      throw new Problem('codes_downloaded', { downloadedAt: set.downloadedAt?.toISOString() ?? null })
    const job = set.job === null ? undefined : await bulkJobById(call.sql, set.job)
    if (job?.state !== 'done') throw new Problem('codes_not_ready', { job: set.job, state: job?.state ?? null })
    const at = await moment(call.sql, house.clock)
    if (!(await beginDownload(call.sql, set.id, nameOf(caller), at, secondsToRepeat)))
      throw new Problem('codes_downloaded', { downloadedAt: set.downloadedAt?.toISOString() ?? null })
    return new Streamed('text/csv', `${set.id}.csv`, fileOf(set, house.secrets.open('code-seed', set.seed)))
  },
})

async function* fileOf(set: CodeSetRow, seed: Buffer): AsyncGenerator<string> {
  yield 'code\n'
  for (let first = 1; first <= set.codes; first += codesPerPart) {
    const codes = codesOf(seed, first, Math.min(codesPerPart, set.codes - first + 1))
    yield codes.map((code) => `${printed(code)}\n`).join('')
  }
}

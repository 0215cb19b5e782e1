import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { codeAt, printed } from '../../domain/codes.ts'
import { Problem } from '../../domain/problems.ts'
import { bulkJobById } from '../../storage/bulk-jobs.ts'
import { forgetSeed } from '../../storage/codes.ts'
import type { CodeSetRow } from '../../storage/codes.ts'
import { moment } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { Streamed, issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { ownCodeSet } from './code-set-view.ts'

const codesPerPart = 2_000

export const downloadCodes = operation({
  id: 'downloadCodes',
  method: 'POST',
  path: '/v1/code-sets/{id}/download',
  tag: 'Codes',
  summary:
    'The codes of a set in the clear, as CSV. Once: after a download that reached its end nobody can read them any more',
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
    return new Streamed('text/csv', `${set.id}.csv`, codesOf(set, set.seed, house, nameOf(caller)))
  },
})

/** A download that broke off can be made again; one that was sent to its end cannot. */
async function* codesOf(set: CodeSetRow, sealed: Buffer, house: House, by: string): AsyncGenerator<string> {
  const seed = house.secrets.open('code-seed', sealed)
  yield 'code\n'
  for (let first = 1; first <= set.codes; first += codesPerPart) {
    const many = Math.min(codesPerPart, set.codes - first + 1)
    yield Array.from({ length: many }, (_, n) => `${printed(codeAt(seed, first + n))}\n`).join('')
  }
  await forgetSeed(house.store.sql, set.id, by, await moment(house.store.sql, house.clock))
}
